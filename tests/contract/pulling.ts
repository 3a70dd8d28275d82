import { describe, expect } from "vitest";
import { type Cursors, FAST_FEEDS, FEEDS, type Feed } from "../../utils/crm/crm.ts";
import { all, cursorsAfter, goneIn, keysIn, MINUTE, push, type Rule, sent } from "./peer.ts";

export function describePulling(name: string, rule: Rule): void {
	describe(`${name}: pulling`, () => {
		rule("brings the feeds in the order asked for, requests before their events", async (peer) => {
			await sent(peer);
			const pages = await all(peer.crm.pull(FEEDS, {}));
			const places = pages.flatMap(({ cursor }) => (cursor ? FEEDS.indexOf(cursor.feed as Feed) : []));
			expect(places).toEqual(places.toSorted((a, b) => a - b));
			expect(new Set(pages.map(({ kind }) => kind))).toContain("unit");
		});

		rule("leaves a cursor with every page of a feed, and none with what is no feed", async (peer) => {
			const { requestKey } = await sent(peer);
			for (const page of await all(peer.crm.pull(FEEDS, {})))
				if (page.rows.length > 0) expect(page.cursor?.value).toBeTruthy();
			const others = [...(await all(peer.crm.accounts([peer.accountId])))];
			others.push(...(await all(peer.crm.histories([requestKey]))));
			for (const page of others) expect(page.cursor).toBeUndefined();
		});

		rule("from the cursors brings what has changed since, and not what changed long before", async (peer) => {
			const old = await sent(peer);
			peer.passTime(60 * MINUTE);
			const middle = await sent(peer);
			const cursors = cursorsAfter(await all(peer.crm.pull(FAST_FEEDS, {})));
			peer.passTime(60 * MINUTE);
			const fresh = await sent(peer);
			const pages = await all(peer.crm.pull(FAST_FEEDS, cursors));
			expect(keysIn(pages, "request")).toContain(fresh.requestKey);
			expect(keysIn(pages, "event")).toContain(fresh.key);
			expect(keysIn(pages, "request")).not.toContain(old.requestKey);
			// Read again, for something may have been committed beside it later.
			expect(keysIn(pages, "request")).toContain(middle.requestKey);
		});

		rule("can go on from the cursor of any page, and misses nothing", async (peer) => {
			const operations = [await sent(peer), await sent(peer)];
			let cursors: Cursors = {};
			const seen = new Set<string>();
			for await (const page of peer.crm.pull(FAST_FEEDS, cursors)) {
				cursors = cursorsAfter([page], cursors);
				for (const key of [...keysIn([page], "request"), ...keysIn([page], "event")]) seen.add(key);
				break;
			}
			for (const page of await all(peer.crm.pull(FAST_FEEDS, cursors)))
				for (const key of [...keysIn([page], "request"), ...keysIn([page], "event")]) seen.add(key);
			for (const { requestKey, key } of operations)
				expect([...seen]).toEqual(expect.arrayContaining([requestKey, key]));
		});

		rule("brings a changed record under another stamp", async (peer) => {
			const units = async () => {
				const pages = await all(peer.crm.pull(["unit"], {}));
				return pages.flatMap((page) => (page.kind === "unit" ? page.rows : []));
			};
			const [before] = await units();
			peer.passTime(MINUTE);
			await peer.renameUnit("Another name");
			const after = (await units()).find(({ id }) => id === before?.id);
			expect(after?.name).toBe("Another name");
			expect(after?.stamp).not.toBe(before?.stamp);
		});

		rule("says of a deleted request that it is gone, by its key", async (peer) => {
			const { requestKey } = await sent(peer);
			const cursors = cursorsAfter(await all(peer.crm.pull(FAST_FEEDS, {})));
			peer.passTime(MINUTE);
			await peer.deleteRequest(requestKey);
			const pages = await all(peer.crm.pull(FAST_FEEDS, cursors));
			expect(goneIn(pages)).toContain(requestKey);
			expect(keysIn(pages, "request")).not.toContain(requestKey);
		});

		rule("leaves out what the user may not read, without a word", async (peer) => {
			const ids = [peer.accountId, peer.privateAccountId];
			const pages = await all(peer.other.accounts(ids));
			const accounts = pages.flatMap((page) =>
				page.kind === "account" ? page.rows.map(({ id }) => id) : [],
			);
			expect(accounts).toEqual([peer.accountId]);
		});

		rule("brings the whole history of a request, and nothing for one that is unknown", async (peer) => {
			const submit = await sent(peer);
			peer.passTime(MINUTE);
			const step = peer.append(submit);
			await push(peer, step);
			const history = await all(peer.crm.histories([submit.requestKey]));
			expect(keysIn(history, "event").toSorted()).toEqual([submit.key, step.key].toSorted());
			expect(keysIn(await all(peer.crm.histories(["unknown"])), "event")).toEqual([]);
		});

		rule("asks nothing where it is asked for nothing", async (peer) => {
			expect(await all(peer.crm.accounts([]))).toEqual([]);
			expect(await all(peer.crm.histories([]))).toEqual([]);
		});
	});
}
