/** The programme view of 40 key accounts and 18 months, from what the cache gives to what the page draws. */
import { DEFAULT_POLICY } from "../../utils/domain/policy.ts";
import { toProgramme } from "../../utils/domain/programme.ts";
import { toWork } from "../../utils/domain/work.ts";
import { sortObjects } from "./baseline.ts";
import { measure } from "./measure.ts";
import { AGREED, aRequest, dice, HOUR, idOf, NOW, OPEN, OVER } from "./requests.ts";

const ACCOUNTS = 40;
/** Two a week. */
const EACH = 156;
const UNITS = 12;

const roll = dice(3);
const stories = [...OPEN, AGREED, OVER, OVER, OVER, OVER, OVER];
const requests = Array.from({ length: ACCOUNTS * EACH }, (_, n) =>
	aRequest(
		n,
		roll,
		{ accountId: idOf("001", n % ACCOUNTS), unitId: idOf("a01", roll(UNITS)) },
		stories[roll(stories.length)] ?? OVER,
	),
);
const input = {
	accounts: Array.from({ length: ACCOUNTS }, (_, n) => ({
		...{ id: idOf("001", n), name: `Account ${n}`, ownerId: idOf("005", n), ownerName: "Ole" },
	})),
	requests,
	units: Array.from({ length: UNITS }, (_, n) => ({ id: idOf("a01", n), key: `u${n}`, name: `Unit ${n}` })),
	experts: [],
	policies: [],
	basePolicy: DEFAULT_POLICY,
	operations: [],
	pulledAt: NOW,
	problem: undefined,
	me: { orgId: "00D000000000001AAA", userId: idOf("005", 2), userName: "Mette" },
	isLead: true,
	now: NOW + HOUR,
	timeZone: "Europe/Copenhagen",
};

export const results = (runs: number) =>
	measure(
		[
			{
				name: `programme: ${ACCOUNTS} accounts, ${requests.length} requests, ${UNITS} units`,
				budgetMs: 300,
				run: () => toProgramme(toWork(input), "da-DK"),
				baseline: { name: "5000 objects sorted", run: () => sortObjects(5_000) },
			},
		],
		runs,
	);
