import type { AccountCopy, AccountView } from "../utils/domain/view.ts";
import { CompetitionList } from "./CompetitionList.tsx";
import type { CardActions } from "./card-props.ts";
import { Icon } from "./Icon.tsx";
import { later } from "./later.tsx";
import { Notice } from "./Notice.tsx";
import { Problem } from "./Problem.tsx";
import { RequestCard } from "./RequestCard.tsx";
import { Section } from "./Section.tsx";
import { SupportList } from "./SupportList.tsx";
import { usePanelWords } from "./use-panel-words.ts";

/** Few have any. */
const StrayList = later(() => import("./StrayList.tsx").then((module) => module.StrayList));

interface Props {
	view: AccountView;
	copy: AccountCopy;
	actions: CardActions;
	onRequest(): void;
	/** The user logs an ask to a unit that was made outside the tool. */
	onOutside(unitId: string): void;
}

/** The account's sections, the most urgent for this user first. */
export function Overview({ view, copy, actions, onRequest, onOutside }: Props) {
	const words = usePanelWords();
	const { waitsOnMe, finished } = view;
	const open = view.open.filter((line) => !waitsOnMe.includes(line));
	const strays = view.strays.length > 0 && <StrayList strays={view.strays} actions={actions} />;
	if (!copy.hasCopy && view.open.length === 0) {
		return (
			<>
				{strays}
				<Problem.NoCopy copy={copy} />
			</>
		);
	}
	return (
		<>
			{strays}
			{waitsOnMe.length > 0 && (
				<Section title={`${words.sections.waitsOnYou} (${waitsOnMe.length})`}>
					<ul class="plain">
						{waitsOnMe.map((line) => (
							<RequestCard key={line.key} line={line} view={view} copy={copy} actions={actions} />
						))}
					</ul>
				</Section>
			)}
			<Section
				title={`${words.sections.requests} (${open.length})`}
				action={
					<button type="button" class="primary" onClick={onRequest}>
						<Icon name="plus" />
						{words.request.new}
					</button>
				}
			>
				{view.open.length === 0 && <p class="muted">{words.empty.requests}</p>}
				<ul class="plain">
					{open.map((line) => (
						<RequestCard key={line.key} line={line} view={view} copy={copy} actions={actions} />
					))}
				</ul>
			</Section>
			<Section title={words.sections.support}>
				<SupportList support={view.support} onOutside={onOutside} />
			</Section>
			{view.competition.length > 0 && (
				<Section title={words.sections.competition}>
					<CompetitionList competition={view.competition} />
				</Section>
			)}
			{copy.hidden.length > 0 && (
				<Notice text={words.notice.hidden(copy.hidden.map(withoutKind).join(", "))} />
			)}
			{copy.unknown.length > 0 && (
				<Notice text={words.notice.unknown(copy.unknown.map(withoutKind).join(", "))} />
			)}
			{finished.length > 0 && (
				<details class="finished">
					<summary>{words.sections.finished(finished.length)}</summary>
					<ul class="plain">
						{finished.map((line) => (
							<RequestCard key={line.key} line={line} view={view} copy={copy} actions={actions} />
						))}
					</ul>
				</details>
			)}
		</>
	);
}

/** `Quote__c` of `request.Quote__c`: what the CRM calls it. */
const withoutKind = (field: string) => field.slice(field.indexOf(".") + 1);
