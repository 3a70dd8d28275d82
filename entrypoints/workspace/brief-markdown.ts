import type { Brief } from "../../utils/domain/brief.ts";
import { markdownOf } from "../../utils/domain/markdown.ts";
import { agendaWordsIn } from "../../utils/i18n/agenda-words.ts";
import type { WorkspaceWords } from "../../utils/i18n/workspace-words.ts";
import { elementRows } from "./brief-elements.ts";
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

/** Who the brief is about: the account's name, or how many accounts. */
export function briefName({ account, accounts }: Brief, words: WorkspaceWords): string {
	return account?.name ?? words.workspace.onBrief.portfolioOf(accounts);
}

/** The page as Markdown, in the same words and the same order. Ends with a line break. */
export function briefMarkdown(brief: Brief, words: WorkspaceWords): string {
	const { brief: title, onBrief: say } = words.workspace;
	const { purpose, longDay } = agendaWordsIn(words.locale);
	const list = (some: readonly BriefLine[], empty: string) =>
		some.length === 0 ? [`- ${markdownOf(empty)}`] : some.map(itemOf);
	return [
		`# ${markdownOf(`${title} · ${briefName(brief, words)} · ${longDay(brief.today)}`)}`,
		"",
		markdownOf(say.from(brief.requests, longDay(brief.since))),
		...["", `## ${purpose.decision}`, "", ...list(decisionLines(brief, words), say.noDecision)],
		...["", `## ${purpose.discussion}`, "", ...list(discussionLines(brief, words), say.noDiscussion)],
		...["", `## ${purpose.information}`, "", `### ${say.economics}`, ""],
		...(brief.economics.period ? economicFacts(brief, words).map(factOf) : [`- ${say.noResults}`]),
		...(brief.economics.isWithheld ? [`- ${say.withheld}`] : []),
		...[
			"",
			`### ${say.elements}`,
			"",
			`| | ${say.score} | ${say.since} | ${say.voices} |`,
			"|---|---|---|---|",
		],
		...elementRows(brief.elements, words).map(
			({ name, score, change, n }) => `| ${[name, score, change, n].map(markdownOf).join(" | ")} |`,
		),
		...["", `### ${say.points}`, "", ...list(informationLines(brief, words), say.noPoints)],
		...["", `## ${say.log}`, "", ...logFacts(brief, words).map(factOf)],
		...overrideFact(brief, words),
		"",
	].join("\n");
}

function overrideFact(brief: Brief, words: WorkspaceWords): string[] {
	const { shown, more } = brief.overrides;
	const head = factOf({
		key: "overrides",
		label: words.workspace.onBrief.overrides,
		value: String(shown.length + more),
	});
	return [head, ...overrideLines(brief, words).map((line) => `  ${itemOf(line)}`)];
}

function itemOf({ text, detail }: BriefLine): string {
	return `- ${markdownOf(text)}${detail ? ` (${markdownOf(detail)})` : ""}`;
}

function factOf({ label, value }: Fact): string {
	return `- **${markdownOf(label)}** ${markdownOf(value)}`;
}
