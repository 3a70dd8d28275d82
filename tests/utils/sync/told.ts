/** What two people do on their devices before a test begins: ask, and decline. */
import { expect } from "vitest";
import type { Device } from "./device.ts";

export const DECLINE = {
	type: "decline",
	code: "1",
	note: "No hours left",
	nextStep: "Ask again in March",
} as const;

/** Sends what the device holds, and sees that it went. */
export async function send(device: Device, operation: { key: string }): Promise<void> {
	device.wait();
	await device.drain();
	expect((await device.operations()).map(({ key }) => key)).not.toContain(operation.key);
}

/** A request that is in the CRM. */
export async function asked(kam: Device, fields = {}): Promise<{ key: string; accountId: string }> {
	const operation = await kam.submit(fields);
	await send(kam, operation);
	return { key: operation.requestKey, accountId: operation.accountId };
}

/** A request that the unit's manager has declined. */
export async function declined(kam: Device, manager: Device, fields = {}) {
	const request = await asked(kam, fields);
	await manager.pull();
	await send(manager, await manager.append(request, DECLINE));
	return request;
}
