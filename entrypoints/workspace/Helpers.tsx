import { Section } from "../../components/Section.tsx";
import type { Lack } from "../../utils/domain/candidate.ts";
import type { Match, Reason } from "../../utils/domain/matching.ts";
import type { RequestLine } from "../../utils/domain/request-line.ts";
import { helpersFor } from "../../utils/domain/unit-view.ts";
import type { Work } from "../../utils/domain/work.ts";
import type { WorkspaceWords } from "../../utils/i18n/workspace-words.ts";
import { useWords } from "./use-words.ts";

const SHOWN = 5;

/** Who may help with a request, the best first, each with what speaks for them and what is missing. */
export function Helpers({ work, line }: { work: Work; line: RequestLine }) {
	const words = useWords();
	const names = new Map(work.input.experts.map(({ id, name }) => [id, name]));
	const matches = helpersFor(work, line.key).slice(0, SHOWN);
	return (
		<Section title={words.workspace.helpersFor(line.expertise)}>
			{matches.length === 0 && <p class="empty">{words.workspace.empty.helpers}</p>}
			<ol class="plain helpers">
				{matches.map((match) => (
					<li key={match.expertId}>
						<strong>{names.get(match.expertId)}</strong>{" "}
						<span class={`chip ${match.fit === "full" ? "good" : ""}`}>{words.workspace.fit[match.fit]}</span>
						<p class="muted">{why(match, words, work)}</p>
					</li>
				))}
			</ol>
		</Section>
	);
}

function why({ reasons, lacks }: Match, words: WorkspaceWords, work: Work): string {
	return [
		...reasons.map((each) => reasonText(each, words)),
		...lacks.map((each) => lackText(each, words, work)),
	].join(" · ");
}

function reasonText(reason: Reason, words: WorkspaceWords): string {
	const say = words.workspace.reason;
	switch (reason.kind) {
		case "skill":
			return say.skill(reason.name, reason.level);
		case "free_hours":
			return say.free_hours(words.number(reason.hours), words.weeks(reason.weeks));
		case "worked_before":
			return say.worked_before(reason.times);
		case "preferred":
			return say.preferred;
	}
}

function lackText(lack: Lack, words: WorkspaceWords, work: Work): string {
	const say = words.workspace.lack;
	switch (lack.kind) {
		case "similar_skill":
			return say.similar_skill(lack.name);
		case "low_level":
			return say.low_level(lack.level);
		case "few_hours":
			return say.few_hours(words.number(lack.hours));
		case "absent":
			return say.absent(words.weeks(lack.weeks));
		case "other_unit":
			return say.other_unit(work.units.get(lack.unitId)?.name ?? "");
		default:
			return say[lack.kind];
	}
}
