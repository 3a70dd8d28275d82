import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { openStore, STEPS, type Step } from "../../../utils/store/db.ts";
import { readDraft } from "../../../utils/store/drafts.ts";
import { readUnsent } from "../../../utils/store/operations.ts";
import { type Image, imageOf, layDown, readImages } from "./image.ts";

const CACHE = ["accounts", "units", "experts", "policies", "requests", "scopes", "sync"];
const images = readImages();
const newest = images.at(-1) ?? expect.fail("no image");
const rowsIn = ({ stores }: Image, name: string) => stores[name]?.rows ?? [];
const schemaOf = ({ version, stores }: Image) => ({
	version,
	stores: Object.fromEntries(Object.entries(stores).map(([name, { rows: _, ...schema }]) => [name, schema])),
});

describe("the schema", () => {
	test("is that of the newest image: a change needs a rung of the ladder, and an image beside the others", async () => {
		(await openStore("schema", () => {})).close();
		expect(schemaOf(await imageOf("schema"))).toEqual(schemaOf(newest));
	});

	test("has an image of every version there has been", () => {
		expect(images.map(({ version }) => version)).toEqual(STEPS.map((_, index) => index + 1));
	});
});

describe.each(images)("a database of version $version", (image) => {
	const name = `image-${image.version}`;

	test("has rows of every store, or it shows nothing", () => {
		for (const [store, { rows }] of Object.entries(image.stores))
			expect([store, rows.length > 0]).toEqual([store, true]);
	});

	test("opens with every operation and every draft, whole and readable", async () => {
		await layDown(name, image);
		const store = await openStore(name, () => {});
		expect(await readUnsent(store)).toEqual(rowsIn(image, "operations"));
		for (const draft of rowsIn(image, "drafts"))
			expect(await readDraft(store, String(draft.key))).toEqual(draft);
		store.close();
	});

	test("opens with its copy of the CRM as it was, or without any of it, so that all is read anew", async () => {
		const now = await imageOf(name);
		const copy = Object.fromEntries(CACHE.map((each) => [each, rowsIn(now, each)]));
		const before = Object.fromEntries(CACHE.map((each) => [each, rowsIn(image, each)]));
		const none = Object.fromEntries(CACHE.map((each) => [each, []]));
		expect([before, none]).toContainEqual(copy);
	});
});

describe("a new rung", () => {
	let names = 0;
	async function lifted(step: Step) {
		names += 1;
		const name = `rung-${names}`;
		await layDown(name, newest);
		const store = await openStore(
			name,
			() => {},
			() => {},
			[...STEPS, step],
		).catch((error: unknown) => error);
		if (store instanceof IDBDatabase) store.close();
		return { image: await imageOf(name), store };
	}

	test("migrates rows in the transaction of the upgrade", async () => {
		const { image } = await lifted(async (_, tx) => {
			const drafts = tx.objectStore("drafts");
			for (const draft of await drafts.getAll()) await drafts.put({ ...draft, host: "moved" });
		});
		expect(image.version).toBe(newest.version + 1);
		expect(rowsIn(image, "drafts")).toEqual(
			rowsIn(newest, "drafts").map((draft) => ({ ...draft, host: "moved" })),
		);
	});

	test.each([
		["throws", () => Promise.reject(new Error("no"))],
		[
			"meets a row it cannot store",
			async (_, tx) => {
				const drafts = tx.objectStore("drafts");
				const [draft] = await drafts.getAll();
				await drafts.add(draft ?? expect.fail("no draft"));
			},
		],
	] satisfies [string, Step][])("that %s leaves the database as it was", async (_, fail) => {
		const { image, store } = await lifted(async (db, tx) => {
			await tx.objectStore("operations").clear();
			await fail(db, tx);
		});
		expect(store).toBeInstanceOf(Error);
		expect(image).toEqual(newest);
	});
});
