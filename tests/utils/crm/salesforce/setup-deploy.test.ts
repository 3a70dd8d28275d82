import { describe, expect, test } from "vitest";
import { kitFiles } from "../../../contract/kit-files.ts";
import { METTE } from "../../../crm/fixture.ts";
import { createSetUpWorld } from "./setup-world.ts";

describe("setting up an empty org", () => {
	test("says what this admin does not see, deploys it, and shows how far it is", async () => {
		const { crm, setUp, admin } = createSetUpWorld();
		const before = await setUp.check(admin.id);
		expect(before.objects.map(({ state }) => state)).toEqual(Array(9).fill("unseen"));
		expect(before.missingSets).toHaveLength(8);
		const id = await setUp.deploy();
		const underWay = await setUp.deployState(id);
		expect(underWay).toMatchObject({ done: false, total: kitFiles().size });
		expect(await setUp.deployState(id)).toMatchObject({ done: true, success: true, problems: [] });
		crm.close();
	});

	test("nobody has a right by the deploy alone; with a set, the admin sees every field", async () => {
		const { crm, setUp, deploy, admin } = createSetUpWorld();
		await deploy();
		const after = await setUp.check(admin.id);
		expect(after).toMatchObject({ missingSets: [], mySets: [], hasUnits: false });
		expect(after.objects.some(({ state }) => state !== "there")).toBe(true);
		await setUp.assign(["Instep_Admin"], [admin.username]);
		const allowed = await setUp.check(admin.id);
		expect(allowed.objects.filter(({ state }) => state !== "there")).toEqual([]);
		expect(allowed.mySets).toEqual(["Instep_Admin"]);
		crm.close();
	});

	test("a component that the org refuses is named, and nothing of the rest is kept", async () => {
		const kit = kitFiles();
		const [path, text] = [...kit].find(([name]) => name.includes("Instep_Expert__c/fields/Unit__c")) ?? [];
		kit.set(path ?? "", text?.replace("Instep_Unit__c", "Nowhere__c") ?? "");
		const { crm, setUp, deploy, admin } = createSetUpWorld(kit);
		const state = await deploy();
		expect(state).toMatchObject({ done: true, success: false });
		expect(state.problems).toContainEqual({
			name: "Instep_Expert__c.Unit__c",
			problem: expect.stringContaining("Nowhere__c"),
		});
		expect((await setUp.check(admin.id)).missingSets).toHaveLength(8);
		crm.close();
	});

	test("sets go to people by username or full name, and to nobody while one is unknown", async () => {
		const { crm, setUp, deploy } = createSetUpWorld();
		await deploy();
		const sets = ["Instep_KAM", "Instep_Money"];
		expect(await setUp.assign(sets, [METTE.username, "Nobody Here"])).toEqual({
			unknown: ["Nobody Here"],
			assigned: 0,
			already: 0,
		});
		const people = [METTE.username.toUpperCase(), "Anders Bjerrum", ""];
		expect(await setUp.assign(sets, people)).toEqual({ unknown: [], assigned: 4, already: 0 });
		expect(await setUp.assign(sets, people)).toEqual({ unknown: [], assigned: 0, already: 4 });
		crm.close();
	});

	test("the account's own fields can be chosen from", async () => {
		const { crm, setUp } = createSetUpWorld();
		expect(await setUp.accountFields()).toContainEqual(expect.objectContaining({ name: "Industry" }));
		crm.close();
	});
});
