/** What accounts earn has a part in the ranks of their requests, on the device and in the copy on the CRM's row. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import { toAccountView } from "../../../utils/domain/view.ts";
import { toWork } from "../../../utils/domain/work.ts";
import { readAccount } from "../../../utils/store/copy.ts";
import { readLiveWork } from "../../../utils/store/workspace.ts";
import { reconcile } from "../../../utils/sync/reconcile.ts";
import { OPEN_ACCOUNT, SHARED_ACCOUNT } from "../../crm/fixture.ts";
import { createDevice, type Device } from "./device.ts";
import { ANDERS, createStaffedWorld, HOUR, METTE, type StaffedWorld } from "./world.ts";

let world: StaffedWorld;
let mette: Device;
beforeEach(async () => {
	world = await createStaffedWorld();
	mette = await createDevice(world, METTE);
});
afterEach(() => world.crm.close());

/** A quarter of an account; with working capital as it was, its cash flow is its contribution. */
const quarter = (accountId: string, period: string, grossMargin: number, more: object = {}) =>
	world.byHand("POST", "/sobjects/Instep_Result__c", {
		...{ Client_Key__c: `${accountId}-${period}`, Account__c: accountId, Period__c: period },
		...{ Gross_Margin__c: grossMargin, Cost_To_Serve__c: 100, ...more },
		...{ Receivables__c: 50, Inventory__c: 20, Payables__c: 10 },
	});
async function earns(accountId: string, grossMargin: number): Promise<void> {
	await quarter(accountId, "2026-Q2", grossMargin);
	await quarter(accountId, "2026-Q3", grossMargin);
}
const seenBy = ({ author }: Device) => ({
	...{ me: author, isLead: false, basePolicy: DEFAULT_POLICY, now: world.clock.now },
	timeZone: "Europe/Copenhagen",
});
/** The mark of value by which the requests of an account rank: in its panel, and on the full page. */
async function marksIn(device: Device, accountId: string) {
	const view = toAccountView({ ...(await readAccount(device.store, accountId)), ...seenBy(device) });
	const work = toWork({ ...(await readLiveWork(device.store)), ...seenBy(device) });
	return [view, work].map(({ marks }) => marks.values.get(accountId));
}
const scoreInCrm = (accountId: string) =>
	world.rows("Instep_Request__c", "Account__c", accountId).map(({ Rank_Score__c }) => Number(Rank_Score__c));
async function ask(device: Device, accountId: string): Promise<void> {
	await device.submit({ accountId });
	device.wait();
	await device.drain();
}

/** `makeFixture` gives Mette the permission set for money, and Anders none. */
describe("the mark of value", () => {
	test("is what the account's latest quarter gives among all that have results, in panel, full page and CRM", async () => {
		// By hand: percentiles of two figures are 25 and 75, so the marks are 2 and 4.
		await earns(OPEN_ACCOUNT, 900);
		await earns(SHARED_ACCOUNT, 300);
		await mette.pull();
		await ask(mette, OPEN_ACCOUNT);
		await ask(mette, SHARED_ACCOUNT);
		await mette.pull();
		expect(await marksIn(mette, OPEN_ACCOUNT)).toEqual([4, 4]);
		expect(await marksIn(mette, SHARED_ACCOUNT)).toEqual([2, 2]);
		const [high = 0] = scoreInCrm(OPEN_ACCOUNT);
		const [low = 0] = scoreInCrm(SHARED_ACCOUNT);
		const { weights } = DEFAULT_POLICY.rules;
		// Both asked for the same: two marks of value lie between them, at confidence 0.5 and the effort of a day.
		expect(high - low).toBeCloseTo((2 * weights.value * 0.5) / 2, 5);
	});

	test("follows the results: a newer quarter, and none once a figure of it is taken out", async () => {
		await earns(OPEN_ACCOUNT, 900);
		await earns(SHARED_ACCOUNT, 300);
		await mette.pull();
		await ask(mette, OPEN_ACCOUNT);
		const newest = await quarter(OPEN_ACCOUNT, "2026-Q4", 100);
		world.clock.now += HOUR;
		await mette.pull();
		expect(await marksIn(mette, OPEN_ACCOUNT)).toEqual([2, 2]);
		await world.byHand("PATCH", `/sobjects/Instep_Result__c/${newest}`, { Cost_To_Serve__c: null });
		world.clock.now += HOUR;
		await mette.pull();
		expect(await marksIn(mette, OPEN_ACCOUNT)).toEqual([undefined, undefined]);
	});

	test("stays when a look does not read results, and when one fails", async () => {
		await earns(OPEN_ACCOUNT, 900);
		await mette.pull();
		await ask(mette, OPEN_ACCOUNT);
		await mette.pull();
		world.crm.faults.add([{ match: {}, effect: { do: "drop", when: "before" } }]);
		world.clock.now += HOUR;
		await mette.look({ everyMs: 60_000 }).catch(() => undefined);
		expect((await mette.store.get("sync", "status")) ?? {}).toHaveProperty("problem");
		expect(await marksIn(mette, OPEN_ACCOUNT)).toEqual([3, 3]);
	});

	test("is unknown to whoever may not read results", async () => {
		await earns(OPEN_ACCOUNT, 900);
		await earns(SHARED_ACCOUNT, 300);
		const anders = await createDevice(world, ANDERS);
		await ask(mette, OPEN_ACCOUNT);
		await anders.pull();
		expect(await marksIn(anders, OPEN_ACCOUNT)).toEqual([undefined, undefined]);
	});

	test("goes with the results that a comparison with the CRM takes out", async () => {
		await earns(OPEN_ACCOUNT, 900);
		await mette.pull();
		await ask(mette, OPEN_ACCOUNT);
		await mette.pull();
		expect(await marksIn(mette, OPEN_ACCOUNT)).toEqual([3, 3]);
		const hidden = world.rows("Instep_Result__c", "Account__c", OPEN_ACCOUNT).map(({ Id }) => String(Id));
		world.hide(METTE.username, ...hidden);
		await reconcile(mette.context, true, 50);
		world.clock.now += HOUR;
		await mette.pull();
		expect(await marksIn(mette, OPEN_ACCOUNT)).toEqual([undefined, undefined]);
	});
});
