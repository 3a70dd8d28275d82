import type { OrgCheck } from "../utils/domain/set-up.ts";
import { useSetUpWords } from "./use-set-up.ts";

/** What of Instep the org has, as far as this user can see. */
export function SetUpChecklist({ check }: { check: OrgCheck }) {
	const words = useSetUpWords();
	const sets = check.missingSets;
	return (
		<ul class="plain">
			{check.objects.map(({ name, state, missingFields }) => (
				<li key={name} data-object={name} data-state={state}>
					<strong>{name}</strong>:{" "}
					{state === "incomplete" ? words.state.incomplete(missingFields.join(", ")) : words.state[state]}
				</li>
			))}
			<li data-state={sets.length === 0 ? "there" : "unseen"}>
				<strong>{words.sets}</strong>:{" "}
				{sets.length === 0 ? words.setsThere : words.setsMissing(sets.join(", "))}
			</li>
		</ul>
	);
}
