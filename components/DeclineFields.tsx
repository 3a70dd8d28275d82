import { type FieldsProps, loadWhenNeeded } from "./about-step.ts";
import { DeclineSentences } from "./DeclineSentences.tsx";
import { useStepsWords } from "./use-steps-words.ts";

/** Why not, and what would help instead, beside the hours that the unit has left. */
export function DeclineFields({ form, about }: FieldsProps) {
	return (
		<>
			<FreeHours about={about} />
			<DeclineSentences form={form} />
		</>
	);
}

/** What the unit has left in the week that help is needed; it is kept with the decline. */
function FreeHours({ about }: { about: FieldsProps["about"] }) {
	const words = useStepsWords();
	const load = loadWhenNeeded(about);
	if (!load) return null;
	const { week, free, over } = load;
	const hours = (n: number) => words.hours(words.number(n));
	if (free === undefined) return <p class="muted">{words.declineForm.unknown(about.line.unitName)}</p>;
	return (
		<p class={over > 0 ? "warning" : "muted"}>
			{over > 0
				? words.declineForm.over(words.weeks([week]), hours(over))
				: words.declineForm.free(words.weeks([week]), hours(free))}
		</p>
	);
}
