/** The kit deployed: an empty org takes it, and each seat may what its permission set says (domain.md 10). */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deployZip } from "../../utils/crm/salesforce/deploy-zip.ts";
import { ANDERS, METTE, makeFixture, OPEN_ACCOUNT, RASMUS, STRANGER } from "../crm/fixture.ts";
import { kitFiles } from "./kit-files.ts";

const kit = kitFiles();
const OBJECTS = [
	"Instep_Agenda_Item__c",
	"Instep_Alignment__c",
	"Instep_Event__c",
	"Instep_Expert__c",
	"Instep_Policy__c",
	"Instep_Rating__c",
	"Instep_Request__c",
	"Instep_Result__c",
	"Instep_Unit__c",
];

describe("deployed to an empty org", () => {
	const { crm, mette, anders, rasmus, stranger } = makeFixture({ empty: true });
	afterAll(() => crm.close());
	const ids = new Map<string, string>();

	/** The admin may do nearly all without a set; it is custom fields that need one. */
	const seats = [
		[METTE.id, ["Instep_KAM", "Instep_Money"]],
		[ANDERS.id, ["Instep_Unit_Manager"]],
		[RASMUS.id, ["Instep_Program_Lead"]],
		[STRANGER.id, ["Instep_Sponsor"]],
	] as const;

	async function assign(AssigneeId: string, set: string): Promise<void> {
		const assignment = { AssigneeId, PermissionSetId: ids.get(set) };
		expect((await rasmus.send("POST", "/sobjects/PermissionSetAssignment", assignment)).status).toBe(201);
	}

	beforeAll(async () => {
		const form = new FormData();
		form.append("json", JSON.stringify({ deployOptions: { rollbackOnError: true } }));
		form.append("file", new Blob([deployZip(kit) as BlobPart]), "package.zip");
		const path = "/services/data/v67.0/metadata/deployRequest";
		const headers = { authorization: `Bearer ${crm.signIn(RASMUS.username)}` };
		const request = new Request(`http://127.0.0.1:8080${path}`, { method: "POST", body: form, headers });
		const { id } = await (await crm.fetch(request)).json();
		await rasmus.get(`${path}/${id}`);
		const { deployResult } = (await rasmus.get(`${path}/${id}?includeDetails=true`)).body;
		expect(deployResult.details.componentFailures).toEqual([]);
		// A component for each file: what is one file here is one element there.
		expect(deployResult).toMatchObject({ success: true, numberComponentsDeployed: kit.size });
		const sets = await rasmus.query("SELECT Id, Name FROM PermissionSet");
		for (const { Id, Name } of sets.body.records) ids.set(Name, Id);
		for (const [userId, names] of seats) for (const name of names) await assign(userId, name);
		const unit = { Name: "Automation", Client_Key__c: "kit-unit", Hourly_Rate__c: 900 };
		ids.set("unit", (await rasmus.send("POST", "/sobjects/Instep_Unit__c", unit)).body.id);
	});

	const ask = (key: string) => ({ Account__c: OPEN_ACCOUNT, Unit__c: ids.get("unit"), Client_Key__c: key });
	const step = (key: string) => ({
		Request__r: { Client_Key__c: "kit-1" },
		Client_Key__c: key,
		Type__c: "submit",
	});

	test("all nine objects answer describe, to those who may", async () => {
		for (const name of OBJECTS)
			expect.soft((await rasmus.get(`/sobjects/${name}/describe`)).status, name).toBe(200);
		expect((await anders.get("/sobjects/Instep_Result__c/describe")).status).toBe(404);
		expect((await mette.get("/sobjects/Instep_Result__c/describe")).status).toBe(200);
	});

	test("a KAM asks, everybody of a seat answers or reads, nobody changes a step", async () => {
		const REQUESTS = "/sobjects/Instep_Request__c";
		const EVENTS = "/sobjects/Instep_Event__c";
		const asked = await mette.send("POST", REQUESTS, ask("kit-1"));
		expect(asked.status).toBe(201);
		for (const [client, status] of [
			[anders, 400],
			[rasmus, 201],
			[stranger, 400],
		] as const)
			expect((await client.send("POST", REQUESTS, ask(`kit-of-${status}-${client === anders}`))).status).toBe(
				status,
			);
		const events = await Promise.all(
			[mette, anders, rasmus, stranger].map((client, n) =>
				client.send("POST", EVENTS, step(`kit-event-${n}`)),
			),
		);
		expect(events.map(({ status }) => status)).toEqual([201, 201, 201, 400]);
		const path = `${REQUESTS}/${asked.body.id}`;
		const copies = { Status__c: "submitted", Rank_Score__c: 2.5 };
		expect((await anders.send("PATCH", path, copies)).status).toBe(204);
		expect((await anders.send("PATCH", path, { Quote__c: "x" })).body[0].errorCode).toBe(
			"INVALID_FIELD_FOR_INSERT_UPDATE",
		);
		expect((await stranger.send("PATCH", path, copies)).status).toBe(403);
		expect((await stranger.get(`${path}?fields=Status__c`)).body.Status__c).toBe("submitted");
		for (const client of [mette, anders, rasmus]) {
			const event = `${EVENTS}/${events[0]?.body.id}`;
			expect((await client.send("PATCH", event, { Note__c: "x" })).status).not.toBe(204);
		}
	});

	test("money is for those who have the set, and for the lead", async () => {
		const path = `/sobjects/Instep_Unit__c/${ids.get("unit")}?fields=Hourly_Rate__c`;
		expect((await mette.get(path)).body.Hourly_Rate__c).toBe(900);
		expect((await rasmus.get(path)).body.Hourly_Rate__c).toBe(900);
		expect((await anders.get(path)).body[0].errorCode).toBe("INVALID_FIELD");
	});

	test("an expert answers, and asks for nothing", async () => {
		await assign(STRANGER.id, "Instep_Expert");
		expect((await stranger.send("POST", "/sobjects/Instep_Event__c", step("kit-expert"))).status).toBe(201);
		expect((await stranger.send("POST", "/sobjects/Instep_Request__c", ask("kit-expert"))).status).toBe(400);
	});

	test("a lead keeps what another one made, publishes and imports", async () => {
		const unit = `/sobjects/Instep_Unit__c/${ids.get("unit")}`;
		expect((await anders.send("PATCH", unit, { Weekly_Hours__c: 40 })).status).toBe(403);
		await assign(ANDERS.id, "Instep_Program_Lead");
		expect((await anders.send("PATCH", unit, { Weekly_Hours__c: 40, Hourly_Rate__c: 950 })).status).toBe(204);
		const score = { Account__c: OPEN_ACCOUNT, Element__c: "style", Period__c: "2026-Q4", Score__c: 60 };
		const result = { Account__c: OPEN_ACCOUNT, Period__c: "2026-Q3", Revenue__c: 100 };
		const saved = [
			await anders.send("PATCH", "/sobjects/Instep_Alignment__c/Client_Key__c/kit-a", score),
			await rasmus.send("PATCH", "/sobjects/Instep_Alignment__c/Client_Key__c/kit-a", score),
			await anders.send("PATCH", "/sobjects/Instep_Result__c/Client_Key__c/kit-r", result),
			await anders.send("PATCH", "/sobjects/Instep_Policy__c/Client_Key__c/kit-p", { Version__c: 2 }),
		];
		expect(saved.map(({ status, body }) => [status, body.created])).toEqual([
			[201, true],
			[200, false],
			[201, true],
			[201, true],
		]);
	});

	test("ratings are their rater's own, and the lead's to count", async () => {
		const rating = { Account__c: OPEN_ACCOUNT, Client_Key__c: "kit-rating", Answer__c: 4 };
		expect((await stranger.send("POST", "/sobjects/Instep_Rating__c", rating)).status).toBe(201);
		const counts = await Promise.all(
			[mette, stranger, rasmus].map((client) => client.query("SELECT COUNT() FROM Instep_Rating__c")),
		);
		expect(counts.map(({ body }) => body.totalSize)).toEqual([0, 1, 1]);
	});
});
