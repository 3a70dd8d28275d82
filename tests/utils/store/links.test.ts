/** Whose page a record's is. */
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openStore } from "../../../utils/store/db.ts";
import { readAccountOfRequest } from "../../../utils/store/links.ts";
import { ACCOUNT_ID, aRequest, OTHER_ACCOUNT_ID } from "../domain/examples.ts";

const stored = (n: number, accountId = ACCOUNT_ID) => ({
	...aRequest({ key: `r${String(n).padStart(4, "0")}`, id: `id${n}`, accountId }),
	stamp: "",
});

test("the account of a request is found wherever it lies among many", async () => {
	const store = await openStore("instep-links", () => {});
	const tx = store.transaction("requests", "readwrite");
	for (let n = 0; n < 1_000; n++)
		await tx.store.put(stored(n, n === 0 || n === 500 ? OTHER_ACCOUNT_ID : ACCOUNT_ID));
	await tx.done;
	expect(await readAccountOfRequest(store, "id0")).toBe(OTHER_ACCOUNT_ID);
	expect(await readAccountOfRequest(store, "id499")).toBe(ACCOUNT_ID);
	expect(await readAccountOfRequest(store, "id500")).toBe(OTHER_ACCOUNT_ID);
	expect(await readAccountOfRequest(store, "id999")).toBe(ACCOUNT_ID);
	expect(await readAccountOfRequest(store, "id1000")).toBeUndefined();
	store.close();
});
