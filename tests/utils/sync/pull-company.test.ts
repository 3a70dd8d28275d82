import "fake-indexeddb/auto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RequestEvent } from "../../../utils/domain/records.ts";
import { fold, isOpen } from "../../../utils/domain/request.ts";
import { pullAccounts } from "../../../utils/sync/pull.ts";
import { createCrm } from "../../crm/app.ts";
import { demoCompany } from "../../crm/seed/demo-company.ts";
import type { SeedUser } from "../../crm/seed-types.ts";
import { createDevice, type Device } from "./device.ts";
import * as faults from "./faults.ts";

const clock = { now: Date.parse("2026-11-23T09:00:00Z") };
const company = demoCompany({ today: "2026-11-23", accounts: 240 });
const crm = createCrm({ company, now: () => clock.now, sessionMs: Number.MAX_SAFE_INTEGER });
const world = { crm, clock };
afterAll(() => crm.close());

function seated(seat: SeedUser["seat"]): SeedUser {
	const user = company.users.find((each) => each.seat === seat);
	if (!user) throw new Error(`nobody is ${seat}`);
	return user;
}

const instant = (value: unknown) => (value === null ? Number.NaN : Date.parse(String(value)));
const text = (value: unknown) => (value === null ? undefined : String(value));

/** The events as the CRM's own table has them, by key of request. */
function eventsInCrm(): Map<string, RequestEvent[]> {
	const rows = crm.db.all(`SELECT e.*, r."Client_Key__c" AS requestKey
		FROM "Instep_Event__c" e JOIN "Instep_Request__c" r ON r."Id" = e."Request__c" WHERE e."IsDeleted" = 0`);
	const events = rows.map((row) => ({
		key: String(row.Client_Key__c),
		requestKey: String(row.requestKey),
		type: String(row.Type__c) as RequestEvent["type"],
		actorId: String(row.CreatedById),
		actorName: "",
		at: instant(row.At__c),
		createdAt: instant(row.CreatedDate),
		...(row.Refers_To__c !== null && { refersTo: String(row.Refers_To__c) }),
		...(row.Expires__c !== null && { expires: String(row.Expires__c) }),
	}));
	return Map.groupBy(events, ({ requestKey }) => requestKey);
}

describe("the whole company, read by the head of the programme", () => {
	let lead: Device;
	const accountIds = crm.db.all('SELECT "Id" FROM "Account"').map(({ Id }) => String(Id));

	beforeAll(async () => {
		lead = await createDevice(world, seated("lead"));
		await lead.pull();
		// The line breaks in the middle; what is stored stays, and the same again completes it.
		lead.wire.meet(faults.fine, faults.fine, faults.fine, faults.fine, faults.truncated);
		await expect(pullAccounts(lead.context, accountIds)).rejects.toMatchObject({ kind: "server" });
		await pullAccounts(lead.context, accountIds);
	}, 20_000);

	test("adds up, request by request, to what the CRM's own events add up to", async () => {
		const truth = eventsInCrm();
		const requests = await lead.store.getAll("requests");
		expect(requests.length).toBeGreaterThan(1_000);
		for (const request of requests) {
			const expected = fold(truth.get(request.key) ?? []);
			const state = fold(request.events);
			const brief = ({ status, since, rounds, escalation, hasReplied, offer, steps }: typeof state) => ({
				...{ status, since, rounds, escalation, hasReplied, offer: offer?.key },
				steps: steps.map((step) => [step.event.key, step.event.type, step.status, step.superseded]),
			});
			expect(brief(state)).toEqual(brief(expected));
			expect(request.openUnitId).toBe(isOpen(expected.status) ? request.unitId : undefined);
			expect(request).not.toHaveProperty("isIncomplete");
			expect(state.status).toBe(request.listedStatus);
		}
	});

	test("has every open request, and every other of the last 400 days that she may read", async () => {
		const since = new Date(clock.now - 399 * 24 * 3_600_000).toISOString();
		const readable = new Set((await lead.store.getAllKeys("accounts")).map(String));
		const rows = crm.db.all(
			'SELECT "Client_Key__c", "Account__c", "Status__c", "CreatedDate" FROM "Instep_Request__c"',
		);
		const wanted = rows
			.filter((row) => readable.has(String(row.Account__c)) && String(row.CreatedDate) > since)
			.map((row) => String(row.Client_Key__c));
		const stored = new Set(await lead.store.getAllKeys("requests"));
		expect(wanted.filter((key) => !stored.has(key))).toEqual([]);
		const open = rows.filter(({ Status__c }) =>
			["submitted", "offered", "committed"].includes(String(Status__c)),
		);
		expect(open.filter(({ Client_Key__c }) => !stored.has(String(Client_Key__c)))).toEqual([]);
	});

	test("keeps what the rows say, to the letter", async () => {
		const [row] = crm.db.all(
			'SELECT * FROM "Instep_Request__c" WHERE "Quote__c" IS NOT NULL ORDER BY "Id" DESC',
		);
		expect(await lead.store.get("requests", String(row?.Client_Key__c))).toMatchObject({
			id: row?.Id,
			number: row?.Name,
			quote: text(row?.Quote__c),
			resultWanted: text(row?.Result_Wanted__c),
			neededBy: text(row?.Needed_By__c),
		});
	});
});

test("a key account manager has the accounts they own and those on whose team they are as their own", async () => {
	const kam = await createDevice(world, seated("kam"));
	await kam.pull();
	const owned = crm.db.all('SELECT "Id" FROM "Account" WHERE "OwnerId" = ?', kam.author.userId);
	const team = crm.db.all(
		'SELECT "AccountId" FROM "AccountTeamMember" WHERE "UserId" = ?',
		kam.author.userId,
	);
	const expected = new Set([...owned.map(({ Id }) => Id), ...team.map(({ AccountId }) => AccountId)]);
	const kept = await kam.store.getAll("accounts");
	expect(new Set(kept.filter(({ isOnlyAsking }) => !isOnlyAsking).map(({ id }) => id))).toEqual(expected);
});
