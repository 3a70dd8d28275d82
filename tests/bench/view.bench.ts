/** quality.md, P11: the view of the fullest account in 5 ms. */
import { DEFAULT_POLICY } from "../../utils/domain/policy.ts";
import { toAccountView } from "../../utils/domain/view.ts";
import { sortObjects } from "./baseline.ts";
import { measure } from "./measure.ts";
import { AGREED, aRequest, dice, HOUR, idOf, NOW, OPEN, OVER } from "./requests.ts";

/** More of everything than the fullest account of the demo company has. */
const UNITS = 12;
const OWN_OPEN = 40;
const OWN_OVER = 160;
const IN_QUEUES = 600;

const roll = dice(2);
const unitIds = Array.from({ length: UNITS }, (_, n) => idOf("a01", n));
const unitId = () => unitIds[roll(UNITS)] ?? "";
const ACCOUNT = idOf("001", 1);
const story = () => (roll(3) === 0 ? AGREED : (OPEN[roll(OPEN.length)] ?? []));
const open = Array.from({ length: OWN_OPEN }, (_, n) =>
	aRequest(n, roll, { accountId: ACCOUNT, unitId: unitId() }, story()),
);
const over = Array.from({ length: OWN_OVER }, (_, n) =>
	aRequest(OWN_OPEN + n, roll, { accountId: ACCOUNT, unitId: unitId() }, OVER),
);
const others = Array.from({ length: IN_QUEUES - OWN_OPEN }, (_, n) =>
	aRequest(1_000 + n, roll, { accountId: idOf("001", 2 + roll(400)), unitId: unitId() }, story()),
);
const input = {
	accountId: ACCOUNT,
	account: { id: ACCOUNT, name: "Fullest", ownerId: idOf("005", 1), ownerName: "Ole" },
	requests: [...open, ...over],
	queues: [...open, ...others],
	units: unitIds.map((id, n) => ({ id, key: `u${n}`, name: `Unit ${n}`, managerId: idOf("005", 2) })),
	experts: [],
	basePolicy: DEFAULT_POLICY,
	accounts: [],
	policies: [],
	operations: [],
	me: { orgId: "00D000000000001AAA", userId: idOf("005", 2), userName: "Mette" },
	now: NOW + HOUR,
	timeZone: "Europe/Copenhagen",
};

export const results = (runs: number) =>
	measure(
		[
			{
				name: `view: ${OWN_OPEN} open, ${OWN_OVER} over, ${IN_QUEUES} in ${UNITS} queues`,
				bar: "P11",
				budgetMs: 5,
				run: () => toAccountView(input),
				// Of 600 it would take less than the browser's clock can tell.
				baseline: { name: "5000 objects sorted", run: () => sortObjects(5_000) },
			},
		],
		runs,
	);
