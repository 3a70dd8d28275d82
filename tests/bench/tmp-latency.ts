import { median, quantile } from "./counts.ts";
import { firstFrame, forget } from "./seen.ts";
import { openStation } from "./station.ts";

const station = await openStation();
const { kam } = station;
try {
	const panel = await station.panel();
	await panel.evaluate(() => {
		const marks: Record<string, number> = {};
		Reflect.set(globalThis, "marks", marks);
		const clock = () => performance.timeOrigin + performance.now();
		navigation.addEventListener("currententrychange", () => {
			for (const k in marks) delete marks[k];
			marks.entry = clock();
		});
		addEventListener("hashchange", () => {
			marks.hash = clock();
		});
		new MutationObserver(() => {
			const p = document.querySelector<HTMLElement>(".panel");
			if (!p) {
				marks.gone ??= clock();
				return;
			}
			if (p.dataset.ready === undefined) marks.unready ??= clock();
			else marks.ready ??= clock();
		}).observe(document.body, { subtree: true, childList: true, attributes: true });
		const { transaction } = IDBDatabase.prototype;
		IDBDatabase.prototype.transaction = function (...asked: any[]) {
			marks["tx0"] ??= clock();
			const tx = (transaction as any).apply(this, asked);
			if ([...tx.objectStoreNames].includes("requests")) {
				marks.tx ??= clock();
				tx.addEventListener("complete", () => {
					marks.read ??= clock();
				});
			}
			return tx;
		} as any;
	});
	const rows: Record<string, number[]> = {};
	for (let n = 0; n < 20; n++) {
		await station.settle(kam.page);
		const to = await station.other(kam.page);
		await forget(panel);
		const at = await station.hop(kam.page, to.path);
		const shown = await firstFrame("x", station.panel, at, (f) => f.account === to.id);
		const marks: Record<string, number> = await panel.evaluate(() => Reflect.get(globalThis, "marks"));
		for (const [k, t] of Object.entries({ ...marks, frame: shown.beganAt, painted: shown.at }))
			(rows[k] ??= []).push(t - at);
	}
	console.table(
		Object.fromEntries(
			Object.entries(rows).map(([k, all]) => [
				k,
				{ n: all.length, median: median(all), p95: quantile(all, 0.95), min: Math.min(...all) },
			]),
		),
	);
} finally {
	await station.close();
}
