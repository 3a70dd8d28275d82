import { useMemo, useState } from "preact/hooks";
import { DeclineSentences } from "../../components/DeclineSentences.tsx";
import { type FormState, Select, TextArea, TextField } from "../../components/Field.tsx";
import { FormShell } from "../../components/FormShell.tsx";
import { useDraft } from "../../components/use-draft.ts";
import { storeNameOf } from "../../components/use-store.ts";
import { WeekField } from "../../components/WeekField.tsx";
import { type Answered, type BatchAnswer, toDeclines, toSameWeek } from "../../utils/domain/batch.ts";
import { addWorkingDays, calendarOf } from "../../utils/domain/calendar.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import type { Checked, Problems } from "../../utils/domain/draft.ts";
import { hoursOf } from "../../utils/domain/estimated-hours.ts";
import type { InboxItem } from "../../utils/domain/inbox.ts";
import { weekOf } from "../../utils/domain/week.ts";
import type { Work } from "../../utils/domain/work.ts";
import { useWords } from "./use-words.ts";

interface Props {
	what: "offer" | "decline";
	items: readonly InboxItem[];
	work: Work;
	connection: Connection;
	onAnswer(answers: readonly BatchAnswer<Answered>[], draftKey: string): Promise<void>;
	onDone(): void;
	onCancel(): void;
}

/** One answer, written once, for all selected requests. */
export function BatchForm({ what, items, work, connection, onAnswer, onDone, onCancel }: Props) {
	const { workspace } = useWords();
	const words = workspace.batch;
	const initial = useMemo(() => ({ week: weekOf(work.today) }), []);
	const draftKey = `batch-${what}`;
	const draft = useDraft(storeNameOf(connection), draftKey, connection.host, initial);
	const [problems, setProblems] = useState<Problems>({});
	const [isFailed, setFailed] = useState(false);
	if (!draft.values) return null;
	const { values } = draft;
	const form: FormState = {
		values,
		problems,
		change(field, value) {
			setProblems(({ [field]: _, ...others }) => others);
			draft.change(field, value);
		},
	};
	const lines = items.map(({ line }) => line);

	function answers(): Checked<BatchAnswer<Answered>[]> {
		if (what === "decline") return toDeclines(values, lines, freeHoursOf(items));
		const unit = work.units.get(lines[0]?.unitId ?? "");
		const { rules } = work.policy;
		const lastDay = addWorkingDays(work.today, rules.clocks.answerDays, calendarOf(rules, unit));
		return toSameWeek(values, lines, lastDay);
	}
	async function onSend(): Promise<void> {
		const checked = answers();
		setProblems(checked.ok ? {} : checked.problems);
		if (!checked.ok) return;
		try {
			await draft.flush();
			await onAnswer(checked.value, draftKey);
			draft.forget();
			onDone();
		} catch {
			setFailed(true);
		}
	}
	const n = items.length;
	return (
		<section
			class="batch-form"
			aria-label={what === "offer" ? words.offerTitle(n) : words.declineTitle(n)}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.stopPropagation();
				onCancel();
			}}
		>
			<FormShell
				title={what === "offer" ? words.offerTitle(n) : words.declineTitle(n)}
				send={what === "offer" ? words.sendOffers(n) : words.sendDeclines(n)}
				isSaved={draft.isSaved}
				isFailed={isFailed}
				onSend={() => void onSend()}
				onClear={draft.clear}
				onCancel={onCancel}
			>
				<ul class="plain fixed">
					{items.map(({ line, accountName }) => (
						<li key={line.key}>
							<strong>{accountName}</strong> · {line.expertise}
						</li>
					))}
				</ul>
				{what === "offer" ? (
					<SameWeekFields form={form} items={items} work={work} />
				) : (
					<DeclineSentences form={form} />
				)}
			</FormShell>
		</section>
	);
}

/** What each request's unit had left in the week of need: its decline says so. */
function freeHoursOf(items: readonly InboxItem[]) {
	const loads = new Map(items.map(({ line, load }) => [line.key, load?.free]));
	return ({ key }: Answered) => loads.get(key);
}

/** The same person and week for all: who fits best differs between the requests, so that nobody comes first. */
function SameWeekFields({ form, items, work }: { form: FormState; items: readonly InboxItem[]; work: Work }) {
	const words = useWords();
	const unitId = items[0]?.line.unitId;
	const people = work.input.experts.filter((expert) => expert.unitId === unitId);
	const isUnknown = items.some(({ line }) => hoursOf(line.estimate) === undefined);
	return (
		<>
			<Select
				form={form}
				name="expertId"
				label={words.offerForm.expert}
				isRequired
				placeholder={words.offerForm.choose}
				options={people.map(({ id, name }) => ({ value: id, label: name }))}
			/>
			<WeekField form={form} today={work.today} name="week" />
			{isUnknown && (
				<TextField
					form={form}
					name="hours"
					label={words.workspace.batch.hours}
					isRequired
					inputMode="decimal"
				/>
			)}
			<TextArea form={form} name="note" label={words.step.note} />
		</>
	);
}
