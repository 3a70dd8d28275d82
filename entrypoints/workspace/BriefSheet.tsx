import type { ComponentChildren } from "preact";
import type { Brief } from "../../utils/domain/brief.ts";
import { agendaWordsIn } from "../../utils/i18n/agenda-words.ts";
import { type ElementRow, elementRows } from "./brief-elements.ts";
import {
	type BriefLine,
	decisionLines,
	discussionLines,
	economicFacts,
	type Fact,
	informationLines,
	logFacts,
	overrideLines,
} from "./brief-lines.ts";
import { briefName } from "./brief-markdown.ts";
import { useWords } from "./use-words.ts";

/** The page itself: on screen as on paper. */
export function BriefSheet({ brief }: { brief: Brief }) {
	const words = useWords();
	const { brief: title, onBrief: say } = words.workspace;
	const { purpose, longDay } = agendaWordsIn(words.locale);
	const { overrides } = brief;
	return (
		<article class="brief" lang={words.locale}>
			<header>
				<h2>{briefName(brief, words)}</h2>
				<p>
					{title} · {longDay(brief.today)}
					{brief.readAt !== undefined && ` · ${words.panel.asOf(words.time(brief.readAt))}`}
				</p>
				<p class="muted">{say.from(brief.requests, longDay(brief.since))}</p>
			</header>
			<Block id="decision" title={purpose.decision}>
				<Lines lines={decisionLines(brief, words)} empty={say.noDecision} isNumbered />
			</Block>
			<Block id="discussion" title={purpose.discussion}>
				<Lines lines={discussionLines(brief, words)} empty={say.noDiscussion} />
			</Block>
			<Block id="information" title={purpose.information}>
				<div class="brief-columns">
					<div>
						<h4>{say.economics}</h4>
						{brief.economics.period ? (
							<Facts facts={economicFacts(brief, words)} />
						) : (
							<p class="muted">{say.noResults}</p>
						)}
						{brief.economics.isWithheld && <p class="muted">{say.withheld}</p>}
						<h4>{say.points}</h4>
						<Lines lines={informationLines(brief, words)} empty={say.noPoints} />
					</div>
					<Elements rows={elementRows(brief.elements, words)} />
				</div>
			</Block>
			<Block id="log" title={say.log}>
				<div class="brief-columns">
					<Facts facts={logFacts(brief, words)} />
					<div>
						<Facts
							facts={[
								{
									key: "overrides",
									label: say.overrides,
									value: String(overrides.shown.length + overrides.more),
								},
							]}
						/>
						{overrides.shown.length > 0 && <Lines lines={overrideLines(brief, words)} empty="" />}
					</div>
				</div>
			</Block>
		</article>
	);
}

function Block({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
	return (
		<div class="brief-block" data-block={id}>
			<h3>{title}</h3>
			{children}
		</div>
	);
}

interface ListProps {
	lines: readonly BriefLine[];
	empty: string;
	isNumbered?: boolean;
}

function Lines({ lines, empty, isNumbered }: ListProps) {
	if (lines.length === 0) return <p class="muted">{empty}</p>;
	const items = lines.map(({ key, text, detail }) => (
		<li key={key} data-line={key} class={detail ? "" : "muted"}>
			{text}
			{detail && <small>{detail}</small>}
		</li>
	));
	return isNumbered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Facts({ facts }: { facts: readonly Fact[] }) {
	return (
		<dl>
			{facts.map(({ key, label, value, exact }) => (
				<div key={key} data-fact={key}>
					<dt>{label}</dt>
					<dd>{exact === undefined ? value : <data value={String(exact)}>{value}</data>}</dd>
				</div>
			))}
		</dl>
	);
}

function Elements({ rows }: { rows: readonly ElementRow[] }) {
	const { onBrief: say } = useWords().workspace;
	return (
		<table class="brief-elements">
			<thead>
				<tr>
					<th scope="col">{say.elements}</th>
					<td />
					<th scope="col">{say.score}</th>
					<th scope="col">{say.since}</th>
					<th scope="col">{say.voices}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ key, name, score, change, n, bar, trend }) => (
					<tr key={key} data-element={key}>
						<th scope="row">{name}</th>
						{bar === undefined ? (
							<td colSpan={3} class="muted">
								{score}
							</td>
						) : (
							<>
								<td>
									<Bar share={bar} />
								</td>
								<td>{score}</td>
								<td class={trend ?? "muted"}>{change}</td>
							</>
						)}
						<td>{n}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** For the eye alone: the figure stands beside it. A drawing, for paper shows no backgrounds. */
function Bar({ share }: { share: number }) {
	return (
		<svg class="brief-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
			<path d="M0 4H100" />
			<path d={`M0 4H${share}`} />
		</svg>
	);
}
