import { useMemo } from "preact/hooks";
import { swapPartners } from "../utils/domain/card-swaps.ts";
import { SWAP_KINDS } from "../utils/domain/records.ts";
import { weekOf } from "../utils/domain/week.ts";
import type { FieldsProps } from "./about-step.ts";
import { Choice, Select, TextArea } from "./Field.tsx";
import { useNotesWords } from "./use-notes-words.ts";
import { useStepsWords } from "./use-steps-words.ts";
import { WeekAndHours } from "./WeekAndHours.tsx";

/** Two requests that hold hours of one person; their weeks and hours start out exchanged. */
export function SwapFields({ form, about: { folded, view, now, today } }: FieldsProps) {
	const words = useStepsWords();
	const { anotherAccount } = useNotesWords();
	const partners = useMemo(() => swapPartners(folded, view.folded, now), [folded, view]);
	const own = folded.state.offer;
	const hours = (held: number | undefined) => String(held ?? "");
	const thisWeek = weekOf(today);

	function change(field: string, value: string): void {
		form.change(field, value);
		const other = partners.find((each) => each.folded.request.key === value)?.offer;
		if (field !== "otherRequestKey" || !other) return;
		form.change("week", other.weeks?.[0] ?? thisWeek);
		form.change("hours", hours(other.hours));
		form.change("otherWeek", own?.weeks?.[0] ?? thisWeek);
		form.change("otherHours", hours(own?.hours));
	}

	return (
		<>
			<Choice
				form={form}
				name="swapKind"
				label={words.swapForm.kind}
				isRequired
				options={SWAP_KINDS.map((value) => ({ value, label: words.swapForm.kinds[value] }))}
			/>
			<Select
				form={{ ...form, change }}
				name="otherRequestKey"
				label={words.swapForm.other}
				isRequired
				placeholder={words.swapForm.choose}
				options={partners.map(({ folded: { request }, offer }) => ({
					value: request.key,
					label: [
						request.accountName || anotherAccount,
						request.expertise,
						words.weeks(offer.weeks ?? []),
						offer.hours !== undefined && words.hours(words.number(offer.hours)),
					]
						.filter(Boolean)
						.join(" · "),
				}))}
			/>
			{partners.length === 0 && <p class="muted">{words.swapForm.nobody}</p>}
			{form.values.otherRequestKey && (
				<>
					<h3>{words.swapForm.ours}</h3>
					<WeekAndHours form={form} today={today} />
					<h3>{words.swapForm.theirs}</h3>
					<WeekAndHours form={form} today={today} week="otherWeek" hours="otherHours" />
				</>
			)}
			<TextArea form={form} name="note" label={words.step.note} />
		</>
	);
}
