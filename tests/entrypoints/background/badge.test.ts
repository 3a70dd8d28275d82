/** What the button, the dock's tab and the pages say of what waits, from the store as it is. */
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Connection } from "../../../utils/domain/connection.ts";
import type { StoredRequest } from "../../../utils/domain/records.ts";
import { shellWordsIn } from "../../../utils/i18n/shell.ts";
import { openStore, type Store, storeName } from "../../../utils/store/db.ts";
import { writeLink } from "../../../utils/store/links.ts";
import { addOperation } from "../../../utils/store/operations.ts";
import { storePage } from "../../../utils/store/pages.ts";
import {
	ACCOUNT_ID,
	anAccount,
	anEvent,
	anOperation,
	aRequest,
	aStory,
	aUnit,
	EXPERT_ID,
	HOUR,
	KAM,
	MANAGER,
	MONDAY,
	OTHER_ACCOUNT_ID,
	STRANGER,
} from "../../utils/domain/examples.ts";
import { areas, button, emptyStorage, shown } from "../../utils/platform/fake-browser.ts";

const { openNextWaiting } = await import("../../../entrypoints/background/next-waiting.ts");
const { countFor, listWaiting, showBadge } = await import("../../../entrypoints/background/badge.ts");

const FAR = "2099-01-01";
const words = shellWordsIn("en");
let serial = 0;
let opened: Store[];
beforeEach(() => {
	emptyStorage();
	opened = [];
});
afterEach(() => {
	for (const store of opened) store.close();
});

/** A user signed in to an org of their own, with these requests on the device. */
async function signedIn(user: typeof KAM, ...requests: StoredRequest[]): Promise<[Connection, Store]> {
	serial += 1;
	const connection = {
		...{ ...user, orgId: `00D${serial}`, host: `${serial}.example`, origin: `https://${serial}.example` },
		...{ username: user.userName, isSignedOut: false },
	};
	areas.local.connections = { ...Object(areas.local.connections), [connection.host]: connection };
	const store = await openStore(storeName(connection), () => {});
	opened.push(store);
	const stamp = "1";
	const accounts = [anAccount(), anAccount({ id: OTHER_ACCOUNT_ID, ownerId: STRANGER.userId })];
	await storePage(store, { kind: "account", rows: accounts.map((row) => ({ ...row, stamp })), gone: [] });
	await storePage(store, { kind: "unit", rows: [{ ...aUnit(), stamp }], gone: [] });
	const rows = requests.map(({ events: _, ...row }) => ({ ...row, neededBy: FAR, stamp }));
	await storePage(store, {
		...{ kind: "request", gone: [] },
		rows: rows.map((row) => ({ ...row, listedStatus: "submitted" })),
	});
	const events = requests.flatMap((request) => request.events.map((event) => ({ ...event, stamp })));
	await storePage(store, { kind: "event", rows: events, gone: [] });
	return [connection, store];
}
const told = (key: string, accountId: string, ...chapters: Parameters<typeof aStory>) =>
	aRequest({
		...{ key, accountId, expertise: `Help ${key}` },
		events: aStory(...chapters).map((event) => ({ ...event, key: `${key}${event.key}`, requestKey: key })),
	});
const HELD = { type: "offer" as const, expertId: EXPERT_ID, weeks: ["2098-W10"], hours: 8 };
/** Søren, on his own account, asks for the hours of r1, which Karen speaks for. */
const swapFor = (key: string) => {
	const { events, ...request } = told(key, OTHER_ACCOUNT_ID, "submit", HELD, "accept", "commit");
	const proposal = anEvent("propose_swap", {
		...{ key: `p${key}`, requestKey: key, actorId: STRANGER.userId, otherRequestKey: "r1" },
		at: MONDAY + 8 * HOUR,
	});
	return { ...request, createdById: STRANGER.userId, events: [...events, proposal] };
};

test("the button counts what waits on the user in all their orgs, and says so in words", async () => {
	await signedIn(MANAGER, told("r1", ACCOUNT_ID, "submit"), told("r2", OTHER_ACCOUNT_ID, "submit"));
	await signedIn(KAM, told("r1", ACCOUNT_ID, "submit", "ask_info"), told("r2", ACCOUNT_ID, "submit"));
	await showBadge(words);
	expect(button).toMatchObject({ text: "3", title: "Instep: 3 requests wait on you" });
	await showBadge(shellWordsIn("da"));
	expect(button.title).toBe("Instep: 3 anmodninger venter på dig");
});

test("the button is bare where nothing waits, and nobody has signed in", async () => {
	await showBadge(words);
	expect(button).toMatchObject({ text: "", title: "Instep" });
	await signedIn(KAM, told("r1", ACCOUNT_ID, "submit"));
	await showBadge(words);
	expect(button).toMatchObject({ text: "", title: "Instep" });
});

test("the button says above all that something could not be sent, as long as it is so", async () => {
	const [, store] = await signedIn(MANAGER, told("r1", ACCOUNT_ID, "submit"));
	const failed = anOperation({ key: "o9", requestKey: "r9", status: "rejected" });
	await addOperation(store, failed, "no-draft");
	await showBadge(words);
	expect(button).toMatchObject({ text: "!", title: "Instep: something could not be sent" });
	await store.delete("operations", "o9");
	await showBadge(words);
	expect(button.text).toBe("1");
});

test("an account's tab counts what waits on that account, and so does that of what belongs to it", async () => {
	const [connection, store] = await signedIn(
		MANAGER,
		told("r1", ACCOUNT_ID, "submit"),
		told("r2", OTHER_ACCOUNT_ID, "submit"),
	);
	expect(await countFor(connection, ACCOUNT_ID)).toEqual({ waitsOnMe: 1, stuck: 0 });
	expect(await countFor(connection, "006xx0000000001AAA")).toEqual({ waitsOnMe: 0, stuck: 0 });
	await writeLink(store, { recordId: "006xx0000000001AAA", accountId: OTHER_ACCOUNT_ID, readAt: 1 });
	expect(await countFor(connection, "006xx0000000001AAA")).toEqual({ waitsOnMe: 1, stuck: 0 });
});

test("a swap counts for whoever has to agree, on the page of their own account, until they have", async () => {
	const mine = told("r1", ACCOUNT_ID, "submit", HELD, "accept", "commit");
	const [karen, store] = await signedIn(KAM, mine, swapFor("r2"));
	const [soren] = await signedIn(STRANGER, mine, swapFor("r2"));
	expect(await countFor(karen, ACCOUNT_ID)).toMatchObject({ waitsOnMe: 1 });
	expect(await countFor(karen, OTHER_ACCOUNT_ID)).toMatchObject({ waitsOnMe: 0 });
	expect(await listWaiting(soren)).toEqual([]);
	expect(await listWaiting(karen)).toEqual([
		{
			...{ key: "r1", accountId: ACCOUNT_ID, accountName: "Arla", expertise: "Help r1" },
			since: MONDAY + 8 * HOUR,
		},
	]);
	const event = anEvent("agree_swap", { key: "o1", requestKey: "r2", refersTo: "pr2" });
	await addOperation(store, anOperation({ requestKey: "r2", event }), "no-draft");
	expect(await listWaiting(karen)).toEqual([]);
});

test("pages are told what waits, longest first, until the user has acted on it", async () => {
	const [connection, store] = await signedIn(
		KAM,
		told("late", ACCOUNT_ID, "submit", "waitlist", "offer"),
		told("early", ACCOUNT_ID, "submit", "ask_info"),
		told("rate", ACCOUNT_ID, "submit", "offer", "accept", "commit"),
	);
	const keys = async () => (await listWaiting(connection)).map(({ key }) => key);
	expect(await keys()).toEqual(["early", "late"]);
	await addOperation(store, anOperation({ requestKey: "early" }), "no-draft");
	expect(await keys()).toEqual(["late"]);
});

test("the shortcut opens the inbox at what has waited longest, over all orgs; else it says where to begin", async () => {
	await openNextWaiting();
	expect(shown.tabs).toEqual(["options"]);
	const [first] = await signedIn(KAM, told("late", ACCOUNT_ID, "submit", "waitlist", "offer"));
	const [second] = await signedIn(KAM, told("early", ACCOUNT_ID, "submit", "ask_info"));
	await openNextWaiting();
	areas.local.connections = { [first.host]: first };
	await openNextWaiting();
	await signedIn(KAM);
	const [idle] = Object.values(Object(areas.local.connections)).slice(-1);
	areas.local.connections = { idle };
	await openNextWaiting();
	expect(shown.tabs.slice(1)).toEqual([
		`/workspace.html#/${second.host}/inbox?item=early`,
		`/workspace.html#/${first.host}/inbox?item=late`,
		`/workspace.html#/${Object(idle).host}/inbox`,
	]);
});
