import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { readFormChoices } from "../../../utils/store/choices.ts";
import { openStore } from "../../../utils/store/db.ts";
import { ACCOUNT_ID, aUnit, OTHER_ACCOUNT_ID } from "../domain/examples.ts";

const NAMES = ["Århus", "Zink", "Aalborg", "Ærø", "Østerbro", "Agern"];
/** Aa is å, and the last letter; æ and ø come before it. */
const IN_ORDER = ["Agern", "Zink", "Ærø", "Østerbro", "Aalborg", "Århus"];

test("a form offers accounts and units as a Dane looks them up", async () => {
	const store = await openStore("choices", () => {});
	const id = (at: number, like: string) => like.slice(0, -1) + at;
	for (const [at, name] of NAMES.entries()) {
		await store.put("units", { ...aUnit({ id: id(at, ACCOUNT_ID), key: `u${at}`, name }), stamp: "1" });
		await store.put("accounts", {
			...{ id: id(at, OTHER_ACCOUNT_ID), name, ownerId: "005", ownerName: "Åse" },
			stamp: "1",
		});
	}
	const { accounts, units } = await readFormChoices(store);
	expect(accounts.map(({ name }) => name)).toEqual(IN_ORDER);
	expect(units.map(({ name }) => name)).toEqual(IN_ORDER);
});
