/** quality.md, P11: the rank of 5,000 requests in 50 ms. */
import { explainRank } from "../../utils/domain/explain-rank.ts";
import { DEFAULT_POLICY } from "../../utils/domain/policy.ts";
import { queuesOf, standingsOf } from "../../utils/domain/standing.ts";
import { withState } from "../../utils/domain/support.ts";
import { sortObjects } from "./baseline.ts";
import { measure } from "./measure.ts";
import { aRequest, dice, idOf, NOW, OPEN, TODAY } from "./requests.ts";

const COUNT = 5_000;
const UNIT = idOf("a01", 1);
const roll = dice(1);
const requests = Array.from({ length: COUNT }, (_, n) => {
	const fields = { accountId: idOf("001", roll(400)), unitId: UNIT };
	return aRequest(n, roll, fields, OPEN[roll(OPEN.length)] ?? []);
});
const queue = queuesOf(requests.map(withState), NOW).get(UNIT) ?? [];
const baseline = { name: `${COUNT} objects sorted`, run: () => sortObjects(COUNT) };
const middle = `request-${COUNT / 2}`;

export const results = (runs: number) =>
	measure(
		[
			{
				name: `${COUNT} ranked, one explained`,
				bar: "P11",
				budgetMs: 50,
				run: () => explainRank(queue, middle, DEFAULT_POLICY, TODAY),
				baseline,
			},
			{
				name: `${COUNT} with histories, where each stands`,
				bar: "P11",
				budgetMs: 50,
				run: () => standingsOf(requests.map(withState), DEFAULT_POLICY, NOW),
				baseline,
			},
		],
		runs,
	);
