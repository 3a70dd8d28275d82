import type { Frame } from "puppeteer-core";

/** A person holds a button down for so long: what the page does for the press is over when the click comes. */
export const PRESSED_MS = 60;

/** Milliseconds of one strict put of a draft's size into a database of its own, without a library. */
export function rawPut(frame: Frame): Promise<number> {
	return frame.evaluate(async () => {
		const opening = indexedDB.open("bench", 1);
		opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("rows"));
		await new Promise((resolve) => opening.addEventListener("success", resolve));
		const startedAt = performance.now();
		const tx = opening.result.transaction("rows", "readwrite", { durability: "strict" });
		tx.objectStore("rows").put({ key: "draft", text: "a".repeat(500) }, 1);
		await new Promise((resolve) => tx.addEventListener("complete", resolve));
		const took = performance.now() - startedAt;
		opening.result.close();
		return took;
	});
}

/**
 * Milliseconds from a click to the same put, as the page hears of it: on a button of its own in a page that does
 * nothing else, the put begun before anything.
 */
export async function rawClick(frame: Frame): Promise<number> {
	await frame.evaluate(async () => {
		const opening = indexedDB.open("bench", 1);
		opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("rows"));
		await new Promise((resolve) => opening.addEventListener("success", resolve));
		const button = document.createElement("button");
		button.textContent = "Put";
		button.addEventListener("click", ({ timeStamp }) => {
			const tx = opening.result.transaction("rows", "readwrite", { durability: "strict" });
			tx.objectStore("rows").put({ key: "draft", text: "a".repeat(500) }, 1);
			tx.commit();
			tx.addEventListener("complete", () => {
				button.dataset.took = String(performance.now() - timeStamp);
				opening.result.close();
			});
		});
		document.body.replaceChildren(button);
	});
	await frame.click("button", { delay: PRESSED_MS });
	await frame.waitForSelector("button[data-took]");
	return Number(await frame.$eval("button", (button) => button.dataset.took));
}
