import * as v from "valibot";
import { noteSchemaChange, type Org } from "../org.ts";
import { random } from "../seed/random.ts";
import { type Asked, isAsked } from "./asked.ts";
import { noInterference } from "./interference.ts";
import { type Effect, Rule, type RuleInput } from "./rule.ts";

interface Switched {
	rule: Rule;
	chance: (probability: number) => boolean;
	/** Requests that fitted, and those among them that the rule took. */
	fitted: number;
	applied: number;
}

/** The faults that are switched on, in the order in which they were given. */
export class Switchboard {
	#rules: Switched[] = [];
	readonly #org: Org;

	constructor(org: Org) {
		this.#org = org;
	}

	/** Adds rules behind those that are there. Throws a ValiError for one that cannot be read; then none is added. */
	add(rules: RuleInput[]): void {
		const read = v.parse(v.array(Rule), rules);
		for (const rule of read) {
			const { chance } = random(`fault ${rule.seed}`);
			this.#rules.push({ rule, chance, fitted: 0, applied: 0 });
		}
	}

	/** Each rule with the requests that it met so far. */
	list(): (Rule & { fitted: number; applied: number })[] {
		return this.#rules.map(({ rule, fitted, applied }) => ({ ...rule, fitted, applied }));
	}

	/** No rules, and nothing left of what they did to the org; ended sessions stay ended. */
	clear(): void {
		this.#rules = [];
		if (this.#org.interference.hiddenFields.size > 0) noteSchemaChange(this.#org);
		Object.assign(this.#org.interference, noInterference());
	}

	get isIdle(): boolean {
		return this.#rules.length === 0;
	}

	/** Counts a request and gives the effects of the rules that take it. */
	effectsOn(asked: Asked): Effect[] {
		const fitting = this.#rules.filter(({ rule }) => isAsked(rule, asked));
		return fitting.filter(takes).map(({ rule }) => rule.effect);
	}
}

/** Chance is drawn for every request that fits, so that one more rule or an `nth` moves no other draw. */
function takes(switched: Switched): boolean {
	const { rule } = switched;
	switched.fitted++;
	const isDrawn = switched.chance(rule.probability);
	const isNth = rule.nth === undefined || [rule.nth].flat().includes(switched.fitted);
	if (!isDrawn || !isNth || switched.applied >= (rule.times ?? Number.POSITIVE_INFINITY)) return false;
	switched.applied++;
	return true;
}
