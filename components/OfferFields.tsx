import { useMemo } from "preact/hooks";
import { expertLoad } from "../utils/domain/load.ts";
import { matchesFor } from "../utils/domain/matching.ts";
import { SCOPES } from "../utils/domain/records.ts";
import type { FieldsProps } from "./about-step.ts";
import { Choice, Select, TextArea } from "./Field.tsx";
import { MatchNote } from "./MatchNote.tsx";
import { matchWords } from "./match-words.ts";
import { useStepsWords } from "./use-steps-words.ts";
import { WeekAndHours } from "./WeekAndHours.tsx";

/** Who, when, how much: the people who fit best come first, each with why, and with what is missing. */
export function OfferFields({ form, about }: FieldsProps) {
	const words = useStepsWords();
	const { copy, view, folded, now, today, nomination } = about;
	const matches = useMemo(
		() => matchesFor(folded.request, copy.experts, view.folded, now, today),
		[folded, copy, view],
	);
	const told = matchWords(words, copy.units);
	const people = new Map(copy.experts.map((expert) => [expert.id, expert]));
	const { expertId = "", week = "", scope } = form.values;
	const expert = people.get(expertId);
	const load = expert && week ? expertLoad(expert, view.folded, [week], now)[0] : undefined;
	return (
		<>
			{nomination && (
				<p class="muted">
					{words.offerForm.confirming(people.get(nomination.expertId ?? "")?.name ?? nomination.actorName)}
				</p>
			)}
			<Select
				form={form}
				name="expertId"
				label={words.offerForm.expert}
				isRequired
				placeholder={words.offerForm.choose}
				options={matches.map((match) => ({
					value: match.expertId,
					label: [people.get(match.expertId)?.name, told.short(match)].filter(Boolean).join(" · "),
				}))}
			/>
			<MatchNote match={matches.find((each) => each.expertId === expertId)} told={told} load={load} />
			<WeekAndHours form={form} today={today} />
			<Choice
				form={form}
				name="scope"
				label={words.offerForm.scope}
				isRequired
				options={SCOPES.map((value) => ({ value, label: words.scope[value] }))}
			/>
			<TextArea form={form} name="note" label={scope === "asset" ? words.offerForm.asset : words.step.note} />
		</>
	);
}
