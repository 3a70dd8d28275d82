/** What accounts say by the fields that the policy names: the same on every device, within the calls of a day. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import type { Rules } from "../../../utils/domain/rules.ts";
import { toUnitView } from "../../../utils/domain/unit-view.ts";
import { toWork } from "../../../utils/domain/work.ts";
import { readFormChoices } from "../../../utils/store/choices.ts";
import { readLiveWork } from "../../../utils/store/workspace.ts";
import { OPEN_ACCOUNT, PRIVATE_ACCOUNT, SHARED_ACCOUNT, UNIT } from "../../crm/fixture.ts";
import { createDevice, type Device } from "./device.ts";
import { ANDERS, createStaffedWorld, HOUR, METTE, MINUTE, SECOND, type StaffedWorld } from "./world.ts";

const FIELDS = {
	keyAccount: "Key_Account_Tier__c",
	tier: "Key_Account_Tier__c",
	agreedShare: "Agreed_Share__c",
};
const ON_OPEN = { isKeyAccount: true, tier: "A", agreedShare: 0.2 };
const UNKNOWN = { isKeyAccount: undefined, tier: undefined, agreedShare: undefined };

let world: StaffedWorld;
let mette: Device;
let anders: Device;
beforeEach(async () => {
	world = await createStaffedWorld();
	await world.byHand("PATCH", `/sobjects/Instep_Unit__c/${UNIT}`, { Weekly_Hours__c: 20 });
	await say(OPEN_ACCOUNT, { Key_Account_Tier__c: "A", Agreed_Share__c: 20 });
	await say(SHARED_ACCOUNT, { Key_Account_Tier__c: "C", Agreed_Share__c: 5 });
	// Later than a delta reads back: the cursor is past what the others say.
	world.clock.now += HOUR;
	await say(PRIVATE_ACCOUNT, { Industry: "Energy" });
	mette = await createDevice(world, METTE);
	anders = await createDevice(world, ANDERS);
});
afterEach(() => world.crm.close());

const say = (id: string, fields: object) => world.byHand("PATCH", `/sobjects/Account/${id}`, fields);
let version = 0;
/** A later one takes the place of an earlier one. */
async function policy(
	rules: { accountFields?: unknown; fitByTier?: Rules["fitByTier"] },
	validFrom = "2026-01-01",
) {
	version += 1;
	await world.byHand("POST", "/sobjects/Instep_Policy__c", {
		Client_Key__c: `policy-${version}`,
		Name: String(version),
		Version__c: version,
		Valid_From__c: validFrom,
		Rules__c: JSON.stringify({ ...DEFAULT_POLICY.rules, fitByTier: { A: 5, C: 1 }, ...rules }),
	});
}
/** What is not known is not kept: it is written out here to be told apart. */
async function known(device: Device, id: string) {
	const row = await device.store.get("accounts", id);
	return row && { ...UNKNOWN, ...row };
}
/** Long enough for the slow feeds to be due. */
async function lookLater(device: Device): Promise<number> {
	world.clock.now += HOUR;
	const before = device.wire.calls.length;
	await device.look({ everyMs: MINUTE });
	return device.wire.calls.length - before;
}
/** All that the CRM was asked, as it was sent. */
const asked = (device: Device) =>
	device.wire.calls
		.map(({ path, body }) => `${decodeURIComponent(path)} ${decodeURIComponent(body)}`)
		.join("\n");
async function ask(device: Device, accountId: string): Promise<void> {
	await device.submit({ accountId, estimate: "2h" });
	device.wait();
	await device.drain();
}
async function queueOn(device: Device) {
	const copy = await readLiveWork(device.store);
	const work = toWork({
		...copy,
		me: device.author,
		isLead: false,
		basePolicy: DEFAULT_POLICY,
		now: world.clock.now,
		timeZone: "Europe/Copenhagen",
	});
	return toUnitView(work, UNIT)?.queue.map(({ line, place }) => [line.key, place]);
}

describe("by the policy's fields a device", () => {
	test("knows tier, share and key account of its own accounts, with the first look", async () => {
		await policy({ accountFields: FIELDS });
		await mette.pull();
		expect(await known(mette, OPEN_ACCOUNT)).toMatchObject(ON_OPEN);
	});

	test("knows them of the accounts of others that ask, and reads no history of these", async () => {
		await policy({ accountFields: FIELDS });
		await ask(mette, OPEN_ACCOUNT);
		await anders.pull();
		expect(await known(anders, OPEN_ACCOUNT)).toMatchObject({ ...ON_OPEN, isOnlyAsking: true });
		expect(await anders.store.get("scopes", OPEN_ACCOUNT)).toBeUndefined();
		const choices = await readFormChoices(anders.store);
		expect(choices.accounts.map(({ id }) => id)).toEqual([SHARED_ACCOUNT]);
	});

	test("keeps what is the user's own theirs, though it asks as well", async () => {
		await policy({ accountFields: FIELDS });
		await ask(mette, OPEN_ACCOUNT);
		await mette.pull();
		await lookLater(mette);
		expect(await known(mette, OPEN_ACCOUNT)).toMatchObject({ ...ON_OPEN, isOnlyAsking: false });
		expect((await mette.store.get("scopes", OPEN_ACCOUNT))?.historyAt).toBeDefined();
	});

	test("opens one that only asks with its whole history", async () => {
		await policy({ accountFields: FIELDS });
		await ask(mette, OPEN_ACCOUNT);
		await anders.pull();
		world.clock.now += MINUTE;
		await anders.look({ accountId: OPEN_ACCOUNT });
		expect(await known(anders, OPEN_ACCOUNT)).toMatchObject({ ...ON_OPEN, isOnlyAsking: false });
		expect((await anders.store.get("scopes", OPEN_ACCOUNT))?.historyAt).toBeDefined();
	});

	test("learns nothing of an account that the user may not read", async () => {
		await policy({ accountFields: FIELDS });
		await ask(mette, PRIVATE_ACCOUNT);
		await anders.pull();
		expect(await known(anders, PRIVATE_ACCOUNT)).toBeUndefined();
	});

	test("ranks as every other does, by tier and with priority access", async () => {
		await policy({ accountFields: FIELDS });
		await ask(anders, SHARED_ACCOUNT);
		await ask(mette, OPEN_ACCOUNT);
		await mette.pull();
		await anders.pull();
		const queue = await queueOn(mette);
		expect(queue).toMatchObject([
			[expect.any(String), { access: "first", byRank: 1 }],
			[expect.any(String), { access: "first", byRank: 2 }],
		]);
		expect((await mette.store.get("requests", String(queue?.[0]?.[0])))?.accountId).toBe(OPEN_ACCOUNT);
		expect(await queueOn(anders)).toEqual(queue);
		// The copy on the CRM's row is by the same rank, once the device that writes it has read the policy.
		await mette.pull();
		await ask(mette, OPEN_ACCOUNT);
		const scores = world
			.rows("Instep_Request__c", "Account__c", OPEN_ACCOUNT)
			.map((row) => Number(row.Rank_Score__c));
		expect(scores[1]).toBeGreaterThan(scores[0] ?? 0);
	});
});

describe("a policy that names other fields", () => {
	test("makes accounts be read anew by the look that brings it, in one call more, and never again", async () => {
		await mette.pull();
		expect(await known(mette, OPEN_ACCOUNT)).toMatchObject(UNKNOWN);
		const without = await lookLater(mette);
		await policy({ accountFields: FIELDS });
		expect(await lookLater(mette)).toBe(without + 1);
		expect(await known(mette, OPEN_ACCOUNT)).toMatchObject(ON_OPEN);
		expect(await lookLater(mette)).toBe(without);
		world.clock.now += MINUTE;
		const before = mette.wire.calls.length;
		await mette.look({ everyMs: MINUTE });
		expect(mette.wire.calls.length - before).toBe(1);
		await policy({ accountFields: {} });
		await lookLater(mette);
		expect(await known(mette, OPEN_ACCOUNT)).toMatchObject(UNKNOWN);
	});

	test("counts from the day on which it is in force", async () => {
		await policy({ accountFields: FIELDS }, "2026-11-24");
		await mette.pull();
		expect(await known(mette, OPEN_ACCOUNT)).toMatchObject(UNKNOWN);
		world.clock.now = Date.parse("2026-11-24T00:00:01Z");
		await mette.look({ everyMs: MINUTE });
		expect(await known(mette, OPEN_ACCOUNT)).toMatchObject(ON_OPEN);
	});

	test("is read by again where the look that brought it was cut off", async () => {
		await mette.pull();
		await policy({ accountFields: FIELDS });
		world.clock.now += HOUR;
		const calls = mette.wire.calls.length;
		// All that the look asks for but the accounts.
		world.crm.faults.add([
			{ match: { contains: FIELDS.agreedShare }, effect: { do: "drop", when: "before" } },
		]);
		await mette.look({ everyMs: MINUTE }).catch(() => undefined);
		expect(mette.wire.calls.length).toBeGreaterThan(calls);
		expect(await known(mette, OPEN_ACCOUNT)).toMatchObject(UNKNOWN);
		world.crm.faults.clear();
		await lookLater(mette);
		expect(await known(mette, OPEN_ACCOUNT)).toMatchObject(ON_OPEN);
	});
});

describe("a mapping that cannot be read by", () => {
	test.each(["Id FROM User", "Key_Account_Tier__c, (SELECT Id FROM Contacts)", "FROM", "Owner.Username"])(
		"%s never reaches a query, is told of, and the others are read",
		async (hostile) => {
			await policy({ accountFields: { ...FIELDS, tier: hostile } });
			await mette.pull();
			await lookLater(mette);
			expect(asked(mette)).not.toContain(hostile === "FROM" ? "FROM FROM" : hostile);
			expect(await known(mette, OPEN_ACCOUNT)).toMatchObject({ ...ON_OPEN, tier: undefined });
			const status = await mette.store.get("sync", "status");
			expect(status).toMatchObject({ hidden: [`account.${hostile}`] });
		},
	);

	test.each(["No_Such_Field__c", "SELECT", "LIMIT", "ownerid"])(
		"%s is left out and named, and the rest is there",
		async (name) => {
			await policy({ accountFields: { ...FIELDS, tier: name } });
			await ask(mette, OPEN_ACCOUNT);
			await mette.pull();
			expect(await mette.store.count("requests")).toBe(1);
			expect((await known(mette, OPEN_ACCOUNT))?.tier).toBeUndefined();
			const status = await mette.store.get("sync", "status");
			expect(status).toMatchObject({ hidden: expect.arrayContaining([`account.${name}`]) });
			expect(status).not.toHaveProperty("problem");
		},
	);
});

describe("a field that the user may not read", () => {
	test("leaves what it says unknown and is named, and all else works", async () => {
		await policy({ accountFields: FIELDS });
		world.crm.faults.add([
			{ effect: { do: "hideFields", fields: ["Account.Key_Account_Tier__c"], username: ANDERS.username } },
		]);
		await ask(mette, OPEN_ACCOUNT);
		await ask(anders, SHARED_ACCOUNT);
		await anders.pull();
		await mette.pull();
		expect(await known(anders, SHARED_ACCOUNT)).toMatchObject({ ...UNKNOWN, agreedShare: 0.05 });
		expect(await known(anders, OPEN_ACCOUNT)).toMatchObject({ ...UNKNOWN, agreedShare: 0.2 });
		expect(await anders.store.get("sync", "status")).toMatchObject({
			hidden: ["account.Key_Account_Tier__c"],
		});
		expect(await known(mette, SHARED_ACCOUNT)).toMatchObject({ tier: "C" });
		expect(await anders.store.count("requests")).toBe(2);
	});

	test("is not known any more where it was, for those that ask", async () => {
		await policy({ accountFields: FIELDS });
		await ask(mette, OPEN_ACCOUNT);
		await anders.pull();
		world.crm.org.schema.object("Account")?.fields.delete("key_account_tier__c");
		world.clock.now += SECOND;
		await lookLater(anders);
		expect(await known(anders, OPEN_ACCOUNT)).toMatchObject({ tier: undefined, agreedShare: 0.2 });
	});
});
