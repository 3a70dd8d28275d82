import { useState } from "preact/hooks";
import { Notice } from "../../components/Notice.tsx";
import { Section } from "../../components/Section.tsx";
import { useElementsWords } from "../../components/use-elements-words.ts";
import { useEnvironment } from "../../components/use-environment.ts";
import { useAct } from "../../components/use-store.ts";
import { ELEMENTS } from "../../utils/domain/alignment.ts";
import { type Closing, periodToClose, toClosing } from "../../utils/domain/closing.ts";
import { entryOf } from "../../utils/domain/entry.ts";
import { periodBefore, periodOf } from "../../utils/domain/result.ts";
import type { Work } from "../../utils/domain/work.ts";
import type { RoundProps } from "./PulsePage.tsx";
import { RoundDetail } from "./RoundDetail.tsx";
import { setFilters } from "./set-filters.ts";
import { useRoundsWords } from "./use-rounds-words.ts";
import { useWords } from "./use-words.ts";

/** What a round has come to, what of it would be published, and the button that publishes it, once. */
export function CloseRound({ connection, route, work, firm }: RoundProps) {
	const rounds = useRoundsWords();
	const { words, elements } = useElementsWords();
	const current = periodOf(work.today);
	const periods = [current, periodBefore(current)];
	const period = periods.find((each) => each === route.filters.quarter) ?? periodToClose(firm, current);
	const closing = toClosing(firm, period, work.input.units);
	const scores = closing.rows.filter(({ score }) => score !== undefined).length;
	return (
		<Section title={rounds.close}>
			<div class="elements" data-close={period}>
				<label>
					{rounds.period}{" "}
					<select
						name="quarter"
						value={period}
						onChange={(event) => setFilters({ quarter: event.currentTarget.value })}
					>
						{periods.map((each) => (
							<option key={each} value={each}>
								{elements.period(each)}
							</option>
						))}
					</select>
				</label>
				<p>{rounds.received(closing.answers, closing.people)}</p>
				{closing.isPublished ? (
					<p role="status">
						{rounds.published(scores)} {closing.unsent > 0 && rounds.sending(closing.unsent)}
					</p>
				) : closing.rows.length === 0 ? (
					<p class="muted">{rounds.none}</p>
				) : (
					<>
						<p>{rounds.wouldShow(words.number(scores), words.number(closing.rows.length))}</p>
						<Publish connection={connection} closing={closing} />
					</>
				)}
				{closing.rows.length > 0 && (
					<>
						<h3>{closing.isPublished ? rounds.publishedScores : rounds.scores}</h3>
						<ScoreTable closing={closing} work={work} />
						<RoundDetail {...{ route, work, firm, closing }} />
					</>
				)}
			</div>
		</Section>
	);
}

function Publish({ connection, closing }: { connection: RoundProps["connection"]; closing: Closing }) {
	const words = useWords();
	const rounds = useRoundsWords();
	const { elements } = useElementsWords();
	const { newId, now } = useEnvironment();
	const act = useAct(connection);
	const [state, setState] = useState<"idle" | "asking" | "failed">("idle");
	const publish = () =>
		act(
			(author) => closing.rows.map((row) => entryOf({ kind: "alignment", row }, author, newId, now())),
			`publish:${closing.period}`,
		).catch(() => setState("failed"));
	if (state === "idle") {
		return (
			<div class="buttons">
				<button type="button" class="primary" onClick={() => setState("asking")}>
					{rounds.publish}
				</button>
			</div>
		);
	}
	return (
		<>
			<Notice text={rounds.confirm(elements.period(closing.period))} icon="alert" tone="warn">
				<button type="button" class="primary" onClick={() => void publish()}>
					{rounds.publishNow}
				</button>
				<button type="button" onClick={() => setState("idle")}>
					{rounds.cancel}
				</button>
			</Notice>
			{state === "failed" && <Notice text={words.store.noStorage} icon="alert" tone="bad" />}
		</>
	);
}

/** Accounts by name: their order says nothing of their scores. */
function ScoreTable({ closing, work }: { closing: Closing; work: Work }) {
	const { words, elements } = useElementsWords();
	const rounds = useRoundsWords();
	const nameOf = (id: string) => work.accounts.get(id)?.name ?? id;
	const byAccount = [...Map.groupBy(closing.rows, ({ accountId }) => accountId)].sort(([a], [b]) =>
		nameOf(a).localeCompare(nameOf(b), words.locale),
	);
	return (
		<table class="figures stacked" aria-label={closing.isPublished ? rounds.publishedScores : rounds.scores}>
			<thead>
				<tr>
					<th scope="col">{rounds.account}</th>
					{ELEMENTS.map((element) => (
						<th scope="col" key={element}>
							{elements.name[element]}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{byAccount.map(([accountId, rows]) => (
					<tr key={accountId} data-account={accountId}>
						<th scope="row">{nameOf(accountId)}</th>
						{ELEMENTS.map((element) => {
							const row = rows.find((each) => each.element === element);
							return (
								<td
									key={element}
									data-head={elements.name[element]}
									class={row?.score === undefined ? "muted" : ""}
								>
									{row?.score === undefined ? elements.notEnough : Math.round(row.score)}{" "}
									<span class="muted">
										{elements.column.n} = {row?.answers ?? 0}
									</span>
								</td>
							);
						})}
					</tr>
				))}
			</tbody>
		</table>
	);
}
