/** What a user copies for who can help holds nothing that anybody wrote. */
import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import type { Connection } from "../../../utils/domain/connection.ts";
import { diagnosticsText } from "../../../utils/domain/diagnostics.ts";
import { openStore, type Store } from "../../../utils/store/db.ts";
import { readState } from "../../../utils/store/diagnostics.ts";
import { HOUR, KAM, MONDAY } from "../domain/examples.ts";

const CANARY = "kanariefugl";
const connection: Connection = {
	...{ ...KAM, userName: CANARY, username: `${CANARY}@${CANARY}.example`, orgName: CANARY },
	...{ host: `${CANARY}.lightning.force.com`, origin: `https://${CANARY}.my.salesforce.com` },
	...{ orgId: CANARY, userId: CANARY, isSignedOut: false, isSandbox: true, leadAskedAt: 1 },
};

let names = 0;
let store: Store;
beforeEach(async () => {
	names += 1;
	store = await openStore(`diagnostics-${names}`, () => {});
});
const said = async () =>
	diagnosticsText({
		...{ version: "1.2.3", browser: "Browser/1", language: "da-DK", madeAt: MONDAY },
		stores: [{ connection, state: await readState(store) }],
	});

/** Every text of a row is the canary; what the store needs to find the row by is as well. */
async function fill(name: Store["objectStoreNames"][number], extra: object = {}): Promise<void> {
	const ids = { id: CANARY, key: CANARY, accountId: CANARY, recordId: CANARY, name: CANARY, text: CANARY };
	await store.put(name, Object.assign(ids, { values: { [CANARY]: CANARY } }, extra) as never);
}

test("no name, text, id or token of any store is in it", async () => {
	for (const name of store.objectStoreNames) await fill(name);
	const failure = { kind: "invalid", code: `see ${CANARY}`, message: CANARY };
	const unsent = { author: { orgId: CANARY, userId: CANARY, userName: CANARY }, createdAt: 1, dueAt: 1 };
	const content = { kind: "agendaItem", row: { key: CANARY, point: CANARY } };
	await fill("operations", { ...unsent, attempts: 3, status: "rejected", failure, content });
	const problem = { code: CANARY, kind: "server", message: CANARY };
	await fill("sync", { key: "status", problem, hidden: [CANARY], unknown: [CANARY], withheld: [CANARY] });
	await fill("sync", { key: `cursor:${CANARY}`, value: CANARY });
	const text = await said();
	expect(text).not.toMatch(new RegExp(CANARY, "i"));
	expect(text).toContain('"invalid OTHER"');
	expect(text).toContain('"problem": "server OTHER"');
});

test("it says how much there is, how it stands, and what the CRM said by its codes", async () => {
	const failure = { kind: "invalid", code: "FIELD_INTEGRITY_EXCEPTION", message: "No" };
	const unsent = { author: KAM, createdAt: 1, dueAt: 1, attempts: 1 };
	const content = { kind: "outcome", row: { key: "p1" } };
	await fill("operations", { ...unsent, key: "a", status: "rejected", failure, content });
	await fill("operations", { ...unsent, key: "b", status: "waiting", content });
	await fill("drafts");
	const problem = { code: "REQUEST_LIMIT_EXCEEDED", kind: "throttled", message: "No" };
	await fill("sync", { key: "status", pulledAt: MONDAY + HOUR, problem, retry: { failures: 4, at: 1 } });
	expect(JSON.parse(await said())).toMatchObject({
		...{ version: "1.2.3", browser: "Browser/1", language: "da-DK", madeAt: "2026-03-02T09:00:00.000Z" },
		connections: [
			{
				...{ host: "*.lightning.force.com", isSandbox: true, isSignedOut: false },
				store: {
					rows: { operations: 2, drafts: 1, requests: 0 },
					unsent: { rejected: 1, waiting: 1 },
					failures: ["invalid FIELD_INTEGRITY_EXCEPTION"],
					...{ pulledAt: "2026-03-02T10:00:00.000Z", endedAt: "never", failedLooks: 4 },
					problem: "throttled REQUEST_LIMIT_EXCEEDED",
				},
			},
		],
	});
});

test("a store that cannot be opened is told as such", () => {
	const text = diagnosticsText({
		...{ version: "1", browser: "B", language: "en-GB", madeAt: MONDAY },
		stores: [{ connection, state: undefined }],
	});
	expect(text).toContain('"store": "cannot be opened"');
});
