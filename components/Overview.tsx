import type { ComponentChild } from "preact";
import type { RequestLine } from "../utils/domain/request-line.ts";
import type { AccountCopy, AccountView } from "../utils/domain/view.ts";
import { CompetitionList } from "./CompetitionList.tsx";
import type { CardActions } from "./card-props.ts";
import { Icon } from "./Icon.tsx";
import { later } from "./later.tsx";
import { Problem } from "./Problem.tsx";
import { RequestCard } from "./RequestCard.tsx";
import { Section } from "./Section.tsx";
import { SupportList } from "./SupportList.tsx";
import { usePanelWords } from "./use-panel-words.ts";

/** Below what the panel is opened for. */
const FoldedCards = later(() => import("./FoldedCards.tsx").then((module) => module.FoldedCards));
/** Few have any. */
const StrayList = later(() => import("./StrayList.tsx").then((module) => module.StrayList));
const UnreadFields = later(() => import("./UnreadFields.tsx").then((module) => module.UnreadFields));

/** Cards in sight of each other: a browser looks at all of them at each click (P7). */
const AT_ONCE = 25;

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
	const cards = (lines: readonly RequestLine[]): ComponentChild => {
		const rest = lines.slice(AT_ONCE);
		return (
			<>
				<ul class="plain">
					{lines.slice(0, AT_ONCE).map((line) => (
						<RequestCard key={line.key} line={line} view={view} copy={copy} actions={actions} />
					))}
				</ul>
				{rest.length > 0 && <FoldedCards title={words.sections.rest} lines={rest} cards={cards} />}
			</>
		);
	};
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
				<Section title={`${words.sections.waitsOnYou} (${waitsOnMe.length})`}>{cards(waitsOnMe)}</Section>
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
				{cards(open)}
			</Section>
			<Section title={words.sections.support}>
				<SupportList support={view.support} onOutside={onOutside} />
			</Section>
			{view.competition.length > 0 && (
				<Section title={words.sections.competition}>
					<CompetitionList competition={view.competition} />
				</Section>
			)}
			{copy.hidden.length + copy.unknown.length > 0 && <UnreadFields copy={copy} />}
			{finished.length > 0 && <FoldedCards title={words.sections.finished} lines={finished} cards={cards} />}
		</>
	);
}
