/** The panel is in another process: while it follows the page to another account, the dock covers it. */
import { parseHTML } from "linkedom";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import "../../utils/platform/fake-browser.ts";
import { waitFor } from "../../e2e/wait.ts";

const { browser } = await import("wxt/browser");
const { createFrame } = await import("../../../entrypoints/dock.content/frame.ts");

const [A, B, C] = ["#/crm/Account/A", "#/crm/Account/B", "#/crm/Account/C"];
/** The page's frames and its clock. */
let now = 0;
let nextFrame: (() => void)[] = [];
const paint = (at: number) => {
	now = at;
	for (const run of nextFrame.splice(0)) run();
};

beforeEach(() => {
	now = 0;
	nextFrame = [];
	vi.spyOn(performance, "now").mockImplementation(() => now);
	vi.stubGlobal("requestAnimationFrame", (run: () => void) => nextFrame.push(run));
	vi.stubGlobal("getComputedStyle", () => ({ colorScheme: "light" }));
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

/** A frame that shows A, and what it is told. */
function opened() {
	const { document } = parseHTML("<!doctype html><html lang='en'><body></body></html>");
	const told: { hash: string; port: MessagePort }[] = [];
	const frame = createFrame(document, browser, (element) =>
		Object.assign(element, {
			contentWindow: {
				location: { replace() {} },
				postMessage: (hash: string, _origin: string, [port]: [MessagePort]) => told.push({ hash, port }),
			},
		}),
	);
	frame.make(A, true);
	return { frame, told, isCovered: () => frame.element()?.classList.contains("moving") === true };
}

test("from the moment it is sent elsewhere until it says that it has followed", async () => {
	const { frame, told, isCovered } = opened();
	expect(isCovered()).toBe(false);
	frame.move(B);
	expect(isCovered()).toBe(true);
	expect(told.map(({ hash }) => hash)).toEqual([B]);
	paint(16);
	expect(isCovered()).toBe(true);
	told[0]?.port.postMessage(0);
	await waitFor("the end of the cover", () => !isCovered() || undefined);
	expect(isCovered()).toBe(false);
});

test("what it says of the account before the last is no sign that it has followed to the last", async () => {
	const { frame, told, isCovered } = opened();
	frame.move(B);
	frame.move(C);
	told[0]?.port.postMessage(0);
	await new Promise((resolve) => setImmediate(resolve));
	await new Promise((resolve) => setImmediate(resolve));
	expect(isCovered()).toBe(true);
	told[1]?.port.postMessage(0);
	await waitFor("the end of the cover", () => !isCovered() || undefined);
});

test("a panel that says nothing is not covered for ever, and a page too busy to paint shows no cover at all", () => {
	const { frame, isCovered } = opened();
	frame.move(B);
	paint(149);
	expect(isCovered()).toBe(true);
	paint(1_000);
	expect(isCovered()).toBe(false);
	expect(nextFrame).toEqual([]);
});

test("a frame that is made, or sent where it is, is not covered", () => {
	const { frame, told, isCovered } = opened();
	frame.move(A);
	expect([isCovered(), told.length]).toEqual([false, 0]);
});
