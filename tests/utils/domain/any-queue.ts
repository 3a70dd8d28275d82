/** Queues to test ranks with: few different marks, days and times, so that ties are common. */
import fc from "fast-check";
import { EVIDENCE } from "../../../utils/domain/evidence.ts";
import { DEFAULT_POLICY, type Policy } from "../../../utils/domain/policy.ts";
import type { Mark, Queued } from "../../../utils/domain/rank.ts";
import { ESTIMATES } from "../../../utils/domain/records.ts";
import { anAsk, DAY, MONDAY, OTHER_ACCOUNT_ID, THIRD_ACCOUNT_ID } from "./examples.ts";

const mark = fc.constantFrom<Mark>(1, 2, 3, 4, 5);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });

const known = fc
	.record({
		valueMark: maybe(mark),
		fitMark: maybe(mark),
		riskMark: maybe(mark),
		evidence: fc.constantFrom(...EVIDENCE),
	})
	.map(({ evidence, ...marks }) => ({
		evidence,
		...(marks.valueMark && { valueMark: marks.valueMark }),
		...(marks.fitMark && { fitMark: marks.fitMark }),
		...(marks.riskMark && { riskMark: marks.riskMark }),
	}));

/** A request of a queue, asked in the three days before Monday. */
export const anyQueued: fc.Arbitrary<Queued> = fc
	.record({
		key: fc.stringMatching(/^[a-f]{1,2}$/),
		accountId: fc.constantFrom(OTHER_ACCOUNT_ID, THIRD_ACCOUNT_ID),
		inDays: fc.integer({ min: -5, max: 80 }),
		isFlexible: fc.boolean(),
		estimate: fc.constantFrom(...ESTIMATES),
		ago: fc.integer({ min: 0, max: 3 }),
		known,
	})
	.map(({ inDays, ago, known, ...fields }) => ({
		ask: anAsk({ ...fields, neededBy: new Date(MONDAY + inDays * DAY).toISOString().slice(0, 10) }),
		submittedAt: MONDAY - ago * DAY,
		known,
	}));

/** Each key once. */
export const anyQueue = fc.uniqueArray(anyQueued, { selector: ({ ask }) => ask.key, maxLength: 10 });

const weight = fc.integer({ min: 0, max: 50 }).map((tenths) => tenths / 10);

/** Any weights an organisation may set, in tenths. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
	.record({ value: weight, fit: weight, criticality: weight, risk: weight })
	.map((weights) => ({ ...DEFAULT_POLICY, version: 4, rules: { ...DEFAULT_POLICY.rules, weights } }));
