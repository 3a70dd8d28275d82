import { useId, useMemo } from "preact/hooks";
import { PURPOSES } from "../utils/domain/agenda.ts";
import { daysTyped, toPoints } from "../utils/domain/agenda-draft.ts";
import { type Point, usedNames } from "../utils/domain/agenda-meetings.ts";
import { MOST_MEETINGS, REPEATS } from "../utils/domain/agenda-series.ts";
import type { Connection } from "../utils/domain/connection.ts";
import { entryOf } from "../utils/domain/entry.ts";
import { dayOf } from "../utils/domain/week.ts";
import { Choice, type FormState, Select, TextArea, TextField } from "./Field.tsx";
import { FormShell } from "./FormShell.tsx";
import { useAgendaWords } from "./use-agenda-words.ts";
import { useDraft } from "./use-draft.ts";
import { useEnvironment } from "./use-environment.ts";
import { useForm } from "./use-form.ts";
import { storeNameOf, useAct } from "./use-store.ts";

interface Props {
	connection: Connection;
	accountId: string;
	/** Of the account, for the names of meetings that were used before. */
	points: readonly Point[];
	onDone(): void;
}

/** Puts a point about the account on the agenda of a meeting, or of a series of them. */
export function AgendaForm({ connection, accountId, points, onDone }: Props) {
	const words = useAgendaWords();
	const { now, newId, timeZone } = useEnvironment();
	const start = useMemo(() => ({ repeats: "once" }), [accountId]);
	const draftKey = `agenda:${accountId}`;
	const draft = useDraft(storeNameOf(connection), draftKey, connection.host, start);
	const { form, isFailed, send } = useForm(draft, draftKey, useAct(connection), onDone);
	if (!draft.values) return null;
	const { values } = draft;

	function onSend(): void {
		const made = toPoints(values, accountId, newId, dayOf(now(), timeZone));
		void send(made, (rows, author) =>
			rows.map((row) => entryOf({ kind: "agendaItem", row }, author, newId, now())),
		);
	}

	return (
		<FormShell
			title={words.agenda.add}
			send={words.agenda.send}
			isSaved={draft.isSaved}
			isFailed={isFailed}
			onSend={onSend}
			onClear={draft.clear}
			onCancel={onDone}
		>
			<Suggested
				form={form}
				name="meeting"
				label={words.agenda.meeting}
				names={usedNames(points, "meeting")}
			/>
			<div class="row">
				<TextField form={form} name="date" label={words.agenda.date} type="date" isRequired />
				<Suggested form={form} name="forum" label={words.agenda.forum} names={usedNames(points, "forum")} />
			</div>
			<Choice
				form={form}
				name="purpose"
				label={words.agenda.purpose}
				isRequired
				options={PURPOSES.map((value) => ({ value, label: words.purpose[value] }))}
			/>
			<TextArea form={form} name="point" label={words.agenda.point} isRequired />
			<Series form={form} />
		</FormShell>
	);
}

function Suggested(props: { form: FormState; name: string; label: string; names: readonly string[] }) {
	const list = useId();
	return (
		<>
			<TextField form={props.form} name={props.name} label={props.label} isRequired list={list} />
			<datalist id={list}>
				{props.names.map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
		</>
	);
}

const TIMES = Array.from({ length: MOST_MEETINGS - 1 }, (_, index) => String(index + 2));

/** Standing points: how often, and until when; and how many that makes, before they are made. */
function Series({ form }: { form: FormState }) {
	const words = useAgendaWords();
	const { agenda } = words;
	const days = daysTyped(form.values);
	const last = days.at(-1);
	return (
		<>
			<Select
				form={form}
				name="repeats"
				label={agenda.repeats}
				options={REPEATS.map((value) => ({ value, label: words.repeats[value] }))}
			/>
			{(form.values.repeats ?? "once") !== "once" && (
				<div class="row">
					<Select
						form={form}
						name="times"
						label={agenda.times}
						placeholder={agenda.untilDate}
						options={TIMES.map((value) => ({ value, label: value }))}
					/>
					<TextField form={form} name="until" label={agenda.until} type="date" />
				</div>
			)}
			{last && (
				<p class="muted" role="status">
					{agenda.makes(agenda.points(days.length), words.longDay(last))}
				</p>
			)}
		</>
	);
}
