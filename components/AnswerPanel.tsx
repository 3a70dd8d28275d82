import { useMemo } from "preact/hooks";
import { toDecline, toOffer } from "../utils/domain/answers.ts";
import { addWorkingDays, calendarOf } from "../utils/domain/calendar.ts";
import { freeHours } from "../utils/domain/capacity.ts";
import type { Connection } from "../utils/domain/connection.ts";
import { appendOperation } from "../utils/domain/operation.ts";
import type { Policy } from "../utils/domain/policy.ts";
import { stepsSince } from "../utils/domain/race.ts";
import type { RequestLine } from "../utils/domain/request-line.ts";
import type { AccountCopy } from "../utils/domain/view.ts";
import { dayOf, weekOf } from "../utils/domain/week.ts";
import { DeclineForm, OfferForm, offerDefaults } from "./AnswerForms.tsx";
import { ChangedNote } from "./ChangedNote.tsx";
import { useDraft } from "./use-draft.ts";
import { useEnvironment } from "./use-environment.ts";
import { useForm } from "./use-form.ts";
import { storeNameOf, useAct } from "./use-store.ts";

interface Props {
	what: "offer" | "decline";
	line: RequestLine;
	copy: AccountCopy;
	policy: Policy;
	connection: Connection;
	onDone(): void;
}

/** A unit's answer to a request, with its draft: an offer, or a decline. */
export function AnswerPanel({ what, line, copy, policy, connection, onDone }: Props) {
	const { now, newId, timeZone } = useEnvironment();
	const today = dayOf(now(), timeZone);
	// What the user had read when the form was first opened; a form that is opened again keeps it with the draft.
	const initial = useMemo(
		() => ({
			basedOn: line.steps.at(-1)?.event.key ?? "",
			...(what === "offer" && offerDefaults(line, today)),
		}),
		[line.key, what],
	);
	const draftKey = `${what}:${line.key}`;
	const draft = useDraft(storeNameOf(connection), draftKey, connection.host, initial);
	const { form, isFailed, send } = useForm(draft, draftKey, useAct(connection), onDone);
	if (!draft.values) return null;
	const { values } = draft;
	const news = stepsSince(line.steps, values.basedOn);
	const canSend = line.actions.includes(what);

	function onSend(): void {
		const unit = copy.units.find(({ id }) => id === line.unitId);
		const { rules } = policy;
		const lastDay = addWorkingDays(today, rules.clocks.answerDays, calendarOf(rules, unit));
		const answer =
			what === "offer"
				? toOffer(values, lastDay)
				: toDecline(values, freeHours(unit, copy.queues, weekOf(line.neededBy), now()));
		void send(answer, (content, author) => appendOperation(line, content, author, newId, now()));
	}

	const shared = {
		form,
		isFailed,
		canSend,
		line,
		isSaved: draft.isSaved,
		onSend,
		onClear: draft.clear,
		onCancel: onDone,
	};
	return (
		<>
			<ChangedNote steps={news} isOver={!canSend} />
			{what === "offer" ? (
				<OfferForm {...shared} experts={copy.experts} today={today} />
			) : (
				<DeclineForm {...shared} />
			)}
		</>
	);
}
