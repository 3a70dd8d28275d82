import type { AsyncCommand } from "fast-check";
import { SECOND } from "../../utils/sync/world.ts";
import { hold } from "../invariants/hold.ts";
import type { Ledger } from "../ledger.ts";
import type { Stage } from "../stage.ts";

/** One thing that happens. What can not happen where the history stands, does not, and is not counted. */
export class Act implements AsyncCommand<Ledger, Stage> {
	readonly #kind: string;
	readonly #words: string;
	readonly #does: (stage: Stage) => Promise<boolean>;

	/** @param does answers whether it happened */
	constructor(kind: string, words: string, does: (stage: Stage) => Promise<boolean>) {
		this.#kind = kind;
		this.#words = words;
		this.#does = does;
	}

	check(): boolean {
		return true;
	}

	/** Changes ledger and system, and looks whether the promises still hold. */
	async run(_ledger: Ledger, stage: Stage): Promise<void> {
		stage.clock.now += SECOND;
		if (await this.#does(stage)) stage.tally.count(`act: ${this.#kind}`);
		await hold(stage);
	}

	toString(): string {
		return this.#words;
	}
}
