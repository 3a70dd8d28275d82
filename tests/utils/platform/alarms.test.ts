import { beforeEach, expect, test } from "vitest";
import { alarms, ring } from "./fake-browser.ts";

const { onAlarms, wakeForDrain } = await import("../../../utils/platform/alarms.ts");

const NOW = 1_000_000;
beforeEach(() => alarms.clear());

test("a late time of one store does not take the place of another's early one", () => {
	wakeForDrain("instep-a", NOW + 60_000, NOW);
	wakeForDrain("instep-b", NOW + 900_000, NOW);
	const times = [...alarms.values()].map(({ when }) => when);
	expect(times).toEqual([NOW + 60_000, NOW + 900_000]);
});

test("no alarm is set sooner than the browser rings one", () => {
	wakeForDrain("instep-a", NOW + 1, NOW);
	expect([...alarms.values()]).toEqual([{ when: NOW + 30_000 }]);
});

test("each alarm wakes for its own work, and the look that comes by itself is set once", async () => {
	const woken: string[] = [];
	const handlers = { pull: async () => void woken.push("pull"), drain: async () => void woken.push("drain") };
	onAlarms(handlers, 15);
	await Promise.resolve();
	await Promise.resolve();
	expect(alarms.get("pull")).toEqual({ periodInMinutes: 15 });
	wakeForDrain("instep-a", NOW, NOW);
	const [name = ""] = [...alarms.keys()].filter((each) => each !== "pull");
	ring(name);
	ring("pull");
	expect(woken).toEqual(["drain", "pull"]);
});
