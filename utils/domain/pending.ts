import { type Failure, isUndoable, type Operation } from "./operation.ts";
import type { EventType } from "./records.ts";

/** An own step that the CRM has not confirmed. The request's state stays what the CRM says meanwhile. */
export interface Pending {
	operationKey: string;
	type: EventType;
	status: Operation["status"];
	isUndoable: boolean;
	failure?: Failure;
}

/** How an operation shows on what it is about. */
export function pendingOf(operation: Operation): Pending {
	return {
		operationKey: operation.key,
		type: operation.event.type,
		status: operation.status,
		isUndoable: isUndoable(operation),
		...(operation.failure && { failure: operation.failure }),
	};
}
