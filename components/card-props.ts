import type { Action } from "../utils/domain/actions.ts";
import type { RequestEvent } from "../utils/domain/records.ts";
import type { RequestLine } from "../utils/domain/request-line.ts";
import type { FoldedRequest } from "../utils/domain/support.ts";
import type { CardCopy, Queues } from "../utils/domain/view.ts";
import type { Act } from "./use-environment.ts";

export interface CardActions {
	/** Of the CRM's pages. */
	host: string;
	/** The user begins or does a step; `nomination` is what an offer is to confirm. */
	onAction(line: RequestLine, action: Action, nomination?: RequestEvent): unknown;
	/** The user does something about another request than the card's. */
	onAct: Act;
	onUndo(operationKey: string): unknown;
	onSendNow(operationKey: string): void;
	onDiscard(operationKey: string): void;
}

/** A request's card, and what it is told from. */
export interface CardProps {
	line: RequestLine;
	view: Queues;
	copy: CardCopy;
	actions: CardActions;
}

/** The CRM has the request. */
export function isInCrm(line: RequestLine): line is RequestLine & { folded: FoldedRequest } {
	return line.folded !== undefined;
}
