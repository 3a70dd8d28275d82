import { type EntryContent, isEntry, type Unsent } from "./entry.ts";
import { type Failure, isUndoable, type Operation } from "./operation.ts";
import type { EventType } from "./records.ts";

/** An own step, or an entry, that the CRM has not confirmed. The request's state stays what the CRM says meanwhile. */
export interface Pending {
	operationKey: string;
	type: EventType | EntryContent["kind"];
	status: Operation["status"];
	isUndoable: boolean;
	failure?: Failure;
}

/** How an operation shows on what it is about. */
export function pendingOf(operation: Unsent): Pending {
	return {
		operationKey: operation.key,
		type: isEntry(operation) ? operation.content.kind : operation.event.type,
		status: operation.status,
		isUndoable: isUndoable(operation),
		...(operation.failure && { failure: operation.failure }),
	};
}
