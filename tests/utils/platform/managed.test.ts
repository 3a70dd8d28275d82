import { readFileSync } from "node:fs";
import fc from "fast-check";
import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_POLICY, policyOn } from "../../../utils/domain/policy.ts";
import { areas, emptyStorage } from "./fake-browser.ts";

const { FEATURES, parseManaged } = await import("../../../utils/platform/managed.ts");
const { basePolicy } = await import("../../../utils/platform/base-policy.ts");
const { consumerKeyOf } = await import("../../../utils/platform/consumer-key.ts");
const { language } = await import("../../../utils/platform/settings.ts");
const HOST = "acme.lightning.force.com";
const ALL = {
	hosts: [HOST],
	consumerKey: "3MVG9",
	language: "da",
	weights: { value: 4, fit: 0, criticality: 2, risk: 1 },
	switchedOff: ["menu"],
};

beforeEach(emptyStorage);

describe("what an admin sets by policy", () => {
	test("is taken as it is set", () => expect(parseManaged(ALL)).toEqual(ALL));

	test.each(Object.keys(ALL))("counts without %s where that is wrong", (key) => {
		const parsed = parseManaged({ ...ALL, [key]: 7 });
		expect(parsed).toEqual({ ...ALL, [key]: parseManaged({})[key as "hosts"] });
	});

	test("never throws", () => {
		fc.assert(fc.property(fc.anything(), (raw) => parseManaged(raw) !== undefined));
	});

	test("is what the schema says", () => {
		const Feature = v.object({ items: v.object({ enum: v.array(v.string()) }) });
		const Schema = v.object({ properties: v.looseObject({ switchedOff: Feature }) });
		const { properties } = v.parse(Schema, JSON.parse(readFileSync("public/managed-schema.json", "utf8")));
		expect(Object.keys(properties).toSorted()).toEqual(Object.keys(ALL).toSorted());
		expect(properties.switchedOff.items.enum).toEqual(FEATURES);
	});
});

describe("weights", () => {
	test("are in force while the CRM holds no policy", async () => {
		areas.managed.weights = ALL.weights;
		expect((await basePolicy()).rules).toEqual({ ...DEFAULT_POLICY.rules, weights: ALL.weights });
		expect(policyOn("2026-12-01", [], await basePolicy()).rules.weights).toEqual(ALL.weights);
	});
	test("give way to the CRM's policy, so that all devices rank alike", async () => {
		areas.managed.weights = ALL.weights;
		const first = { ...DEFAULT_POLICY, version: 1, validFrom: "2026-01-01" };
		expect(policyOn("2026-12-01", [first], await basePolicy())).toBe(first);
	});
	test("out of range are none", async () => {
		areas.managed.weights = { ...ALL.weights, risk: -1 };
		expect(await basePolicy()).toBe(DEFAULT_POLICY);
	});
});

describe("the consumer key", () => {
	test("is the typed one of the host, or none", async () => {
		areas.local.consumerKeys = { [HOST]: "typed" };
		expect(await consumerKeyOf(HOST)).toBe("typed");
		expect(await consumerKeyOf("other.lightning.force.com")).toBe("");
	});
	test("is the admin's where there is one", async () => {
		areas.local.consumerKeys = { [HOST]: "typed" };
		areas.managed.consumerKey = "3MVG9";
		expect(await consumerKeyOf(HOST)).toBe("3MVG9");
	});
});

describe("the language", () => {
	test("is the admin's, and then nobody else sets it", async () => {
		areas.managed.language = "da";
		await language.set("en");
		expect(await language.get()).toBe("da");
		expect(areas.local).toEqual({});
	});
	test("goes back to the browser's own", async () => {
		await language.set("en");
		await language.set(undefined);
		expect(await language.get()).toBeUndefined();
	});
});
