import { beforeEach, describe, expect, test } from "vitest";
import { areas, emptyStorage } from "./fake-browser.ts";

const { setStaySignedIn, tokenStoreOf } = await import("../../../utils/platform/token-store.ts");
const METTE = { orgId: "00D1", userId: "0051" };
const ANDERS = { orgId: "00D1", userId: "0052" };
const tokensOf = (name: string) => ({
	accessToken: `access-${name}`,
	refreshToken: `refresh-${name}`,
	origin: "https://acme.my.salesforce.com",
});
const disk = () => JSON.stringify(areas.local);
/** The browser is closed and opened again. */
const restart = () => {
	for (const key of Object.keys(areas.session)) delete areas.session[key];
};

beforeEach(emptyStorage);

describe("tokens", () => {
	test("are one user's, and end with the browser", async () => {
		await tokenStoreOf(METTE).set(tokensOf("m"));
		expect(await tokenStoreOf(METTE).get()).toEqual(tokensOf("m"));
		expect(await tokenStoreOf(ANDERS).get()).toBeUndefined();
		expect(disk()).not.toMatch(/access-|refresh-/);
		restart();
		expect(await tokenStoreOf(METTE).get()).toBeUndefined();
	});

	test("stay where the user wants that: the refresh token, and never the access token", async () => {
		await tokenStoreOf(METTE).set(tokensOf("m"));
		await setStaySignedIn(true);
		await tokenStoreOf(ANDERS).set(tokensOf("a"));
		expect(disk()).not.toContain("access-");
		restart();
		expect(await tokenStoreOf(METTE).get()).toEqual({ ...tokensOf("m"), accessToken: "" });
		await tokenStoreOf(METTE).set({ ...tokensOf("m2") });
		expect(disk()).toContain("refresh-m2");
		expect(disk()).toContain("refresh-a");
		expect(disk()).not.toContain('refresh-m"');
	});

	test("are gone from the disk as soon as that is switched off", async () => {
		await setStaySignedIn(true);
		await tokenStoreOf(METTE).set(tokensOf("m"));
		await setStaySignedIn(false);
		expect(disk()).not.toContain("refresh-");
		expect(await tokenStoreOf(METTE).get()).toEqual(tokensOf("m"));
	});

	test("are forgotten in both places", async () => {
		await setStaySignedIn(true);
		await tokenStoreOf(METTE).set(tokensOf("m"));
		await tokenStoreOf(METTE).set(undefined);
		expect(JSON.stringify(areas)).not.toMatch(/access-|refresh-/);
	});

	test("do not stay where the admin forbids it", async () => {
		await setStaySignedIn(true);
		await tokenStoreOf(METTE).set(tokensOf("m"));
		areas.managed.switchedOff = ["staySignedIn"];
		restart();
		expect(await tokenStoreOf(METTE).get()).toBeUndefined();
		await tokenStoreOf(ANDERS).set(tokensOf("a"));
		expect(disk()).not.toContain("refresh-");
	});
});
