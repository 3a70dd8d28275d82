import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openStore } from "../../../utils/store/db.ts";
import { storePage } from "../../../utils/store/pages.ts";
import { openScopes } from "../../../utils/store/sync-state.ts";
import { readAllWork, readLiveWork } from "../../../utils/store/workspace.ts";
import { ACCOUNT_ID, aRequest, aStory, OTHER_ACCOUNT_ID } from "../domain/examples.ts";

test("the inbox reads the open requests of all accounts, the measures the finished ones as well", async () => {
	const store = await openStore("workspace", () => {});
	await openScopes(store, [ACCOUNT_ID], 0);
	const rows = [
		{ key: "r1", accountId: OTHER_ACCOUNT_ID, listedStatus: "submitted" },
		{ key: "r2", accountId: ACCOUNT_ID, listedStatus: "declined" },
	].map((fields) => {
		const { events: _, ...row } = aRequest(fields);
		return { ...row, stamp: "1" };
	});
	await storePage(store, { kind: "request", rows, gone: [] });
	const events = [
		...aStory("submit").map((event) => ({ ...event, key: "a1", requestKey: "r1" })),
		...aStory("submit", "decline").map((event) => ({ ...event, key: `b${event.key}`, requestKey: "r2" })),
	].map((event) => ({ ...event, stamp: "1" }));
	await storePage(store, { kind: "event", rows: events, gone: [] });
	const keys = async (read: typeof readOpenWork) => (await read(store)).requests.map(({ key }) => key);
	expect(await keys(readOpenWork)).toEqual(["r1"]);
	expect(await keys(readAllWork)).toEqual(["r1", "r2"]);
});
