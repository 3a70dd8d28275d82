/** A round from the devices that answer it to the scores that everybody reads, through the real CRM's rules. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ELEMENTS } from "../../../utils/domain/alignment.ts";
import { toClosing } from "../../../utils/domain/closing.ts";
import { entryOf } from "../../../utils/domain/entry.ts";
import { ownAnswers } from "../../../utils/domain/pulse.ts";
import { ratingKey } from "../../../utils/domain/voices.ts";
import { readFirmOfAll } from "../../../utils/store/firm.ts";
import { addOperations } from "../../../utils/store/operations.ts";
import { OPEN_ACCOUNT } from "../../crm/fixture.ts";
import { createDevice, type Device } from "./device.ts";
import { lostAfter, lostBefore } from "./faults.ts";
import { ANDERS, createStaffedWorld, METTE, newDisk, newId, RASMUS, type World } from "./world.ts";

const PERIOD = "2026-Q4";
let world: World;
let mettes: Device;
beforeEach(async () => {
	world = await createStaffedWorld();
	mettes = await createDevice(world, METTE);
});
afterEach(() => world.crm.close());

async function answer(device: Device, mark: 2 | 4 | undefined): Promise<void> {
	const { now } = world.clock;
	const row = { item: "V1", accountId: OPEN_ACCOUNT, period: PERIOD, answer: mark } as const;
	const content = { kind: "rating", row: { ...row, key: ratingKey(now, newId()) } } as const;
	await addOperations(device.store, [entryOf(content, device.author, newId, now)], "no-draft");
	world.clock.now += 1;
}
async function publish(device: Device): Promise<void> {
	const closing = toClosing(await readFirmOfAll(device.store), PERIOD, []);
	const entries = closing.rows.map((row) =>
		entryOf({ kind: "alignment", row }, device.author, newId, world.clock.now),
	);
	await addOperations(device.store, entries, "no-draft");
	device.wait();
	await device.drain();
}
const own = async (device: Device) =>
	ownAnswers(await readFirmOfAll(device.store), device.author.userId, PERIOD).get(`V1 ${OPEN_ACCOUNT}`);
const inCrm = (object: string) => world.rows(object, "Account__c", OPEN_ACCOUNT);

describe("an answer", () => {
	test("given twice within a second and sent at once, is the later one, on every device", async () => {
		await answer(mettes, 4);
		await answer(mettes, 2);
		mettes.wait();
		await mettes.drain();
		expect(inCrm("Instep_Rating__c")).toHaveLength(2);
		expect(await own(mettes)).toMatchObject({ answer: 2 });
		newDisk();
		const another = await createDevice(world, METTE);
		await another.pull();
		expect(await own(another)).toMatchObject({ answer: 2 });
	});

	test("is there at once, and sent once, whatever the line does", async () => {
		await answer(mettes, undefined);
		mettes.wait();
		mettes.wire.meet(lostBefore, lostAfter);
		expect(await own(mettes)).toEqual({ answer: undefined, comment: undefined });
		await mettes.drain();
		await mettes.settle();
		expect(inCrm("Instep_Rating__c")).toMatchObject([{ Answer__c: null, Cannot_Judge__c: 1 }]);
		expect((await readFirmOfAll(mettes.store)).entries).toEqual([]);
	});

	test("is read by nobody else but whoever leads the programme", async () => {
		await answer(mettes, 4);
		mettes.wait();
		await mettes.drain();
		const [anders, lead] = [await createDevice(world, ANDERS), await createDevice(world, RASMUS)];
		for (const device of [anders, lead]) await device.pull();
		expect((await readFirmOfAll(anders.store)).ratings).toEqual([]);
		expect((await readFirmOfAll(lead.store)).ratings).toMatchObject([{ answer: 4, raterId: METTE.id }]);
	});
});

describe("a round that is closed", () => {
	test("from two devices that knew nothing of each other is in the CRM once, and read by everybody", async () => {
		await answer(mettes, 4);
		mettes.wait();
		await mettes.drain();
		const first = await createDevice(world, RASMUS);
		await first.pull();
		newDisk();
		const second = await createDevice(world, RASMUS);
		await second.pull();
		await publish(first);
		await publish(second);
		const rows = inCrm("Instep_Alignment__c");
		expect(rows.map(({ Element__c }) => Element__c).toSorted()).toEqual(ELEMENTS.toSorted());
		for (const device of [first, second]) expect((await readFirmOfAll(device.store)).entries).toEqual([]);
		const anders = await createDevice(world, ANDERS);
		await anders.pull();
		const { alignments } = await readFirmOfAll(anders.store);
		expect(alignments).toHaveLength(7);
		// One person has answered: the CRM has no figure of it for everybody to read.
		for (const { score, answers, cannotJudgeShare } of alignments)
			expect([score, answers, cannotJudgeShare]).toEqual([undefined, 0, undefined]);
	});

	test("is refused by the CRM where somebody else tries to close it, and the refusal is kept", async () => {
		await answer(mettes, 4);
		mettes.wait();
		await mettes.drain();
		await publish(mettes);
		expect(inCrm("Instep_Alignment__c")).toEqual([]);
		const { entries } = await readFirmOfAll(mettes.store);
		expect(entries.map(({ status }) => status)).toEqual(ELEMENTS.map(() => "rejected"));
	});
});
