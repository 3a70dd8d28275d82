import { isEntry, subjectOf, type Unsent } from "./entry.ts";

/**
 * The operation as it comes after what its device already holds: clocks are set back, but of one request the
 * step done last is sent last, and stays last where the CRM, which counts whole seconds, has both in one.
 */
export function following<T extends Unsent>(operation: T, kept: readonly Unsent[]): T {
	const times = kept
		.filter((each) => subjectOf(each) === subjectOf(operation))
		.map(({ createdAt }) => createdAt);
	const createdAt = Math.max(operation.createdAt, ...times.map((time) => time + 1));
	if (createdAt === operation.createdAt) return operation;
	return isEntry(operation)
		? { ...operation, createdAt }
		: { ...operation, createdAt, event: { ...operation.event, at: createdAt } };
}
