import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { FormStep } from "../../components/about-step.ts";
import { RequestCard } from "../../components/RequestCard.tsx";
import { StepPanel } from "../../components/StepPanel.tsx";
import { useCardActions } from "../../components/use-card-actions.ts";
import { useEnvironment } from "../../components/use-environment.ts";
import { useAct } from "../../components/use-store.ts";
import type { Action } from "../../utils/domain/actions.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import type { InboxItem } from "../../utils/domain/inbox.ts";
import { isOneClick, oneClick } from "../../utils/domain/one-click.ts";
import { appendOperation, type EventContent } from "../../utils/domain/operation.ts";
import type { RequestEvent } from "../../utils/domain/records.ts";
import type { RequestLine } from "../../utils/domain/request-line.ts";
import { copyOf, type Work } from "../../utils/domain/work.ts";
import { WeekInWords } from "./Capacity.tsx";
import { OffersToAnswer } from "./OffersToAnswer.tsx";
import { useWords } from "./use-words.ts";
import { Waiting } from "./Waiting.tsx";

interface Props {
	item: Pick<InboxItem, "line" | "accountName" | "turn" | "load" | "nominations">;
	work: Work;
	connection: Connection;
	onAnswered(): void;
	/** The user goes back to the list. */
	onLeave(): void;
}

/** One request, opened: what is asked, what the unit has in the week of need, and every answer to it. */
export function RequestDesk({ item, work, connection, onAnswered, onLeave }: Props) {
	const words = useWords();
	const { newId, now } = useEnvironment();
	const { line } = item;
	const [form, setForm] = useState<{ step: FormStep; nomination: RequestEvent | undefined }>();
	const own = useRef<HTMLElement>(null);
	const hadForm = useRef(false);
	const act = useAct(connection);
	const onQueue = useCardActions(connection);
	const copy = useMemo(() => copyOf(work, line.accountId), [work, line.accountId]);

	// Whoever leaves a form goes on where they had opened it.
	useEffect(() => {
		if (!form && hadForm.current) own.current?.querySelector<HTMLElement>(".buttons button")?.focus();
		hadForm.current = form !== undefined;
	}, [form]);

	function onSent(): void {
		onAnswered();
		onLeave();
	}
	function send(content: EventContent): void {
		void act(
			(author) => appendOperation(line, content, author, newId, now()),
			`${content.type}:${line.key}`,
		).then(onSent);
	}
	function onAction({ folded }: RequestLine, step: Action, nomination?: RequestEvent): void {
		if (!folded || step === "agree_swap") return;
		if (!isOneClick(step)) {
			setForm({ step, nomination });
			return;
		}
		void act((author) => oneClick(step, folded, author, newId, now()), `${step}:${line.key}`).then(onSent);
	}
	function onKeyDown(event: KeyboardEvent): void {
		if (event.key !== "Escape") return;
		event.stopPropagation();
		if (form) setForm(undefined);
		else onLeave();
	}
	return (
		<section ref={own} aria-labelledby="desk" onKeyDown={onKeyDown} data-desk={line.key}>
			<div class="section-head">
				<h2 id="desk">{item.accountName}</h2>
				<Waiting turn={item.turn} />
			</div>
			{item.load && <WeekInWords load={item.load} />}
			{form ? (
				<StepPanel
					key={`${form.step}:${line.key}`}
					what={form.step}
					line={line}
					copy={copy}
					view={work.queues}
					connection={connection}
					nomination={form.nomination}
					onDone={() => setForm(undefined)}
					onSent={() => {
						onAnswered();
						setForm(undefined);
					}}
				/>
			) : (
				<>
					<OffersToAnswer item={item} work={work} onAnswer={send} />
					<ul class="plain" aria-label={words.workspace.column.ask}>
						<RequestCard
							line={line}
							view={work.queues}
							copy={copy}
							actions={{ ...onQueue, onAction, onAct: act }}
						/>
					</ul>
				</>
			)}
		</section>
	);
}
