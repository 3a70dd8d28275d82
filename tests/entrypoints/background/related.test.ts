/** Whether the device knows whose page a record's is: what a panel asks before it says that it cannot tell. */
import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import { openStore, storeName } from "../../../utils/store/db.ts";
import { readLink, writeLink } from "../../../utils/store/links.ts";
import { METTE, makeFixture, OPEN_ACCOUNT } from "../../crm/fixture.ts";
import { KEY_PREFIX, makeId } from "../../crm/ids.ts";
import { areas, emptyStorage } from "../../utils/platform/fake-browser.ts";
import { ORIGIN } from "../../utils/sync/world.ts";

const { crm } = makeFixture({ sessionMs: Number.MAX_SAFE_INTEGER });
let isDown = false;
globalThis.fetch = async (input, init) =>
	isDown ? new Response("down", { status: 503 }) : crm.fetch(new Request(input, init));
const { isResolved } = await import("../../../entrypoints/background/related.ts");

const CONTACT = { type: "Contact" as const, id: makeId(KEY_PREFIX.Contact, 1) };
const connection = {
	...{ host: "127.0.0.1:8080", origin: ORIGIN, orgId: crm.org.id, userId: METTE.id },
	...{ userName: METTE.name, username: METTE.username, isSignedOut: false },
};
const store = await openStore(storeName(connection), () => {});
const ask = () => isResolved(connection, CONTACT, () => {});

beforeEach(async () => {
	emptyStorage();
	areas.session.tokens = {
		[`${crm.org.id}:${METTE.id}`]: { accessToken: crm.signIn(METTE.username), origin: ORIGIN },
	};
	await store.clear("links");
	isDown = false;
});

test("the CRM's answer is kept, and with it the device knows", async () => {
	expect(await ask()).toBe(true);
	expect((await readLink(store, CONTACT.id))?.accountId).toBe(OPEN_ACCOUNT);
});

test("where the CRM cannot be asked, the device knows what it was told before, and else nothing", async () => {
	isDown = true;
	expect(await ask()).toBe(false);
	await writeLink(store, { recordId: CONTACT.id, accountId: OPEN_ACCOUNT, readAt: 1 });
	expect(await ask()).toBe(true);
});
