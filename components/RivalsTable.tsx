import { type Rival, rivalsOf } from "../utils/domain/rivals.ts";
import { dayOf } from "../utils/domain/week.ts";
import type { CardProps } from "./card-props.ts";
import { useEnvironment } from "./use-environment.ts";
import { useWhyWords } from "./use-why-words.ts";

/** Who else wants the same expertise or person, the own request among them. */
export function RivalsTable({ line, view }: CardProps) {
	const words = useWhyWords();
	const { now, timeZone } = useEnvironment();
	if (!line.folded) return null;
	const named = view.folded.map(({ request }) => [request.accountId, request.accountName] as const);
	const at = now();
	const { accounts, rivals } = rivalsOf(view.folded, line.folded, {
		standings: view.standings,
		names: new Map(named.filter(([, name]) => name !== "")),
		now: at,
		today: dayOf(at, timeZone),
	});
	const hoursOf = ({ heldHours, askedHours }: Rival) => {
		if (heldHours !== undefined) return words.rivals.held(words.hours(words.number(heldHours)));
		return askedHours === undefined ? words.rivals.unknown : words.hours(words.number(askedHours));
	};
	return (
		<div>
			<h4>{words.rivals.title}</h4>
			{accounts === 0 && <p class="muted">{words.rivals.nobody}</p>}
			{accounts > 0 && (
				<table class="figures">
					<thead>
						<tr>
							<th scope="col">{words.rivals.account}</th>
							<th scope="col">{words.rivals.hours}</th>
							<th scope="col">{words.rivals.weeks}</th>
							<th scope="col">{words.rivals.place}</th>
						</tr>
					</thead>
					<tbody>
						{rivals.map((rival) => (
							<tr key={rival.requestKey} class={rival.isYou ? "own" : ""}>
								<th scope="row">{rival.isYou ? words.rivals.you : rival.name || words.anotherAccount}</th>
								<td>{hoursOf(rival)}</td>
								<td>{words.weeks(rival.weeks)}</td>
								<td>{rival.place ?? words.rivals.agreed}</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
		</div>
	);
}
