import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Draft } from "../../../utils/domain/draft.ts";
import { openStore, type Store } from "../../../utils/store/db.ts";
import {
	adoptDrafts,
	deleteDraft,
	readDraft,
	readLatestDraft,
	saveDraft,
} from "../../../utils/store/drafts.ts";
import { createFate, mortalStore } from "../sync/death.ts";

let names = 0;
let nobody: Store;
let user: Store;
beforeEach(async () => {
	names += 1;
	nobody = await openStore(`nobody-${names}`, () => {});
	user = await openStore(`user-${names}`, () => {});
});

const HOST = "acme.lightning.force.com";
const draft = (key: string, quote: string, fields: Partial<Draft> = {}): Draft => ({
	...{ key, host: HOST, values: { quote }, updatedAt: 1, ...fields },
});

describe("a draft", () => {
	test("is there again after the browser was closed", async () => {
		await saveDraft(user, draft("request:1", "half a sent"));
		user.close();
		user = await openStore(`user-${names}`, () => {});
		expect(await readDraft(user, "request:1")).toEqual(draft("request:1", "half a sent"));
	});

	test("is what was saved last, and gone when it is thrown away", async () => {
		await saveDraft(user, draft("request:1", "a"));
		await saveDraft(user, draft("request:1", "b"));
		expect((await readDraft(user, "request:1"))?.values).toEqual({ quote: "b" });
		await deleteDraft(user, "request:1");
		expect(await readDraft(user, "request:1")).toBeUndefined();
	});

	test("touched last is found among those of its form alone", async () => {
		await saveDraft(user, draft("request:1", "a", { updatedAt: 5 }));
		await saveDraft(user, draft("request:2", "b", { updatedAt: 9 }));
		await saveDraft(user, draft("request:3", "c", { updatedAt: 7 }));
		await saveDraft(user, draft("offer:1", "d", { updatedAt: 20 }));
		await user.put("drafts", { key: "request:0", updatedAt: "broken" } as unknown as Draft);
		expect((await readLatestDraft(user, "request:"))?.key).toBe("request:2");
	});
});

describe("drafts typed before anybody was signed in", () => {
	test("go over to who signs in at their host, and to nobody else", async () => {
		await saveDraft(nobody, draft("request:1", "mine"));
		await saveDraft(nobody, draft("request:2", "of another CRM", { host: "other" }));
		await adoptDrafts(nobody, user, HOST);
		expect((await user.getAllKeys("drafts")).map(String)).toEqual(["request:1"]);
		expect((await nobody.getAllKeys("drafts")).map(String)).toEqual(["request:2"]);
	});

	test("are never in neither place, wherever the background ends", async () => {
		for (let at = 0; at < 12; at++) {
			await saveDraft(nobody, draft("request:1", "a"));
			await saveDraft(nobody, draft("request:2", "b"));
			const fate = createFate(at);
			await adoptDrafts(mortalStore(fate, nobody), mortalStore(fate, user), HOST).catch(() => {});
			const kept = [...(await nobody.getAllKeys("drafts")), ...(await user.getAllKeys("drafts"))];
			expect(new Set(kept)).toEqual(new Set(["request:1", "request:2"]));
		}
	});

	test("do not replace what the user has typed since", async () => {
		await saveDraft(nobody, draft("request:1", "old", { updatedAt: 1 }));
		await saveDraft(user, draft("request:1", "new", { updatedAt: 2 }));
		await adoptDrafts(nobody, user, HOST);
		expect((await readDraft(user, "request:1"))?.values).toEqual({ quote: "new" });
	});

	test("replace what is older", async () => {
		await saveDraft(nobody, draft("request:1", "new", { updatedAt: 2 }));
		await saveDraft(user, draft("request:1", "old", { updatedAt: 1 }));
		await adoptDrafts(nobody, user, HOST);
		expect((await readDraft(user, "request:1"))?.values).toEqual({ quote: "new" });
		expect(await nobody.count("drafts")).toBe(0);
	});
});
