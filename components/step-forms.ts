import type { FunctionComponent } from "preact";
import {
	type SentenceType,
	toDecline,
	toNomination,
	toOffer,
	toRating,
	toRejection,
	toSentence,
} from "../utils/domain/answers.ts";
import { addWorkingDays, calendarOf } from "../utils/domain/calendar.ts";
import type { Checked, Values } from "../utils/domain/draft.ts";
import type { EventContent } from "../utils/domain/operation.ts";
import type { RequestEvent } from "../utils/domain/records.ts";
import type { RequestLine } from "../utils/domain/request-line.ts";
import { toSwapProposal } from "../utils/domain/swap-proposal.ts";
import {
	type About,
	type FieldsProps,
	type FormStep,
	hoursWanted,
	loadWhenNeeded,
	ownExperts,
	sideOf,
} from "./about-step.ts";
import { DeclineFields } from "./DeclineFields.tsx";
import { NominateFields } from "./NominateFields.tsx";
import { OfferFields } from "./OfferFields.tsx";
import { RatingFields } from "./RatingFields.tsx";
import { SentenceFields } from "./SentenceFields.tsx";
import { SwapFields } from "./SwapFields.tsx";

/** One form: what it starts from, what it asks, and what it makes of the answers. */
interface StepForm {
	initial(about: About): Values;
	Fields: FunctionComponent<FieldsProps>;
	check(values: Values, about: About): Checked<EventContent>;
}

const sentence = (type: SentenceType): StepForm => ({
	initial: () => ({}),
	Fields: SentenceFields,
	check: (values, { line }) => toSentence(type, values, type === "give_info" ? asked(line) : undefined),
});

export const STEP_FORMS: Record<FormStep, StepForm> = {
	ask_info: sentence("ask_info"),
	give_info: sentence("give_info"),
	waitlist: sentence("waitlist"),
	escalate: sentence("escalate"),
	override: sentence("override"),
	withdraw: sentence("withdraw"),
	reject_offer: {
		initial: () => ({}),
		Fields: SentenceFields,
		check: (values, { line }) => toRejection(values, line.offer?.key ?? ""),
	},
	rate: {
		initial: () => ({}),
		Fields: RatingFields,
		check: (values, about) => toRating(values, sideOf(about)),
	},
	nominate: {
		initial: (about) => ({ ...hoursWanted(about), expertId: ownExperts(about)[0]?.id ?? "" }),
		Fields: NominateFields,
		check: toNomination,
	},
	propose_swap: { initial: () => ({ swapKind: "swap" }), Fields: SwapFields, check: toSwapProposal },
	offer: {
		initial: (about) => ({ ...hoursWanted(about), ...nominated(about.nomination), scope: "full" }),
		Fields: OfferFields,
		check: (values, { nomination, ...about }) => toOffer(values, lastDayOfHold(about), nomination?.key),
	},
	decline: {
		initial: () => ({}),
		Fields: DeclineFields,
		check: (values, about) => toDecline(values, loadWhenNeeded(about)?.free),
	},
};

/** The question, or the decline, that an answer is to. */
function asked({ steps }: RequestLine): string | undefined {
	return steps.findLast(
		({ event, superseded }) => !superseded && (event.type === "ask_info" || event.type === "decline"),
	)?.event.key;
}

function nominated(nomination: RequestEvent | undefined): Values {
	if (!nomination) return {};
	const { expertId = "", weeks, hours } = nomination;
	return {
		expertId,
		...(weeks?.[0] && { week: weeks[0] }),
		...(hours !== undefined && { hours: String(hours) }),
	};
}

function lastDayOfHold({ copy, view, line, today }: Omit<About, "nomination">): string {
	const { rules } = view.policy;
	const unit = copy.units.find(({ id }) => id === line.unitId);
	return addWorkingDays(today, rules.clocks.answerDays, calendarOf(rules, unit));
}
