import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { removeVanished } from "../../../utils/store/check.ts";
import { openStore } from "../../../utils/store/db.ts";
import { storePage } from "../../../utils/store/pages.ts";
import { openScopes } from "../../../utils/store/sync-state.ts";
import { keepShown, readAllWork, readLiveWork, readShown } from "../../../utils/store/workspace.ts";
import { ACCOUNT_ID, aRequest, aStory, OTHER_ACCOUNT_ID } from "../domain/examples.ts";

test("the inbox reads all that somebody may have to do with, the measures what is over as well", async () => {
	const store = await openStore("workspace", () => {});
	await openScopes(store, [ACCOUNT_ID], 0);
	const rows = [
		{ key: "r1", accountId: OTHER_ACCOUNT_ID, listedStatus: "submitted" },
		{ key: "r2", accountId: ACCOUNT_ID, listedStatus: "declined" },
		{ key: "r3", accountId: ACCOUNT_ID, listedStatus: "delivered" },
		{ key: "r4", accountId: OTHER_ACCOUNT_ID, listedStatus: "declined", listedEventType: "escalate" },
	].map((fields) => {
		const { events: _, ...row } = aRequest(fields);
		return { ...row, stamp: "1" };
	});
	await storePage(store, { kind: "request", rows, gone: [] });
	const told = (requestKey: string, ...chapters: Parameters<typeof aStory>) =>
		aStory(...chapters).map((event) => ({
			...{ ...event, key: `${requestKey}${event.key}`, requestKey, stamp: "1" },
		}));
	const events = [
		...told("r1", "submit"),
		...told("r2", "submit", "decline"),
		...told("r3", "submit", "offer", "accept", "commit", "deliver"),
		...told("r4", "submit", "decline", "escalate"),
	];
	await storePage(store, { kind: "event", rows: events, gone: [] });
	const keys = async (read: typeof readLiveWork) => (await read(store)).requests.map(({ key }) => key);
	expect(await keys(readLiveWork)).toEqual(["r1", "r3", "r4"]);
	expect(await keys(readAllWork)).toEqual(["r1", "r2", "r3", "r4"]);
});

test("the programme opens with what it showed last, until something of the copy is gone", async () => {
	const store = await openStore("programme", () => {});
	const shown = { units: [], rows: [], conflicts: [], pulledAt: 1 };
	const account = { id: ACCOUNT_ID, name: "Arla", ownerId: "005o", ownerName: "Karen", stamp: "1" };
	const keep = async () => {
		await storePage(store, { kind: "account", rows: [account], gone: [] });
		await keepShown(store, shown);
	};
	expect(await readShown(store)).toBeUndefined();
	await keep();
	await storePage(store, { kind: "account", rows: [{ ...account, name: "Arla Foods" }], gone: [] });
	expect(await readShown(store)).toEqual(shown);
	await storePage(store, { kind: "account", rows: [], gone: [{ key: ACCOUNT_ID, id: ACCOUNT_ID }] });
	expect(await readShown(store)).toBeUndefined();
	await keep();
	const vanished = { kind: "account" as const, rows: [{ key: ACCOUNT_ID, id: ACCOUNT_ID }] };
	await removeVanished(store, vanished, { dueAt: 2 }, { kind: "gone", code: "VANISHED", message: "" }, 3);
	expect(await readShown(store)).toBeUndefined();
});
