/** A CRM for the tests of an adapter, and how they read its pages. */
import { expect, test } from "vitest";
import type { Crm, Cursors } from "../../utils/crm/crm.ts";
import type { Operation } from "../../utils/domain/operation.ts";
import type { Page } from "../../utils/domain/page.ts";
import type { RelatedRecord } from "../../utils/domain/related.ts";

/** A CRM that the tests may do with as they like. Each is new, and ends with its test. */
export interface Peer {
	/** The adapter of somebody who may read and ask. */
	crm: Crm;
	/** The adapter of another user, who may not read `privateAccountId`. */
	other: Crm;
	accountId: string;
	privateAccountId: string;
	/** Belongs to `accountId`. */
	related: RelatedRecord;
	/** Belongs to `privateAccountId`, and only who may read that may read it. */
	privateRelated: RelatedRecord;
	/** Whom `submit` asks. */
	unitId: string;
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
	/** A request is taken out of the CRM with no trace of it. */
	eraseRequest(key: string): Promise<void>;
	/** The user of `crm` may no longer read a request; nothing says so. */
	unshareRequest(key: string): Promise<void>;
	/** How many records the CRM holds under these keys. */
	held(requestKey: string, eventKey: string): { requests: number; events: number };
	/** What befalls the next exchange with `crm`. */
	next(fault: "lostBefore" | "lostAfter" | "down" | "limit" | "signedOut" | "garbled"): Promise<void>;
	passTime(ms: number): void;
	close(): Promise<void>;
}

export const MINUTE = 60_000;

export async function all(pages: AsyncGenerator<Page>): Promise<Page[]> {
	return Array.fromAsync(pages);
}
export function cursorsAfter(pages: readonly Page[], from: Cursors = {}): Cursors {
	const after: Record<string, string> = { ...from };
	for (const { cursor } of pages) if (cursor) after[cursor.feed] = cursor.value;
	return after;
}
export const keysIn = (pages: readonly Page[], kind: "request" | "event") =>
	pages.flatMap((page) => (page.kind === kind ? page.rows.map(({ key }) => key) : []));
export const goneIn = (pages: readonly Page[]) => pages.flatMap(({ gone }) => gone.map(({ key }) => key));

/** A rule that every adapter keeps: each is tried on a CRM of its own. */
export type Rule = (sentence: string, check: (peer: Peer) => Promise<void>) => void;

export const rulesFor =
	(createPeer: () => Promise<Peer>): Rule =>
	(sentence, check) =>
		test(sentence, async () => {
			const peer = await createPeer();
			try {
				await check(peer);
			} finally {
				await peer.close();
			}
		});

export const push = ({ crm }: Peer, ...operations: Operation[]) => crm.push(operations);

/** A new request that the CRM has taken. */
export async function sent(peer: Peer): Promise<Operation> {
	const operation = peer.submit();
	expect((await push(peer, operation)).outcomes).toMatchObject([{ ok: true }]);
	return operation;
}
