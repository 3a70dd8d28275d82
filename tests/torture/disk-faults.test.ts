import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import { openStore, type Store } from "../../utils/store/db.ts";
import { addOperation, hurry, readOperations } from "../../utils/store/operations.ts";
import { anOperation, MONDAY } from "../utils/domain/examples.ts";
import { DISK_FAULTS, type DiskFault, failingStore } from "./disk-faults.ts";

let names = 0;
let store: Store;
beforeEach(async () => {
	names += 1;
	store = await openStore(`disk-faults-${names}`, () => {});
});

test.each(DISK_FAULTS)(
	"a write that meets '%s' again and again fails whole, is told once, and the next one comes through",
	async (fault) => {
		// Where there is no room, the copy makes way, which is a write as well, and then it is tried once more.
		const faults = fault === "no room" ? [fault, fault, fault] : [fault];
		const met: DiskFault[] = [];
		const failing = failingStore([...faults], (each) => met.push(each), store);
		await addOperation(store, anOperation({ key: "a" }), "none");
		const name = fault === "no room" ? "QuotaExceededError" : "AbortError";
		await expect(hurry(failing, ["a"], MONDAY + 1)).rejects.toMatchObject({ name });
		expect(await readOperations(store)).toMatchObject([{ dueAt: MONDAY }]);
		await hurry(failing, ["a"], MONDAY + 1);
		expect(await readOperations(store)).toMatchObject([{ dueAt: MONDAY + 1 }]);
		expect(met).toEqual(faults);
	},
);

test("a write that meets 'no room' once comes through, for the copy makes way", async () => {
	const met: DiskFault[] = [];
	await addOperation(store, anOperation({ key: "a" }), "none");
	await hurry(
		failingStore(["no room"], (each) => met.push(each), store),
		["a"],
		MONDAY + 1,
	);
	expect(await readOperations(store)).toMatchObject([{ dueAt: MONDAY + 1 }]);
	expect(met).toEqual(["no room"]);
});

test("reads meet no fault, and leave it to the next write", async () => {
	const plan: DiskFault[] = ["no room"];
	expect(await readOperations(failingStore(plan, () => {}, store))).toEqual([]);
	expect(plan).toEqual(["no room"]);
});
