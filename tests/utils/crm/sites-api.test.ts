import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apiOriginOf, CRM_APIS, CRM_PAGES } from "../../../utils/crm/sites.ts";
import { anyText } from "../domain/any-text.ts";

describe("the API behind a page", () => {
	const APIS: [string, string][] = [
		["acme.lightning.force.com", "https://acme.my.salesforce.com"],
		["acme--uat.sandbox.lightning.force.com", "https://acme--uat.sandbox.my.salesforce.com"],
		["acme-dev-ed.develop.lightning.force.com", "https://acme-dev-ed.develop.my.salesforce.com"],
		["acme-123.scratch.lightning.force.com", "https://acme-123.scratch.my.salesforce.com"],
		["acme.trailblaze.lightning.force.com", "https://acme.trailblaze.my.salesforce.com"],
		["acme.demo.lightning.force.com", "https://acme.demo.my.salesforce.com"],
		["ACME.Lightning.Force.COM", "https://acme.my.salesforce.com"],
		["acme.lightning.force.com.mcas.ms", "https://acme.my.salesforce.com"],
		["acme--uat.sandbox.lightning.force.com.mcas.ms", "https://acme--uat.sandbox.my.salesforce.com"],
		["acme.lightning.crmforce.mil", "https://acme.my.salesforce.mil"],
		["acme.lightning.force.mil", "https://acme.my.salesforce.mil"],
		["acme.lightning.sfcrmapps.cn", "https://acme.my.sfcrmproducts.cn"],
	];
	test.each(APIS)("on %s is %s", (host, api) => {
		expect(apiOriginOf(host)).toBe(api);
	});

	const NOBODY = [
		"",
		"acme.lightning.force.com.evil.com",
		"acme.lightning.force.com.mcas.ms.evil.com",
		"evil.com.mcas.ms",
		"evil.com",
		"lightning.force.com",
		".lightning.force.com",
		"acme.lightning.force.comx",
		"acmelightning.force.com",
		"acme.lightning-force.com",
		"a.b.c.lightning.force.com",
		"evil.com#.lightning.force.com",
		"evil.com/.lightning.force.com",
		"evil.com?.lightning.force.com",
		"user@acme.lightning.force.com",
		"acme.lightning.force.com:8443",
		"acme.lightning.force.com\n",
		"acme.my.salesforce.com",
		"acme.my.site.com",
		"acme--c.vf.force.com",
		"acme.lightning.force.com.",
		"127.0.0.1.lightning.force.com.evil.com",
		"$1.lightning.force.com",
	];
	test.each(NOBODY)("is none on %j", (host) => {
		expect(apiOriginOf(host)).toBeUndefined();
	});

	test("is the local CRM's in the demo and in no other build", () => {
		expect(apiOriginOf("127.0.0.1:8080", true)).toBe("http://127.0.0.1:8080");
		expect(apiOriginOf("127.0.0.1", true)).toBe("http://127.0.0.1");
		expect(apiOriginOf("127.0.0.1:8080", false)).toBeUndefined();
		expect(apiOriginOf("127.0.0.1:8080")).toBeUndefined();
		for (const host of ["localhost:8080", "127.0.0.1.evil.com", "127.0.0.1:x", "127.0.0.10"]) {
			expect(apiOriginOf(host, true)).toBeUndefined();
		}
	});

	test("is one that the manifest allows, for each kind of page it names", () => {
		const isAllowed = (origin: string) =>
			CRM_APIS.some((pattern) => origin.endsWith(pattern.slice("https://*".length, -"/*".length)));
		for (const pattern of CRM_PAGES) {
			const api = apiOriginOf(pattern.slice("https://".length, -"/*".length).replace("*", "acme"));
			expect(api).toMatch(/^https:\/\/acme\./);
			expect(isAllowed(api ?? "")).toBe(true);
		}
	});

	test("is none, or below a domain of the CRM, for any host", () => {
		const host = fc
			.oneof(anyText, fc.domain())
			.chain((text) =>
				fc.constantFrom(text, `${text}.lightning.force.com`, `acme.lightning.force.com${text}`),
			);
		fc.assert(
			fc.property(host, (text) => {
				const api = apiOriginOf(text, false);
				if (api) expect(new URL(api).host).toMatch(/^[a-z0-9-]+(\.[a-z]+)?\.my\.salesforce\.com$/);
			}),
		);
	});
});
