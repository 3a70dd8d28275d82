import { afterAll, expect, test } from "vitest";
import { ANDERS, METTE, makeFixture, OPEN_ACCOUNT, PRIVATE_ACCOUNT, SHARED_ACCOUNT } from "./fixture.ts";

const { crm, clock, mette, anders } = makeFixture();
afterAll(() => crm.close());

/** The CRM's own page of a record or a list, in a browser of this user. */
async function open(username: string, path: string) {
	const headers = { cookie: `sid=${crm.signIn(username)}` };
	clock.now += 1000;
	return (await crm.fetch(new Request(`http://127.0.0.1/aura/${path}`, { headers }))).json();
}
const names = async (client: typeof mette, limit = 5) =>
	(await client.get(`/recent?limit=${limit}`)).body.map(({ Name }: { Name: string }) => Name);

test("recent has the pages that the user opened, the last one first", async () => {
	const { rows } = await open(METTE.username, "list/Account?filterName=MyAccounts");
	expect(rows.map(({ name }: { name: string }) => name)).toEqual(["Castor", "Ægir Søfart"]);
	expect(await names(mette)).toEqual([]);
	await open(METTE.username, `record/Account/${PRIVATE_ACCOUNT}`);
	await open(METTE.username, `record/Account/${OPEN_ACCOUNT}`);
	expect((await mette.get("/recent?limit=1")).body).toEqual([
		{
			attributes: { type: "Account", url: `/services/data/v67.0/sobjects/Account/${OPEN_ACCOUNT}` },
			Id: OPEN_ACCOUNT,
			Name: "Ægir Søfart",
		},
	]);
	expect(await names(mette)).toEqual(["Ægir Søfart", "Castor"]);
	expect(await names(anders)).toEqual([]);
	await open(METTE.username, `record/Account/${PRIVATE_ACCOUNT}`);
	expect(await names(mette)).toEqual(["Castor", "Ægir Søfart"]);
});

test("what the user lost sight of, and what was deleted, is not there any more", async () => {
	const { body } = await anders.send("POST", "/sobjects/Account", { Name: "Drift" });
	for (const id of [OPEN_ACCOUNT, SHARED_ACCOUNT, body.id])
		await open(ANDERS.username, `record/Account/${id}`);
	expect(await names(anders)).toEqual(["Drift", "Bryggen 100%_A", "Ægir Søfart"]);
	await anders.send("DELETE", `/sobjects/Account/${body.id}`);
	crm.faults.add([{ times: 1, effect: { do: "hideRecords", ids: [OPEN_ACCOUNT] } }]);
	expect(await names(anders)).toEqual(["Bryggen 100%_A"]);
	crm.faults.clear();
});
