/** What pages outside the inbox tell of what waits on the user, as the background answers. */
import { afterEach, describe, expect, test, vi } from "vitest";
import type { WaitingAnswer } from "../../utils/platform/messages.ts";
import { ACCOUNT_ID, KAM, MONDAY, OTHER_ACCOUNT_ID, THIRD_ACCOUNT_ID } from "../utils/domain/examples.ts";
import { type Drawn, draw } from "./page.ts";

const { MoreWaiting } = await import("../../components/MoreWaiting.tsx");
const { WaitsOnYou } = await import("../../components/WaitsOnYou.tsx");
const { storeName } = await import("../../utils/store/db.ts");

const HOST = "fjeldso.lightning.force.com";
const connection = {
	...{ ...KAM, host: HOST, origin: "https://fjeldso.my.salesforce.com" },
	...{ username: "karen@fjeldso.example", isSignedOut: false },
};
const waitingOn = (...accountIds: string[]): WaitingAnswer =>
	accountIds.map((accountId, n) => ({
		...{ key: `r${n}`, accountId, accountName: `Account ${n}`, expertise: `Help ${n}`, since: MONDAY },
	}));

let drawn: Drawn | undefined;
let asked: unknown[] = [];
let answer: unknown;
const send = async (message: unknown) => {
	asked.push(message);
	return answer;
};
async function shown(child: Parameters<typeof draw>[0], of: unknown, language?: "en" | "da"): Promise<Drawn> {
	answer = of;
	asked = [];
	drawn = await draw(child, send, language);
	await vi.waitUntil(() => asked.length > 0);
	// What was answered is drawn in a later turn.
	await new Promise((done) => setTimeout(done, 50));
	return drawn;
}
afterEach(() => drawn?.remove());
const texts = (selector: string) =>
	[...(drawn?.root.querySelectorAll(selector) ?? [])].map((each) => each.textContent);

describe("in the popup", () => {
	const popup = () => <WaitsOnYou connection={connection} />;

	test("the three that have waited longest are named, all are counted, and each leads to the inbox", async () => {
		await shown(popup(), waitingOn(...Array.from({ length: 4 }, () => ACCOUNT_ID)));
		expect(asked).toEqual([{ type: "waiting", host: HOST }]);
		expect(texts("h2")).toEqual(["Waits on you (4)"]);
		expect(texts("[data-waiting] a")).toEqual([0, 1, 2].map((n) => `Account ${n} · Help ${n}`));
		const links = [...(drawn?.root.querySelectorAll("a") ?? [])].map((each) => each.getAttribute("href"));
		expect(new Set(links)).toEqual(new Set([`/workspace.html#/${HOST}/inbox`]));
		expect(links).toHaveLength(4);
	});

	test("nothing that waits is said as well, and the way to the inbox stays", async () => {
		await shown(popup(), []);
		expect(texts("h2")).toEqual(["Waits on you (0)"]);
		expect(texts("[data-waiting]")).toEqual([]);
		expect(texts("a")).toEqual(["Inbox"]);
	});

	test("is in the user's language", async () => {
		await shown(popup(), waitingOn(ACCOUNT_ID), "da");
		expect(texts("h2")).toEqual(["Afventer dig (1)"]);
	});

	test.each([[undefined], [null], [[{ key: "r1" }]]])(
		"shows nothing where the background does not answer (%j)",
		async (of) => {
			const { root } = await shown(popup(), of);
			expect(root.textContent).toBe("");
		},
	);

	test("follows the store: what has been answered is gone, as soon as a change is announced", async () => {
		const { announce } = await shown(popup(), waitingOn(ACCOUNT_ID, ACCOUNT_ID));
		answer = waitingOn(ACCOUNT_ID);
		announce(storeName(connection));
		await vi.waitUntil(() => texts("h2")[0] === "Waits on you (1)");
		expect(texts("[data-waiting]")).toHaveLength(1);
	});
});

describe("on an account's panel", () => {
	const panel = () => <MoreWaiting connection={connection} accountId={ACCOUNT_ID} />;

	test("only what waits on other accounts is told of", async () => {
		await shown(panel(), waitingOn(ACCOUNT_ID, OTHER_ACCOUNT_ID, THIRD_ACCOUNT_ID));
		expect(texts("a")).toEqual(["2 more wait on you on other accounts"]);
	});

	test.each([[waitingOn(ACCOUNT_ID)], [[]], [undefined]])(
		"nothing is said where there is none (%j)",
		async (of) => {
			const { root } = await shown(panel(), of);
			expect(root.textContent).toBe("");
		},
	);
});
