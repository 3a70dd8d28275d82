/**
 * The local CRM as a client sees it that nobody here wrote (salesforce.md 0 and 10): what jsforce asks must be
 * understood, and what it understands must be the truth.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { deployZip } from "../../utils/crm/salesforce/deploy-zip.ts";
import { METTE, OPEN_ACCOUNT, PRIVATE_ACCOUNT, RASMUS } from "../crm/fixture.ts";
import { makeId } from "../crm/ids.ts";
import { makePeer, REQUEST } from "./jsforce-peer.ts";

const peer = makePeer();
const { crm, connect, withToken } = peer;
const empty = makePeer({ empty: true });

const THING = `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
    <deploymentStatus>Deployed</deploymentStatus>
    <label>Thing</label>
    <nameField><label>Name</label><type>Text</type></nameField>
    <pluralLabel>Things</pluralLabel>
    <sharingModel>ReadWrite</sharingModel>
</CustomObject>
`;

describe("who and what", () => {
	test("identity", async () => {
		expect(await connect(METTE).identity()).toMatchObject({
			user_id: METTE.id,
			organization_id: crm.org.id,
			username: METTE.username,
			display_name: METTE.name,
		});
	});

	test("describe global and one object", async () => {
		const connection = connect(METTE);
		const { sobjects } = await connection.describeGlobal();
		expect(sobjects.find(({ name }) => name === REQUEST)).toMatchObject({
			createable: true,
			deletable: false,
			keyPrefix: "a02",
		});
		const { fields, childRelationships } = await connection.describe(REQUEST);
		const field = (name: string) => fields.find((each) => each.name === name);
		expect(field("Client_Key__c")).toMatchObject({
			externalId: true,
			unique: true,
			nillable: false,
			length: 64,
		});
		expect(field("Account__c")).toMatchObject({ type: "reference", referenceTo: ["Account"] });
		expect(field("Kind__c")?.picklistValues?.map(({ value }) => value)).toContain("advice");
		expect(childRelationships).toContainEqual(
			expect.objectContaining({
				childSObject: "Instep_Event__c",
				relationshipName: "Events__r",
				cascadeDelete: true,
			}),
		);
	});

	test("limits, and the usage that comes with every answer", async () => {
		const connection = connect(METTE);
		const { DailyApiRequests } = await connection.limits();
		expect(DailyApiRequests?.Max).toBe(100_000);
		await connection.limits();
		const used = 100_000 - Number(DailyApiRequests?.Remaining);
		expect(connection.limitInfo.apiUsage).toEqual({ used: used + 1, limit: 100_000 });
	});

	test("a session that ended is an error with its code", async () => {
		const connection = withToken("00D!nope");
		await expect(connection.limits()).rejects.toMatchObject({
			errorCode: "INVALID_SESSION_ID",
			message: "Session expired or invalid",
		});
	});
});

describe("query", () => {
	beforeAll(() => {
		const insert = crm.db.raw.prepare(
			`INSERT INTO "Task" ("Id", "Subject", "AccountId", "CreatedDate", "OwnerId") VALUES (?, ?, ?, ?, ?)`,
		);
		crm.db.transaction(() => {
			for (let n = 0; n < 5000; n++)
				insert.run(makeId("00T", n + 1), `Call ${n}`, OPEN_ACCOUNT, "2026-03-01T10:15:30.000Z", METTE.id);
		});
	});

	test("follows 5,000 rows over three pages", async () => {
		const connection = connect(METTE);
		const first = await connection.query<{ Id: string }>("SELECT Id, Subject FROM Task ORDER BY Id");
		expect([first.totalSize, first.done, first.records.length]).toEqual([5000, false, 2000]);
		const second = await connection.queryMore<{ Id: string }>(first.nextRecordsUrl ?? "");
		const third = await connection.queryMore<{ Id: string }>(second.nextRecordsUrl ?? "");
		expect([third.done, third.records.length]).toEqual([true, 1000]);
		const ids = [first, second, third].flatMap(({ records }) => records.map(({ Id }) => Id));
		expect(new Set(ids).size).toBe(5000);
		expect(ids).toEqual([...ids].sort());
	});

	test("fetches all by itself", async () => {
		const result = connect(METTE).query("SELECT Id FROM Task", { autoFetch: true, maxFetch: 5000 });
		expect((await result).records).toHaveLength(5000);
	});

	test("reads parents and children, and puts conditions together", async () => {
		const account = await connect(METTE)
			.sobject("Account")
			.find({ Name: { $like: "Æ%" } }, "Id, Name, Owner.Name")
			.include("Contacts")
			.select("LastName")
			.sort({ LastName: 1 })
			.end();
		expect(account).toMatchObject([
			{
				Id: OPEN_ACCOUNT,
				Owner: { Name: METTE.name },
				Contacts: { totalSize: 3, records: [{ LastName: "Aa" }, { LastName: "bb" }, { LastName: "Cc" }] },
			},
		]);
	});

	test("counts, and groups", async () => {
		const connection = connect(METTE);
		expect((await connection.query("SELECT COUNT() FROM Task")).totalSize).toBe(5000);
		const { records } = await connection.query("SELECT Industry, COUNT(Id) n FROM Account GROUP BY Industry");
		expect(records).toContainEqual(expect.objectContaining({ Industry: "Energy", n: 2 }));
	});

	test("an error has the CRM's code", async () => {
		await expect(connect(METTE).query("SELECT Nope FROM Account")).rejects.toMatchObject({
			errorCode: "INVALID_FIELD",
			message: expect.stringContaining("No such column 'Nope' on entity 'Account'"),
		});
	});

	test("search", async () => {
		const { searchRecords } = await connect(METTE).search(
			"FIND {castor} IN NAME FIELDS RETURNING Account(Id, Name)",
		);
		expect(searchRecords).toMatchObject([{ Id: PRIVATE_ACCOUNT, Name: "Castor" }]);
	});
});

test("recent", async () => {
	const sid = crm.signIn(METTE.username);
	const page = await fetch(`${peer.origin}/aura/record/Account/${OPEN_ACCOUNT}`, {
		headers: { cookie: `sid=${sid}` },
	});
	expect(page.status).toBe(200);
	expect(await connect(METTE).recent(1)).toMatchObject([{ Id: OPEN_ACCOUNT, Name: "Ægir Søfart" }]);
});

test("metadata: a deploy over REST makes an object that can be described and written", async () => {
	const connection = empty.connect(RASMUS);
	const zip = Buffer.from(deployZip(new Map([["objects/Thing__c/Thing__c.object-meta.xml", THING]])));
	const { id } = await connection.metadata.deployRest(zip, { rollbackOnError: true });
	const state = () => connection.metadata.checkDeployStatus(String(id), true, true);
	expect(await state()).toMatchObject({ id, done: false, status: "InProgress" });
	const result = await state();
	expect(result).toMatchObject({
		done: true,
		success: true,
		status: "Succeeded",
		numberComponentsDeployed: 1,
	});
	expect(result.details.componentSuccesses).toMatchObject([
		{ fullName: "Thing__c", componentType: "CustomObject" },
	]);
	expect((await connection.describe("Thing__c")).label).toBe("Thing");
	expect(await connection.sobject("Thing__c").create({ Name: "One" })).toMatchObject({ success: true });
});

test("metadata: a deploy that does not fit names the component, and leaves nothing behind", async () => {
	const connection = empty.connect(RASMUS);
	const source = THING.replaceAll("Thing", "Part").replace("ReadWrite", "Everybody");
	const zip = Buffer.from(deployZip(new Map([["objects/Part__c/Part__c.object-meta.xml", source]])));
	const { id } = await connection.metadata.deployRest(zip, { rollbackOnError: true });
	const state = () => connection.metadata.checkDeployStatus(String(id), true, true);
	await state();
	const result = await state();
	expect(result).toMatchObject({ done: true, success: false, status: "Failed", numberComponentErrors: 1 });
	expect(result.details.componentFailures).toMatchObject([
		{ fullName: "Part__c", problemType: "Error", problem: expect.stringContaining("Everybody") },
	]);
	await expect(connection.describe("Part__c")).rejects.toMatchObject({ errorCode: "NOT_FOUND" });
});
