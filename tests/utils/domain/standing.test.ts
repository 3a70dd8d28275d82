import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import type { Mark } from "../../../utils/domain/rank.ts";
import { standingsOf } from "../../../utils/domain/standing.ts";
import { withState } from "../../../utils/domain/support.ts";
import { toAccountView } from "../../../utils/domain/view.ts";
import { ACCOUNT_ID, aRequest, aStory, HOUR, MONDAY, OTHER_ACCOUNT_ID, OTHER_UNIT_ID } from "./examples.ts";
import { anInput } from "./view-input.ts";

const NOW = MONDAY + 6 * HOUR;
const mine = aRequest();
const earlier = aRequest({ key: "q1", accountId: OTHER_ACCOUNT_ID, createdAt: MONDAY - HOUR });
const marks = { values: new Map<string, Mark>([[ACCOUNT_ID, 5]]), fits: new Map<string, Mark>() };

describe("where a request stands", () => {
	test("counts what is known of its account, and the panel shows the same", () => {
		expect(standingsOf([mine, earlier].map(withState), DEFAULT_POLICY, NOW).get("r1")?.rank).toEqual({
			place: 2,
			of: 2,
		});
		const standing = standingsOf([mine, earlier].map(withState), DEFAULT_POLICY, NOW, marks).get("r1");
		expect(standing).toEqual({ rank: { place: 1, of: 2 }, rivals: 1 });
		const view = toAccountView(anInput({ requests: [mine], queues: [mine, earlier], values: marks.values }));
		expect(view.open[0]?.rank).toEqual(standing?.rank);
	});

	test("is within its own unit's queue, of which a request that is read twice is one", () => {
		const elsewhere = { ...earlier, key: "q2", unitId: OTHER_UNIT_ID };
		const standings = standingsOf(
			[mine, elsewhere, earlier, mine, earlier].map(withState),
			DEFAULT_POLICY,
			NOW,
		);
		expect(standings.get("r1")?.rank).toEqual({ place: 2, of: 2 });
		expect(standings.get("q2")?.rank).toEqual({ place: 1, of: 1 });
	});

	test("is nowhere once it competes no more", () => {
		const served = { ...earlier, events: aStory("submit", "offer", "accept") };
		const standings = standingsOf([mine, served].map(withState), DEFAULT_POLICY, NOW);
		expect([...standings]).toEqual([["r1", { rank: { place: 1, of: 1 }, rivals: 0 }]]);
	});
});
