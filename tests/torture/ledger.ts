/** The model: what users did and typed, and what they themselves took back. Nothing here looks at a device or a CRM. */
import { type EntryContent, isEntry, subjectOf, type Unsent } from "../../utils/domain/entry.ts";
import type { Author } from "../../utils/domain/operation.ts";
import type { EventType } from "../../utils/domain/records.ts";

/** One thing a user did, from the moment their device said that it is kept. */
export interface Deed {
	/** Of its row in the CRM. */
	key: string;
	/** Or of the point on an agenda. */
	requestKey: string;
	type: EventType | EntryContent["kind"];
	author: Author;
	browser: string;
	/** The database it was kept in. */
	store: string;
	/** Its place among all deeds of the history. */
	nth: number;
	/**
	 * `lost`: the browser itself deleted the database with it, the one loss that no code can prevent.
	 * `stranded`: its org is no more, so that it can only be kept.
	 */
	fate: "kept" | "undone" | "discarded" | "lost" | "stranded";
	/** It has been seen gone from its device, so the CRM confirmed it. */
	isThrough: boolean;
	/** How often somebody deleted it in the CRM while it could still be on its way there. */
	resendable: number;
}

export interface KeptDraft {
	browser: string;
	store: string;
	key: string;
	text: string;
	updatedAt: number;
}

export class Ledger {
	readonly deeds = new Map<string, Deed>();
	readonly drafts = new Map<string, KeptDraft>();

	/** @param isStranded the org it is for is no more, and its user does not know yet */
	keep(operation: Unsent, browser: string, store: string, isStranded: boolean): void {
		const { author } = operation;
		const key = isEntry(operation) ? operation.content.row.key : operation.key;
		const type = isEntry(operation) ? operation.content.kind : operation.event.type;
		const requestKey = subjectOf(operation);
		const nth = this.deeds.size;
		const fate = isStranded ? "stranded" : "kept";
		const place = { author, browser, store, nth };
		const rest = { fate, isThrough: false, resendable: 0 } as const;
		this.deeds.set(key, { key, requestKey, type, ...place, ...rest });
	}

	end(key: string, fate: Deed["fate"]): void {
		const deed = this.deeds.get(key);
		if (deed?.fate === "kept" || deed?.fate === "stranded") deed.fate = fate;
	}

	of(browser: string, store: string): Deed[] {
		return [...this.deeds.values()].filter((deed) => deed.browser === browser && deed.store === store);
	}

	typed(draft: KeptDraft): void {
		this.drafts.set(placeOf(draft), draft);
	}

	/** It was sent, thrown away, or went with the disk. */
	dropDraft(draft: Pick<KeptDraft, "browser" | "store" | "key">): void {
		this.drafts.delete(placeOf(draft));
	}

	draftsOf(browser: string, store: string): KeptDraft[] {
		return [...this.drafts.values()].filter((draft) => draft.browser === browser && draft.store === store);
	}
}

function placeOf({ browser, store, key }: Pick<KeptDraft, "browser" | "store" | "key">): string {
	return `${browser} ${store} ${key}`;
}
