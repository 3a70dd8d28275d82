/** The strip above the content: what waits, and the two regions by which a screen reader hears of it. */
import { afterEach, expect, test, vi } from "vitest";
import { KAM } from "../utils/domain/examples.ts";
import { type Drawn, draw } from "./page.ts";
import "./style-sheets.ts";

const { SyncStrip } = await import("../../components/SyncStrip.tsx");
const { PanelWordsProvider } = await import("../../components/use-panel-words.ts");
const { panelWordsIn } = await import("../../utils/i18n/panel-words.ts");

const HOST = "fjeldso.lightning.force.com";
const connection = {
	...{ ...KAM, host: HOST, origin: "https://fjeldso.my.salesforce.com" },
	...{ username: "karen@fjeldso.example", isSignedOut: false },
};
const OFFLINE = { kind: "offline", code: "OFFLINE", message: "" } as const;

let drawn: Drawn | undefined;
const onTryNow = vi.fn<() => void>();
/** What waits and what is stuck, with or without the CRM. */
async function strip(waiting: number, stuck: number, isOffline: boolean, language: "en" | "da" = "en") {
	drawn?.remove();
	const copy = { hasCopy: true, problem: isOffline ? OFFLINE : undefined };
	const words = await panelWordsIn(language);
	drawn = await draw(
		<PanelWordsProvider value={words}>
			<SyncStrip {...{ connection, copy, onTryNow }} view={{ waiting, stuck }} host={HOST} />
		</PanelWordsProvider>,
		async () => undefined,
		language,
	);
	const { root } = drawn;
	return {
		notice: root.querySelector(".notice p")?.textContent,
		buttons: [...root.querySelectorAll("button")].map(({ textContent }) => textContent),
		polite: root.querySelector("[role=status]")?.textContent,
		assertive: root.querySelector("[role=alert]")?.textContent,
		regions: root.querySelectorAll("[role=status], [role=alert], [aria-live]").length,
	};
}
afterEach(() => drawn?.remove());

test("with the CRM and nothing to send there is nothing to see, and both regions are there to be filled", async () => {
	expect(await strip(0, 0, false)).toEqual({
		...{ notice: undefined, buttons: [], polite: "", assertive: "", regions: 2 },
	});
});

test("offline: what waits, with ways to see it and to try now", async () => {
	const { notice, buttons, polite, assertive } = await strip(2, 0, true);
	expect(notice).toContain("2 changes will be sent later.");
	expect(buttons).toEqual(["Try now", "Show"]);
	expect([polite, assertive]).toEqual([notice, ""]);
	drawn?.root.querySelector("button")?.click();
	expect(onTryNow).toHaveBeenCalledOnce();
	const danish = await strip(1, 0, true, "da");
	expect(danish.notice).toContain("1 ændring sendes senere.");
	expect(danish.buttons).toEqual(["Prøv nu", "Vis"]);
});

test("offline with nothing to send there is nothing to show", async () => {
	expect((await strip(0, 0, true)).buttons).toEqual(["Try now"]);
});

test("what could not be sent is urgent, what waits is not; each is said in one region", async () => {
	const { notice, polite, assertive, regions } = await strip(1, 2, false);
	expect(notice).toBe("2 changes could not be sent.");
	expect([polite, assertive, regions]).toEqual(["Waiting to send", notice, 2]);
});
