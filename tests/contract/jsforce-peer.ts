/** A very small org behind a socket, and jsforce in front of it. */
import { Connection } from "jsforce";
import { afterAll, beforeAll } from "vitest";
import { makeFixture, OPEN_ACCOUNT, UNIT } from "../crm/fixture.ts";
import type { OrgOptions } from "../crm/make-org.ts";
import type { SeedUser } from "../crm/seed-types.ts";

export const VERSION = "67.0";
export const REQUEST = "Instep_Request__c";

/** One for the tests of a file; it ends with them. */
export function makePeer(options: Partial<OrgOptions> = {}) {
	const { crm, clock } = makeFixture(options);
	const peer = {
		crm,
		clock,
		origin: "",
		/** jsforce with this token, which may be a bad one. */
		withToken: (accessToken: string) =>
			new Connection({ instanceUrl: peer.origin, accessToken, version: VERSION }),
		connect: (user: SeedUser) => peer.withToken(crm.signIn(user.username)),
	};
	beforeAll(async () => {
		peer.origin = await crm.listen();
	});
	afterAll(() => crm.close());
	return peer;
}

let keys = 0;

export function newKey(): string {
	return `jsforce-${++keys}`;
}

/** A request on the open account, as a device would insert it. */
export function request(): Record<string, unknown> {
	return { Account__c: OPEN_ACCOUNT, Unit__c: UNIT, Client_Key__c: newKey() };
}

export function many(count: number, of: () => Record<string, unknown>): Record<string, unknown>[] {
	return Array.from({ length: count }, of);
}
