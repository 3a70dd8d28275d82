/** What a unit has answered, as a request's line shows it. */
import type { DeclineCode, Expert, RequestEvent } from "./records.ts";
import type { Step } from "./request.ts";

export interface OfferLine {
	key: string;
	expertName: string;
	weeks: string[];
	hours: number | undefined;
	note: string | undefined;
	expires: string | undefined;
}

export interface DeclineLine {
	code: DeclineCode | undefined;
	note: string | undefined;
	nextStep: string | undefined;
	actorName: string;
}

/** @param experts of any units; the one who was offered is named where the device knows them */
export function offerLine(offer: RequestEvent, experts: readonly Pick<Expert, "id" | "name">[]): OfferLine {
	return {
		key: offer.key,
		expertName: experts.find(({ id }) => id === offer.expertId)?.name ?? "",
		weeks: offer.weeks ?? [],
		hours: offer.hours,
		note: offer.note,
		expires: offer.expires,
	};
}

/** The decline that stands; nothing where none had an effect. */
export function declineLine(steps: readonly Step[]): DeclineLine | undefined {
	const decline = steps.findLast(({ event, superseded }) => event.type === "decline" && !superseded)?.event;
	return (
		decline && {
			code: decline.code,
			note: decline.note,
			nextStep: decline.nextStep,
			actorName: decline.actorName,
		}
	);
}
