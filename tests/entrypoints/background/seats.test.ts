/** What somebody may decide is asked of the CRM once a day, and never in place of what it last said. */
import { beforeEach, expect, test, vi } from "vitest";
import { METTE, makeFixture, RASMUS, STRANGER } from "../../crm/fixture.ts";
import { areas, emptyStorage } from "../../utils/platform/fake-browser.ts";
import { ORIGIN } from "../../utils/sync/world.ts";

const { crm } = makeFixture({ sessionMs: Number.MAX_SAFE_INTEGER });
const HOST = "127.0.0.1:8080";
const DAY = 24 * 3_600_000;
let calls: string[] = [];
let isDown = false;
globalThis.fetch = async (input, init) => {
	const request = new Request(input, init);
	calls.push(new URL(request.url).pathname);
	return isDown ? new Response("down", { status: 503 }) : crm.fetch(request);
};
const { keepSeats } = await import("../../../entrypoints/background/seats.ts");
const { connections } = await import("../../../utils/platform/settings.ts");

async function signedIn(user: typeof METTE, known: { isLead?: boolean; leadAskedAt?: number } = {}) {
	areas.session.tokens = {
		[`${crm.org.id}:${user.id}`]: { accessToken: crm.signIn(user.username), origin: ORIGIN },
	};
	const connection = {
		...{ host: HOST, origin: ORIGIN, orgId: crm.org.id, userId: user.id },
		...{ userName: user.name, username: user.username, isSignedOut: false, ...known },
	};
	await connections.set({ [HOST]: connection });
	return connection;
}
const now = async () => (await connections.get())[HOST];

beforeEach(() => {
	emptyStorage();
	calls = [];
	isDown = false;
	vi.useRealTimers();
});

test("a programme lead is known by what the CRM lets them do, and nobody else is one", async () => {
	await keepSeats(await signedIn(RASMUS));
	expect(await now()).toMatchObject({ isLead: true });
	await keepSeats(await signedIn(METTE));
	expect(await now()).toMatchObject({ isLead: false });
	await keepSeats(await signedIn(STRANGER, { isLead: true }));
	expect((await now())?.isLead).toBeUndefined();
});

test("it is asked once a day, and again where the clock was put back", async () => {
	await keepSeats(await signedIn(RASMUS, { leadAskedAt: Date.now() - DAY + 60_000 }));
	expect(calls).toEqual([]);
	await keepSeats(await signedIn(RASMUS, { leadAskedAt: Date.now() - DAY }));
	expect(calls).toHaveLength(1);
	await keepSeats(await signedIn(RASMUS, { leadAskedAt: Date.now() + DAY }));
	expect(calls).toHaveLength(2);
});

test("a CRM that cannot answer takes nobody's seat, and is not asked again at once", async () => {
	isDown = true;
	const lead = await signedIn(RASMUS, { isLead: true, leadAskedAt: 1 });
	await keepSeats(lead);
	expect(await now()).toMatchObject({ isLead: true });
	await keepSeats(lead);
	expect(calls).toHaveLength(1);
});

test("what is heard of one user is not noted of another who has signed in meanwhile", async () => {
	const lead = await signedIn(RASMUS);
	const asking = keepSeats(lead);
	await signedIn(METTE, { isLead: false, leadAskedAt: 1 });
	await asking;
	expect(await now()).toMatchObject({ userId: METTE.id, isLead: false });
});
