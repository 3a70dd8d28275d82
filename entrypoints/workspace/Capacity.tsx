import type { WeekLoad } from "../../utils/domain/load.ts";
import { useWords } from "./use-words.ts";

const PARTS = ["booked", "held", "absent", "free"] as const;

/** A week's hours as a bar. For the eye alone: the figures stand beside it. */
export function LoadBar({ load }: { load: WeekLoad }) {
	const hours = { ...load, absent: load.absent ?? 0, free: Math.max(0, load.free ?? 0) };
	const whole = PARTS.reduce((sum, part) => sum + hours[part], 0);
	return (
		<span class={`load ${load.over > 0 ? "over" : ""}`} aria-hidden="true">
			{whole > 0 &&
				PARTS.filter((part) => hours[part] > 0).map((part) => (
					<span key={part} class={part} style={{ inlineSize: `${(100 * hours[part]) / whole}%` }} />
				))}
		</span>
	);
}

/** The week of need in one line: how much is open, taken and left. */
export function WeekInWords({ load }: { load: WeekLoad }) {
	const words = useWords();
	const week = words.weeks([load.week]);
	const taken = words.number(load.held + load.booked);
	return (
		<p class="week-load">
			<LoadBar load={load} />
			<span class="muted">
				{load.capacity === undefined || load.free === undefined
					? words.workspace.capacityUnknown(week, taken)
					: words.workspace.capacity(week, words.number(load.capacity), taken, words.number(load.free))}
			</span>
		</p>
	);
}

/** Some weeks of a unit, each with what is held, booked, absent and free. */
export function WeeksTable({ weeks, label }: { weeks: readonly WeekLoad[]; label: string }) {
	const words = useWords();
	const { column, unknownHours } = words.workspace;
	const figure = (value: number | undefined) => (value === undefined ? unknownHours : words.number(value));
	return (
		<table class="figures weeks" aria-label={label}>
			<thead>
				<tr>
					<th scope="col">{column.week}</th>
					<td class="bar-cell" />
					{(["open", "booked", "held", "absent", "left"] as const).map((name) => (
						<th scope="col" key={name}>
							<span class={`key ${name}`} aria-hidden="true" />
							{column[name]}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{weeks.map((load) => (
					<tr key={load.week}>
						<th scope="row">{words.weeks([load.week])}</th>
						<td class="bar-cell">
							<LoadBar load={load} />
						</td>
						<td>{figure(load.capacity)}</td>
						<td>{words.number(load.booked)}</td>
						<td>{words.number(load.held)}</td>
						<td>{figure(load.absent)}</td>
						<td class={load.over > 0 ? "bad" : ""}>{figure(load.free)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
