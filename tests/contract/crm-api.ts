/**
 * What every CRM adapter must pass. Sync is written against these sentences and against nothing else of an
 * adapter, so that another CRM needs an adapter that passes them, and no change of sync.
 */
import { describe, expect, test } from "vitest";
import { type Crm, CrmError, type Cursors, FAST_FEEDS, FEEDS, type Feed } from "../../utils/crm/crm.ts";
import type { Operation } from "../../utils/domain/operation.ts";
import type { Page } from "../../utils/domain/page.ts";

/** A CRM that the tests may do with as they like. Each is new, and ends with its test. */
export interface Peer {
	/** The adapter of somebody who may read and ask. */
	crm: Crm;
	/** The adapter of another user, who may not read `privateAccountId`. */
	other: Crm;
	accountId: string;
	privateAccountId: string;
	/** A new request with its first step, not yet sent. */
	submit(): Operation;
	/** One that the CRM will reject for its content. */
	submitBad(): Operation;
	/** One more step on a request. */
	append(request: Operation): Operation;
	/** Somebody changes a unit, by hand in the CRM. */
	renameUnit(name: string): Promise<void>;
	/** Somebody deletes a request, by hand in the CRM. */
	deleteRequest(key: string): Promise<void>;
	/** How many records the CRM holds under these keys. */
	held(requestKey: string, eventKey: string): { requests: number; events: number };
	/** What befalls the next exchange with `crm`. */
	next(fault: "lostBefore" | "lostAfter" | "down" | "limit" | "signedOut" | "garbled"): Promise<void>;
	passTime(ms: number): void;
	close(): Promise<void>;
}

const MINUTE = 60_000;

async function all(pages: AsyncGenerator<Page>): Promise<Page[]> {
	return Array.fromAsync(pages);
}
function cursorsAfter(pages: readonly Page[], from: Cursors = {}): Cursors {
	const after: Record<string, string> = { ...from };
	for (const { cursor } of pages) if (cursor) after[cursor.feed] = cursor.value;
	return after;
}
const keysIn = (pages: readonly Page[], kind: "request" | "event") =>
	pages.flatMap((page) => (page.kind === kind ? page.rows.map(({ key }) => key) : []));
const goneIn = (pages: readonly Page[]) => pages.flatMap(({ gone }) => gone.map(({ key }) => key));

export function describeCrm(name: string, createPeer: () => Promise<Peer>): void {
	const rule = (sentence: string, check: (peer: Peer) => Promise<void>) =>
		test(sentence, async () => {
			const peer = await createPeer();
			try {
				await check(peer);
			} finally {
				await peer.close();
			}
		});
	const push = ({ crm }: Peer, ...operations: Operation[]) => crm.push(operations);
	const sent = async (peer: Peer) => {
		const operation = peer.submit();
		expect((await push(peer, operation)).outcomes).toMatchObject([{ ok: true }]);
		return operation;
	};
	const once = { requests: 1, events: 1 };

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

	describe(`${name}: pushing`, () => {
		rule("inserts a request with its first step, and answers with both as the CRM has them", async (peer) => {
			const operation = peer.submit();
			const { outcomes, pages } = await push(peer, operation);
			expect(outcomes).toEqual([{ operationKey: operation.key, ok: true }]);
			expect(keysIn(pages, "request")).toEqual([operation.requestKey]);
			expect(keysIn(pages, "event")).toEqual([operation.key]);
			expect(peer.held(operation.requestKey, operation.key)).toEqual(once);
		});

		rule("that the CRM commits and whose answer is lost is asked again: one record", async (peer) => {
			const operation = peer.submit();
			await peer.next("lostAfter");
			await expect(push(peer, operation)).rejects.toMatchObject({ kind: "offline" });
			expect((await push(peer, operation)).outcomes).toMatchObject([{ ok: true }]);
			expect(peer.held(operation.requestKey, operation.key)).toEqual(once);
		});

		rule(
			"answers for each operation, in any company: a rejected one does not reject its neighbours",
			async (peer) => {
				const [good, bad, last] = [peer.submit(), peer.submitBad(), peer.submit()];
				const { outcomes } = await push(peer, good, bad, last);
				expect(outcomes.map(({ operationKey, ok }) => [operationKey, ok])).toEqual([
					[good.key, true],
					[bad.key, false],
					[last.key, true],
				]);
				const failure = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.failure));
				expect(failure).toMatchObject([{ kind: "invalid", message: expect.stringMatching(/\w{3}/) }]);
				expect(peer.held(bad.requestKey, bad.key)).toEqual({ requests: 0, events: 0 });
			},
		);

		rule("takes a hundred at once", async (peer) => {
			const many = Array.from({ length: 100 }, () => peer.submit());
			const { outcomes } = await push(peer, ...many);
			expect(outcomes.every(({ ok }) => ok)).toBe(true);
		});

		rule(
			"answers all that the CRM then holds of the request, other people's steps included",
			async (peer) => {
				const submit = await sent(peer);
				peer.passTime(MINUTE);
				const theirs = peer.append(submit);
				await peer.other.push([theirs]);
				peer.passTime(MINUTE);
				const own = peer.append(submit);
				const { pages } = await push(peer, own);
				expect(keysIn(pages, "event").toSorted()).toEqual([submit.key, theirs.key, own.key].toSorted());
			},
		);

		rule("copies the state onto the request's row when told to, and makes no row of it", async (peer) => {
			const { requestKey } = await sent(peer);
			const header = { status: "declined", rankScore: 1.5, lastEventType: "decline", lastEventAt: 0 };
			await peer.crm.writeHeaders(new Map([[requestKey, header]]));
			const pages = await all(peer.crm.accounts([peer.accountId]));
			const rows = pages.flatMap((page) => (page.kind === "request" ? page.rows : []));
			expect(rows.find(({ key }) => key === requestKey)?.listedStatus).toBe("declined");
			await peer.crm.writeHeaders(new Map([["unknown", header]])).catch(() => {});
			expect(peer.held("unknown", "unknown").requests).toBe(0);
		});

		rule("is as the user who signed in, and seen by the others", async (peer) => {
			const { requestKey } = await sent(peer);
			const pages = await all(peer.other.pull(FAST_FEEDS, {}));
			expect(keysIn(pages, "request")).toContain(requestKey);
		});
	});

	describe(`${name}: failing`, () => {
		const KINDS = [
			["lostBefore", "offline"],
			["lostAfter", "offline"],
			["down", "server"],
			["garbled", "server"],
			["limit", "throttled"],
			["signedOut", "auth"],
		] as const;
		for (const [fault, kind] of KINDS) {
			rule(
				`is a CrmError of kind ${kind} when the next exchange is ${fault}, for a pull and a push`,
				async (peer) => {
					for (const work of [() => all(peer.crm.pull(FAST_FEEDS, {})), () => push(peer, peer.submit())]) {
						await peer.next(fault);
						const error = await work().catch((thrown: unknown) => thrown);
						expect(error).toBeInstanceOf(CrmError);
						expect(error).toMatchObject({ kind });
					}
				},
			);
		}
	});
}
