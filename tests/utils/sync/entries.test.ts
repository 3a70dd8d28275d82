import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { type Entry, type EntryContent, entryOf } from "../../../utils/domain/entry.ts";
import { agendaWith } from "../../../utils/domain/firm.ts";
import { readFirm, readFirmOfAll } from "../../../utils/store/firm.ts";
import {
	addOperations,
	discardOperation,
	hurry,
	readUnsent,
	undoOperation,
} from "../../../utils/store/operations.ts";
import { drain } from "../../../utils/sync/drain.ts";
import { OPEN_ACCOUNT, PRIVATE_ACCOUNT, SHARED_ACCOUNT } from "../../crm/fixture.ts";
import { createFate } from "./death.ts";
import { createDevice, type Device } from "./device.ts";
import * as faults from "./faults.ts";
import { ANDERS, createWorld, HOUR, METTE, newDisk, newId, RASMUS, SECOND } from "./world.ts";

const world = await createWorld();
afterAll(() => world.crm.close());
let device: Device;
beforeEach(async () => {
	newDisk();
	device = await createDevice(world, METTE);
});

async function keep(on: Device, content: EntryContent): Promise<Entry> {
	const entry = entryOf(content, on.author, newId, world.clock.now);
	await addOperations(on.store, [entry], "no-draft");
	world.clock.now += SECOND;
	return entry;
}

function point(accountId = OPEN_ACCOUNT): EntryContent & { kind: "agendaItem" } {
	return {
		kind: "agendaItem",
		row: {
			key: newId(),
			accountId,
			meeting: "Management meeting",
			date: "2026-12-01",
			forum: "Management",
			purpose: "decision",
			point: "Release one engineer",
			isTakenUp: false,
		},
	};
}

const rating = (accountId = OPEN_ACCOUNT): EntryContent & { kind: "rating" } => ({
	kind: "rating",
	row: { key: newId(), accountId, item: "V1", period: "2026-Q4", answer: 4, comment: "=1+1 <b>" },
});
const score = (): EntryContent & { kind: "alignment" } => ({
	kind: "alignment",
	row: {
		key: newId(),
		accountId: OPEN_ACCOUNT,
		element: "style",
		period: "2026-Q4",
		score: 61.5,
		answers: 9,
		units: 3,
		gap: -0.4,
		largestPair: "Logistics – R&D (1.2)",
	},
});
const outcomeOf = ({ row }: ReturnType<typeof point>, outcome: string): EntryContent => ({
	kind: "outcome",
	row: { key: row.key, accountId: row.accountId, isTakenUp: true, outcome },
});

const OBJECT = {
	rating: "Instep_Rating__c",
	alignment: "Instep_Alignment__c",
	agendaItem: "Instep_Agenda_Item__c",
} as const;
const heldOf = (content: ReturnType<typeof point | typeof rating | typeof score>) =>
	world.rows(OBJECT[content.kind], "Client_Key__c", content.row.key);

describe("an entry", () => {
	test("of each kind becomes one row, which the device then has as a copy", async () => {
		const lead = await createDevice(world, RASMUS);
		const all = [point(), rating(), score()];
		for (const content of all) await keep(lead, content);
		lead.wait();
		await lead.drain();
		for (const content of all) expect(heldOf(content), content.kind).toHaveLength(1);
		const firm = await readFirm(lead.store, OPEN_ACCOUNT);
		expect(firm.entries).toEqual([]);
		expect(firm.agenda).toMatchObject([all[0]?.row]);
		expect(firm.ratings).toMatchObject([all[1]?.row]);
		expect(firm.alignments).toMatchObject([all[2]?.row]);
	});

	test("becomes one row wherever the background ends", async () => {
		for (let at = 0; ; at++) {
			const content = point();
			await keep(device, content);
			await keep(device, outcomeOf(content, "Released"));
			device.wait();
			const fate = createFate(at);
			await drain(await device.restarted(fate)).catch(() => {});
			const kept = (await readUnsent(device.store)).length;
			expect(kept > 0 || heldOf(content).length === 1, `step ${at}: neither here nor there`).toBe(true);
			const next = await device.restarted();
			for (let round = 0; round < 3; round++) {
				world.clock.now += HOUR;
				await drain(next);
			}
			expect(heldOf(content), `step ${at}`).toMatchObject([{ Taken_Up__c: 1, Outcome__c: "Released" }]);
			expect(await readUnsent(device.store), `step ${at}`).toEqual([]);
			if (!fate.isDead()) break;
			next.end();
		}
	});

	test("whose answer is lost is sent again under its key: one row", async () => {
		const content = rating();
		await keep(device, content);
		device.wait();
		device.wire.meet(faults.lostAfter);
		await device.drain();
		expect(await readUnsent(device.store)).toHaveLength(1);
		await device.settle(1);
		expect(heldOf(content)).toHaveLength(1);
		expect(await readUnsent(device.store)).toEqual([]);
	});

	test("goes in the order of what it is about: the outcome of a point after the point, and stuck with it", async () => {
		const content = point(PRIVATE_ACCOUNT);
		const other = await createDevice(world, ANDERS);
		// Anders has no part in that account: the CRM refuses the point, and its outcome has nothing to go to.
		await keep(other, content);
		await keep(other, outcomeOf(content, "Released"));
		const free = point(SHARED_ACCOUNT);
		await keep(other, free);
		await other.settle(2);
		expect(heldOf(content)).toEqual([]);
		expect(heldOf(free)).toHaveLength(1);
		expect((await readUnsent(other.store)).map(({ status }) => status).toSorted()).toEqual([
			"rejected",
			"waiting",
		]);
	});

	test("waits for its user: it is never sent as another, and goes on after they have signed in again", async () => {
		const content = point();
		await keep(device, content);
		const expired = { method: "POST", body: JSON.stringify({ username: METTE.username }) };
		await world.crm.fetch(new Request("http://127.0.0.1/__crm/sessions/expire", expired));
		await device.tokens.set(undefined);
		await device.settle(1);
		expect(await readUnsent(device.store)).toMatchObject([{ status: "blocked", failure: { kind: "auth" } }]);
		await device.signIn();
		for (const { key } of await readUnsent(device.store)) await hurry(device.store, [key], world.clock.now);
		await device.drain();
		expect(heldOf(content)).toMatchObject([{ CreatedById: METTE.id }]);
	});

	test("can be undone until it is sent, and given up once it cannot be", async () => {
		const undone = await keep(device, point());
		expect(await undoOperation(device.store, undone.key)).toMatchObject({ key: undone.key });
		const content = point();
		const gone = outcomeOf(content, "Released");
		const entry = await keep(device, gone);
		await device.settle(1);
		expect(await readUnsent(device.store)).toMatchObject([{ status: "rejected", failure: { kind: "gone" } }]);
		expect(heldOf(content), "no row of the outcome alone").toEqual([]);
		expect(await discardOperation(device.store, entry.key)).toMatchObject({ key: entry.key });
	});

	test("rejected for itself does not hold back its neighbours, of requests or of agendas", async () => {
		const bad: EntryContent = { ...rating(), row: { ...rating().row, comment: "x".repeat(2_001) } };
		await keep(device, bad);
		const good = point();
		await keep(device, good);
		const request = await device.submit();
		await device.settle(2);
		expect(heldOf(good)).toHaveLength(1);
		expect(world.held(request.requestKey, request.key)).toEqual({ requests: 1, events: 1 });
		expect(await readUnsent(device.store)).toMatchObject([{ status: "rejected" }]);
	});

	test("of which there are more outcomes than a call takes goes with the next", async () => {
		const points = Array.from({ length: 20 }, () => point());
		for (const content of points) await keep(device, content);
		await device.settle(1);
		for (const content of points) await keep(device, outcomeOf(content, "Done"));
		await device.settle(3);
		expect(await readUnsent(device.store)).toEqual([]);
		for (const content of points) expect(heldOf(content)).toMatchObject([{ Outcome__c: "Done" }]);
	});
});

describe("what the firm measures", () => {
	test("is pulled: others' points and scores, and of ratings the user's own alone", async () => {
		const lead = await createDevice(world, RASMUS);
		const theirs = [point(), score(), rating()];
		for (const content of theirs) await keep(lead, content);
		await lead.settle(1);
		const own = rating();
		await keep(device, own);
		await device.settle(1);
		await device.pull();
		const firm = await readFirm(device.store, OPEN_ACCOUNT);
		const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);
		expect(keys(firm.agenda)).toContain(theirs[0]?.row.key);
		expect(keys(firm.alignments)).toContain(theirs[1]?.row.key);
		expect(keys(firm.ratings)).toContain(own.row.key);
		expect(keys(firm.ratings)).not.toContain(theirs[2]?.row.key);
		expect(firm.ratings.find(({ key }) => key === own.row.key)).toMatchObject({
			...own.row,
			raterId: METTE.id,
		});
	});

	test("of money is withheld from who may not read it, and nothing else is missed for that", async () => {
		const asked = { Account__c: OPEN_ACCOUNT, Client_Key__c: newId(), Period__c: "2026-Q3", Revenue__c: 5 };
		await world.byHand("POST", "/sobjects/Instep_Result__c", asked);
		await device.pull();
		expect((await readFirm(device.store, OPEN_ACCOUNT)).results).toMatchObject([
			{ period: "2026-Q3", revenue: 5 },
		]);
		const other = await createDevice(world, ANDERS);
		await other.pull();
		const firm = await readFirmOfAll(other.store);
		expect(firm.results).toEqual([]);
		expect(firm.withheld).toContain("result");
		expect([...other.context.crm.hidden]).toEqual([]);
		expect(firm.agenda.length).toBeGreaterThan(0);
	});
});

describe("agendaWith", () => {
	test("shows points and outcomes that are not sent yet as they will be", async () => {
		const sent = point();
		await keep(device, sent);
		await device.settle(1);
		await keep(device, outcomeOf(sent, "Released"));
		const unsent = point();
		await keep(device, unsent);
		const items = agendaWith(await readFirm(device.store, OPEN_ACCOUNT), device.author);
		expect(items.find(({ key }) => key === sent.row.key)).toMatchObject({
			isTakenUp: true,
			outcome: "Released",
			entry: { status: "waiting" },
		});
		expect(items.find(({ key }) => key === unsent.row.key)).toMatchObject({
			ownerId: METTE.id,
			isTakenUp: false,
		});
	});
});
