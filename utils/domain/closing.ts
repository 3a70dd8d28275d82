/** What a programme lead sees of a round before and after closing it. */
import type { Rating } from "./alignment.ts";
import type { FirmCopy } from "./firm.ts";
import {
	type AccountScores,
	isPublished,
	type PublishedRow,
	rowsToPublish,
	scoresOf,
} from "./publication.ts";
import type { Unit } from "./records.ts";
import { periodBefore } from "./result.ts";
import { lastAnswers } from "./voices.ts";

export interface Closing {
	period: string;
	/** Answers that count, and the people who gave them. */
	answers: number;
	people: number;
	scores: AccountScores[];
	/** What is published, or waits to be; else what would be. */
	rows: readonly PublishedRow[];
	isPublished: boolean;
	/** Of these rows, how many this user's device has still to send. */
	unsent: number;
}

/** Rows of a quarter that are in the CRM or on their way there. */
export function publishedRows(
	{ alignments, entries }: Pick<FirmCopy, "alignments" | "entries">,
	period: string,
): { sent: PublishedRow[]; unsent: PublishedRow[] } {
	const sent = alignments.filter((row) => row.period === period);
	const known = new Set(sent.map(({ key }) => key));
	const unsent = entries.flatMap(({ content }) =>
		content.kind === "alignment" && content.row.period === period && !known.has(content.row.key)
			? content.row
			: [],
	);
	return { sent, unsent };
}

/** Whether a quarter's round is closed: something of it is published, or about to be. */
export function isClosed(firm: Pick<FirmCopy, "alignments" | "entries">, period: string): boolean {
	const { sent, unsent } = publishedRows(firm, period);
	return sent.length + unsent.length > 0;
}

/**
 * @param firm of all accounts, with all ratings that the CRM lets this user read
 */
export function toClosing(firm: FirmCopy, period: string, units: readonly Unit[]): Closing {
	const votes: Rating[] = lastAnswers(firm.ratings.filter((rating) => rating.period === period));
	const scores = scoresOf(votes, period);
	const { sent, unsent } = publishedRows(firm, period);
	const there = [...sent, ...unsent];
	return {
		period,
		answers: votes.length,
		people: new Set(votes.map(({ raterId }) => raterId)).size,
		scores,
		rows: isPublished(there, period) ? there : rowsToPublish(scores, period, units),
		isPublished: isPublished(there, period),
		unsent: unsent.length,
	};
}

/** The quarter to look at first: the last one while it is not closed and somebody has answered in it, else this one. */
export function periodToClose(firm: FirmCopy, current: string): string {
	const last = periodBefore(current);
	return !isClosed(firm, last) && firm.ratings.some(({ period }) => period === last) ? last : current;
}
