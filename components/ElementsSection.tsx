import { useMemo } from "preact/hooks";
import { type ElementsView, toElements } from "../utils/domain/elements.ts";
import { OTHER_UNITS } from "../utils/domain/publication.ts";
import { type Answered, ownAnswers, unitOf } from "../utils/domain/pulse.ts";
import { workspaceHash } from "../utils/domain/route.ts";
import { twinsOf } from "../utils/domain/twins.ts";
import "./elements-style.ts";
import { CourseTable, ElementTable } from "./ElementTable.tsx";
import type { FirmProps } from "./FirmSections.tsx";
import { OneQuestion } from "./OneQuestion.tsx";
import { Radar } from "./Radar.tsx";
import { Section } from "./Section.tsx";
import { useElementsWords } from "./use-elements-words.ts";
import { useEnvironment } from "./use-environment.ts";

const NO_ANSWERS: ReadonlyMap<string, Answered> = new Map();

/** What the firm says of itself about this account: what changed first, then where units disagree, then the list. */
export function ElementsSection(props: FirmProps) {
	const { connection, accountId, firm, view, copy } = props;
	const { elements } = useElementsWords();
	const { now, timeZone } = useEnvironment();
	const told = useMemo(() => toElements(firm.alignments), [firm.alignments]);
	const twins = useMemo(
		() =>
			twinsOf({
				...{ accountId, folded: view.folded, units: copy.units, experts: copy.experts },
				...{ firm, now: now(), timeZone },
			}),
		[firm, view, copy],
	);
	const own = useMemo(() => {
		const isSales = unitOf(connection.userId, copy.units, copy.experts) === undefined;
		return isSales && told ? ownAnswers(firm, connection.userId, told.period) : NO_ANSWERS;
	}, [firm, told, copy]);
	const pulse = `/workspace.html${workspaceHash(connection.host, "pulse", undefined, { accounts: accountId })}`;
	return (
		<Section
			title={elements.title}
			action={
				<a href={pulse} target="_blank" rel="noopener" data-pulse="">
					{elements.answerPulse}
				</a>
			}
		>
			<div class="elements" data-elements={told?.period ?? ""}>
				<p class="muted motto">{elements.motto}</p>
				<OneQuestion {...props} />
				{told ? (
					<>
						<Headline told={told} />
						<Radar
							spokes={told.lines.map(({ element, now: row, change }) => ({
								name: elements.name[element],
								now: row?.score,
								before: row?.score === undefined || change === undefined ? undefined : row.score - change,
							}))}
						/>
						<ElementTable lines={told.lines} twins={twins} own={own} period={told.period} />
						<CourseTable view={told} />
						<p class="muted">{elements.rotating}</p>
					</>
				) : (
					<p class="muted">{elements.nothing}</p>
				)}
			</div>
		</Section>
	);
}

/** Change since last period, with n; then the largest disagreement between units. */
function Headline({ told }: { told: ElementsView }) {
	const { words, elements } = useElementsWords();
	const { before, changes, largest } = told;
	const points = (change: number) => words.number(Math.round(Math.abs(change)));
	const changed = changes.map(({ element, change }) =>
		elements[change > 0 ? "up" : "down"](elements.name[element], points(change)),
	);
	return (
		<>
			<p class="headline" data-headline="">
				{before === undefined
					? elements.firstPeriod(elements.period(told.period))
					: told.compared === 0
						? elements.noneCompared(elements.period(before))
						: `${elements.since(elements.period(before))} ${changed.join(", ") || elements.even} (${elements.basis(told.answers)})`}
			</p>
			<p data-largest="">
				{largest
					? elements.largest(
							largest.names.replaceAll(OTHER_UNITS, elements.otherUnits),
							words.number(largest.difference),
							elements.name[largest.element],
						)
					: elements.noLargest}
			</p>
		</>
	);
}
