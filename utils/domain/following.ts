import type { Operation } from "./operation.ts";

/**
 * The operation as it comes after what its device already holds: clocks are set back, but of one request the
 * step done last is sent last, and stays last where the CRM, which counts whole seconds, has both in one.
 */
export function following(operation: Operation, kept: readonly Operation[]): Operation {
	const times = kept
		.filter(({ requestKey }) => requestKey === operation.requestKey)
		.map(({ createdAt }) => createdAt);
	const createdAt = Math.max(operation.createdAt, ...times.map((time) => time + 1));
	if (createdAt === operation.createdAt) return operation;
	return { ...operation, createdAt, event: { ...operation.event, at: createdAt } };
}
