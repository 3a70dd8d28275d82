/** The background's wiring on the real store and the local CRM: no step waits in silence (quality.md R7). */
import { afterEach, beforeEach, expect, test } from "vitest";
import { submitOperation } from "../../../utils/domain/operation.ts";
import { openStore, type Store, storeName } from "../../../utils/store/db.ts";
import { addOperation, readOperations } from "../../../utils/store/operations.ts";
import { clearStore } from "../../../utils/store/unsent.ts";
import { METTE, makeFixture, OPEN_ACCOUNT, UNIT } from "../../crm/fixture.ts";
import { anAsk } from "../../utils/domain/examples.ts";
import { alarms, areas, emptyStorage } from "../../utils/platform/fake-browser.ts";
import { newId, ORIGIN } from "../../utils/sync/world.ts";

const { crm } = makeFixture({ sessionMs: Number.MAX_SAFE_INTEGER });
let calls: string[] = [];
globalThis.fetch = async (input, init) => {
	const request = new Request(input, init);
	calls.push(request.method);
	return crm.fetch(request);
};
// Node has no disk to lend.
Object.defineProperty(navigator, "storage", { value: { estimate: async () => ({ usage: 0 }) } });
const { createWork } = await import("../../../entrypoints/background/work.ts");

const connection = {
	...{ host: "127.0.0.1:8080", origin: ORIGIN, orgId: crm.org.id, userId: METTE.id },
	...{ userName: METTE.name, username: METTE.username, isSignedOut: false },
};
let work: ReturnType<typeof createWork>;
let store: Store;
beforeEach(async () => {
	emptyStorage();
	alarms.clear();
	calls = [];
	const tokens = { accessToken: crm.signIn(METTE.username), origin: ORIGIN };
	areas.session.tokens = { [`${crm.org.id}:${METTE.id}`]: tokens };
	areas.local.connections = { [connection.host]: connection };
	work = createWork(
		() => {},
		async () => {},
	);
	// The background keeps its databases open, so each test finds the same one, emptied.
	store = await openStore(storeName(connection), () => {});
	await clearStore(store, true);
});
afterEach(() => store.close());

/** Keeps a step as a page does that ended before it could say so. */
async function keep(madeAt: number) {
	const ask = anAsk({ key: newId(), accountId: OPEN_ACCOUNT, unitId: UNIT });
	await addOperation(store, submitOperation(ask, connection, newId, madeAt), "no-draft");
}

test("a page that is about to keep a step has the background woken for it, even if both end there", async () => {
	await work.drainSoonFor(connection);
	expect(calls).toEqual([]);
	const [alarm] = [...alarms.values()];
	expect(alarm?.when).toBeGreaterThan(Date.now());
	expect(alarm?.when).toBeLessThan(Date.now() + 60_000);
	await keep(Date.now() - 60_000);
	await work.drainAll();
	expect(await readOperations(store)).toEqual([]);
});

test("a look sends what is due as well, also where there is no news to ask for, or nobody answers", async () => {
	await work.lookFor(connection, {});
	await keep(Date.now() - 60_000);
	calls = [];
	await work.lookFor(connection, { everyMs: 60_000 });
	expect(await readOperations(store)).toEqual([]);
	// The step, and the copies on its row.
	expect(calls).toEqual(["POST", "POST"]);
});

test("nothing is asked and no alarm is left where nothing waits and a look was just made", async () => {
	await work.lookFor(connection, {});
	calls = [];
	await Promise.all(Array.from({ length: 20 }, () => work.lookFor(connection, { everyMs: 60_000 })));
	await work.drainAll();
	expect(calls).toEqual([]);
	expect([...alarms.keys()]).toEqual([]);
});

test("what is not due yet is woken for at its time", async () => {
	await keep(Date.now());
	await work.drainAll();
	expect(calls).toEqual([]);
	expect([...alarms.values()][0]?.when).toBeGreaterThan(Date.now());
});
