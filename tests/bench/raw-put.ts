import type { Frame } from "puppeteer-core";

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
