import { useMemo } from "preact/hooks";
import "../../components/elements-style.ts";
import { Notice } from "../../components/Notice.tsx";
import { PendingMark } from "../../components/PendingMark.tsx";
import { Section } from "../../components/Section.tsx";
import { useCardActions } from "../../components/use-card-actions.ts";
import { useElementsWords } from "../../components/use-elements-words.ts";
import { useFirmOfAll } from "../../components/use-firm.ts";
import { useRate } from "../../components/use-rate.ts";
import { isClosed } from "../../utils/domain/closing.ts";
import type { FirmCopy } from "../../utils/domain/firm.ts";
import { pendingOf } from "../../utils/domain/pending.ts";
import {
	accountsToRate,
	allowedAccounts,
	ownAnswers,
	questionsOf,
	ratableAccounts,
	ratedAccounts,
	unitOf,
} from "../../utils/domain/pulse.ts";
import { periodOf } from "../../utils/domain/result.ts";
import { CloseRound } from "./CloseRound.tsx";
import type { PageProps } from "./Pages.tsx";
import { PulseStart } from "./PulseStart.tsx";
import { RoundQuestions } from "./RoundQuestions.tsx";
import { setFilters } from "./set-filters.ts";
import { useRoundsWords } from "./use-rounds-words.ts";
import { useWords } from "./use-words.ts";

/** The quarter's round: chosen, answered statement by statement; and closed by whoever leads the programme. */
export function PulsePage(props: PageProps) {
	const words = useWords();
	const read = useFirmOfAll(props.connection);
	if (!read) return null;
	if ("error" in read) return <Notice text={words.store[read.error]} icon="alert" tone="bad" />;
	return (
		<div class="column">
			<Pulse {...props} firm={read.value} />
			{props.connection.isLead && <CloseRound {...props} firm={read.value} />}
		</div>
	);
}

export type RoundProps = PageProps & { firm: FirmCopy };

function Pulse({ connection, route, work, firm }: RoundProps) {
	const rounds = useRoundsWords();
	const { elements } = useElementsWords();
	const { userId } = connection;
	const { units, experts, accounts, requests } = work.input;
	const period = periodOf(work.today);
	const unitId = unitOf(userId, units, experts);
	const rate = useRate(connection, period, unitId);
	const answered = useMemo(() => ownAnswers(firm, userId, period), [firm, userId, period]);
	const rated = ratedAccounts(answered);
	const ratable = ratableAccounts(userId, unitId, accounts, requests);
	if (isClosed(firm, period)) {
		return (
			<Section title={rounds.pulseOf(elements.period(period))}>
				<Notice text={rounds.closed(elements.period(period))} />
			</Section>
		);
	}
	const named = route.filters.accounts?.split(",").filter((id) => work.accounts.has(id));
	const allowed = named && allowedAccounts(named, rated);
	const kind = route.filters.round === "full" ? "full" : "pulse";
	if (!route.filters.round || !allowed) {
		const chosen = allowed ? [...new Set([...rated, ...allowed])] : accountsToRate(ratable, rated);
		return (
			<>
				<PulseStart
					{...{ period, answered, rated, chosen, kind }}
					accounts={[...new Set([...chosen, ...ratable.map(({ id }) => id)])].flatMap(
						(id) => work.accounts.get(id) ?? [],
					)}
					unitName={unitId && work.units.get(unitId)?.name}
					onStart={(round, ids) => setFilters({ round, accounts: ids.join(",") })}
				/>
				<Stuck connection={connection} firm={firm} />
			</>
		);
	}
	return (
		<Section title={rounds[kind === "full" ? "fullOf" : "pulseOf"](elements.period(period))}>
			<RoundQuestions
				key={`${kind} ${allowed.join()}`}
				questions={questionsOf(kind, period, allowed)}
				answered={answered}
				nameOf={(id) => work.accounts.get(id)?.name ?? ""}
				onAnswer={rate}
				onLeave={() => setFilters({ round: "" })}
			/>
			<Stuck connection={connection} firm={firm} />
		</Section>
	);
}

/** Answers that the CRM did not take: what can be done about each. */
function Stuck({ connection, firm }: Pick<RoundProps, "connection" | "firm">) {
	const rounds = useRoundsWords();
	const { elements } = useElementsWords();
	const actions = useCardActions(connection);
	const stuck = firm.entries.flatMap((entry) =>
		entry.content.kind === "rating" && entry.status !== "waiting"
			? [{ entry, item: entry.content.row.item }]
			: [],
	);
	if (stuck.length === 0) return null;
	return (
		<Section title={rounds.stuck}>
			<ul class="plain">
				{stuck.map(({ entry, item }) => (
					<li key={entry.key}>
						<p>{elements.statement[item]}</p>
						<PendingMark pending={pendingOf(entry)} actions={actions} />
					</li>
				))}
			</ul>
		</Section>
	);
}
