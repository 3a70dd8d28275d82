import { describe, expect } from "vitest";
import { type Cursors, FAST_FEEDS, FEEDS, type Feed, MAX_EXISTING } from "../../utils/crm/crm.ts";
import type { RelatedRecord } from "../../utils/domain/related.ts";
import { all, cursorsAfter, goneIn, keysIn, MINUTE, type Peer, push, type Rule, sent } from "./peer.ts";

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
			others.push(...(await all(peer.crm.unitHistory([peer.unitId]))));
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

		rule("brings all that was asked of a unit with its steps, and of no other unit", async (peer) => {
			const submit = await sent(peer);
			peer.passTime(MINUTE);
			const step = peer.append(submit);
			await push(peer, step);
			const pages = await all(peer.crm.unitHistory([peer.unitId]));
			expect(keysIn(pages, "request")).toEqual([submit.requestKey]);
			expect(keysIn(pages, "event").toSorted()).toEqual([submit.key, step.key].toSorted());
			expect(keysIn(pages, "request")).toEqual(
				keysIn(await all(peer.other.unitHistory([peer.unitId])), "request"),
			);
			expect(keysIn(await all(peer.crm.unitHistory([peer.accountId])), "request")).toEqual([]);
		});

		rule(
			"says which account a record belongs to, and nothing of one that the user may not read",
			async (peer) => {
				expect(await peer.crm.accountOf(peer.related)).toBe(peer.accountId);
				expect(await peer.crm.accountOf({ type: peer.related.type, id: peer.accountId })).toBeUndefined();
				expect(await peer.crm.accountOf(peer.privateRelated)).toBe(peer.privateAccountId);
				expect(await peer.other.accountOf(peer.privateRelated)).toBeUndefined();
			},
		);

		rule("says which account a request is on, and nothing of one that is not there", async (peer) => {
			const { pages } = await push(peer, peer.submit());
			const [row] = pages.flatMap((page) => (page.kind === "request" ? page.rows : []));
			const record: RelatedRecord = { type: "Instep_Request__c", id: row?.id ?? "" };
			expect(await peer.crm.accountOf(record)).toBe(peer.accountId);
			await peer.deleteRequest(row?.key ?? "");
			expect(await peer.crm.accountOf(record)).toBeUndefined();
		});

		rule("asks nothing where it is asked for nothing", async (peer) => {
			expect(await all(peer.crm.unitHistory([]))).toEqual([]);
			expect(await all(peer.crm.accounts([]))).toEqual([]);
			expect(await all(peer.crm.histories([]))).toEqual([]);
			expect((await peer.crm.existing("request", [])).size).toBe(0);
		});
	});
	describeExisting(name, rule);
}

/** The CRM's ids of the requests with these keys, in their order. */
async function idsOf(peer: Peer, keys: readonly string[]): Promise<string[]> {
	const pages = await all(peer.crm.accounts([peer.accountId]));
	const rows = pages.flatMap((page) => (page.kind === "request" ? page.rows : []));
	return keys.map((key) => rows.find((row) => row.key === key)?.id ?? expect.fail(`${key} is not there`));
}

function describeExisting(name: string, rule: Rule): void {
	describe(`${name}: telling what there still is`, () => {
		rule("names those that are there, whoever made them", async (peer) => {
			const ids = await idsOf(peer, [(await sent(peer)).requestKey, (await sent(peer)).requestKey]);
			for (const crm of [peer.crm, peer.other])
				expect([...(await crm.existing("request", ids))]).toEqual(ids);
			expect([...(await peer.crm.existing("account", [peer.accountId]))]).toEqual([peer.accountId]);
		});

		rule("leaves out one that is deleted, with its events, and one that never was", async (peer) => {
			const [lost, kept] = [await sent(peer), await sent(peer)];
			const ids = await idsOf(peer, [lost.requestKey, kept.requestKey]);
			await peer.deleteRequest(lost.requestKey);
			const [, id = ""] = ids;
			expect([...(await peer.crm.existing("request", [...ids, peer.accountId]))]).toEqual([id]);
		});

		rule("leaves out what is deleted for good, and what the user may no longer read", async (peer) => {
			const [erased, unshared, kept] = [await sent(peer), await sent(peer), await sent(peer)];
			const ids = await idsOf(
				peer,
				[erased, unshared, kept].map(({ requestKey }) => requestKey),
			);
			await peer.eraseRequest(erased.requestKey);
			await peer.unshareRequest(unshared.requestKey);
			expect([...(await peer.crm.existing("request", ids))]).toEqual(ids.slice(2));
			expect([...(await peer.other.existing("request", ids))]).toEqual(ids.slice(1));
		});

		rule("leaves out an account that the user may not read", async (peer) => {
			const ids = [peer.accountId, peer.privateAccountId];
			expect([...(await peer.other.existing("account", ids))]).toEqual([peer.accountId]);
		});

		rule("takes as many ids at once as it says", async (peer) => {
			const [id = ""] = await idsOf(peer, [(await sent(peer)).requestKey]);
			const many = Array.from({ length: MAX_EXISTING }, () => id);
			expect((await peer.crm.existing("request", many)).size).toBe(1);
		});
	});
}
