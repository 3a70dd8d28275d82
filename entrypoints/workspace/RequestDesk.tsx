import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { AnswerPanel } from "../../components/AnswerPanel.tsx";
import { RequestCard } from "../../components/RequestCard.tsx";
import { useCardActions } from "../../components/use-card-actions.ts";
import { useEnvironment } from "../../components/use-environment.ts";
import { useAct } from "../../components/use-store.ts";
import type { Action } from "../../utils/domain/actions.ts";
import { creditFor } from "../../utils/domain/answers.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import type { InboxItem } from "../../utils/domain/inbox.ts";
import { appendOperation, type EventContent } from "../../utils/domain/operation.ts";
import { accountCopyOf, type Work } from "../../utils/domain/work.ts";
import { WeekInWords } from "./Capacity.tsx";
import { OffersToAnswer } from "./OffersToAnswer.tsx";
import { isSentence, SentencePanel, type SentenceStep } from "./SentencePanel.tsx";
import { useWords } from "./use-words.ts";
import { Waiting } from "./Waiting.tsx";

interface Props {
	item: Pick<InboxItem, "line" | "accountName" | "turn" | "load" | "nominations" | "proposals">;
	work: Work;
	connection: Connection;
	/** The user goes back to the list. */
	onLeave(): void;
}

/** One request, opened: what is asked, what the unit has in the week of need, and every answer to it. */
export function RequestDesk({ item, work, connection, onLeave }: Props) {
	const words = useWords();
	const { newId, now } = useEnvironment();
	const { line } = item;
	const [form, setForm] = useState<"offer" | "decline" | SentenceStep>();
	const own = useRef<HTMLElement>(null);
	const hadForm = useRef(false);
	const act = useAct(connection);
	const onQueue = useCardActions(connection);
	const copy = useMemo(() => accountCopyOf(work, line.accountId), [work, line.accountId]);

	// Whoever leaves a form goes on where they had opened it.
	useEffect(() => {
		if (!form && hadForm.current) own.current?.querySelector<HTMLElement>(".buttons button")?.focus();
		hadForm.current = form !== undefined;
	}, [form]);

	function send(content: EventContent): void {
		const make = (author: Parameters<Parameters<typeof act>[0]>[0]) =>
			appendOperation(line, content, author, newId, now());
		void act(make, `${content.type}:${line.key}`).then(onLeave);
	}
	function onAction(_: unknown, action: Action): void {
		if (action === "offer" || action === "decline" || isSentence(action)) {
			setForm(action);
			return;
		}
		const refersTo = line.offer?.key;
		const offer = line.steps.find(({ event }) => event.key === refersTo)?.event;
		send(action === "credit" ? creditFor(offer) : { type: action, ...(refersTo && { refersTo }) });
	}
	function onKeyDown(event: KeyboardEvent): void {
		if (event.key !== "Escape") return;
		event.stopPropagation();
		if (form) setForm(undefined);
		else onLeave();
	}
	const shared = { line, connection, onDone: onLeave };
	return (
		<section ref={own} aria-labelledby="desk" onKeyDown={onKeyDown} data-desk={line.key}>
			<div class="section-head">
				<h2 id="desk">{item.accountName}</h2>
				<Waiting turn={item.turn} />
			</div>
			{item.load && <WeekInWords load={item.load} />}
			{(form === "offer" || form === "decline") && (
				<AnswerPanel
					what={form}
					copy={copy}
					policy={work.policy}
					{...shared}
					onDone={() => setForm(undefined)}
				/>
			)}
			{form && isSentence(form) && (
				<SentencePanel what={form} {...shared} onCancel={() => setForm(undefined)} />
			)}
			{!form && (
				<>
					<OffersToAnswer item={item} work={work} onAnswer={send} />
					<ul class="plain" aria-label={words.workspace.column.ask}>
						<RequestCard line={line} actions={{ ...onQueue, onAction }} />
					</ul>
				</>
			)}
		</section>
	);
}
