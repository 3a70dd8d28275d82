import { hoursOf } from "../utils/domain/estimate.ts";
import { foldText } from "../utils/domain/expertise.ts";
import { DECLINE_CODES, type Expert, SCOPES } from "../utils/domain/records.ts";
import type { RequestLine } from "../utils/domain/request-line.ts";
import { weekOf, weeksFrom } from "../utils/domain/week.ts";
import { type FormState, Select, TextArea, TextField } from "./Field.tsx";
import { FormShell } from "./FormShell.tsx";
import { usePanelWords } from "./use-panel-words.ts";

interface Props {
	form: FormState;
	line: RequestLine;
	isSaved: boolean;
	isFailed: boolean;
	canSend: boolean;
	onSend(): void;
	onClear(): void;
	onCancel(): void;
}

const WEEKS_AHEAD = 12;
/** What an offer starts from: the week it is needed, the time that was estimated, all of it. */
export function offerDefaults(line: RequestLine, today: string): Record<string, string> {
	const first = weekOf(today);
	const needed = weekOf(line.neededBy);
	return {
		week: needed > first ? needed : first,
		hours: String(hoursOf(line.estimate) ?? ""),
		scope: "full",
	};
}

export function OfferForm({
	form,
	line,
	experts,
	today,
	...shell
}: Props & { experts: readonly Expert[]; today: string }) {
	const words = usePanelWords();
	const wanted = foldText(line.expertise);
	const isFitting = (expert: Expert) => expert.skills.some(({ name }) => foldText(name) === wanted);
	const people = experts
		.filter(({ unitId }) => unitId === line.unitId)
		.sort(
			(a, b) => Number(isFitting(b)) - Number(isFitting(a)) || a.name.localeCompare(b.name, words.locale),
		);
	return (
		<FormShell title={words.answer.offerTitle} send={words.answer.sendOffer} {...shell}>
			<Asked line={line} />
			<Select
				form={form}
				name="expertId"
				label={words.answer.expert}
				isRequired
				placeholder={words.answer.chooseExpert}
				options={people.map((expert) => ({
					value: expert.id,
					label: isFitting(expert) ? `${expert.name} · ${line.expertise}` : expert.name,
				}))}
			/>
			<div class="row">
				<Select
					form={form}
					name="week"
					label={words.answer.week}
					isRequired
					options={weeksFrom(weekOf(today), WEEKS_AHEAD).map((week) => ({
						value: week,
						label: words.weeks([week]),
					}))}
				/>
				<TextField form={form} name="hours" label={words.answer.hours} isRequired inputMode="decimal" />
			</div>
			<Select
				form={form}
				name="scope"
				label={words.answer.scope}
				isRequired
				options={SCOPES.map((value) => ({ value, label: words.scope[value] }))}
			/>
			<TextArea form={form} name="note" label={words.answer.note} />
		</FormShell>
	);
}

export function DeclineForm({ form, line, ...shell }: Props) {
	const words = usePanelWords();
	return (
		<FormShell title={words.answer.declineTitle} send={words.answer.sendDecline} {...shell}>
			<Asked line={line} />
			<Select
				form={form}
				name="code"
				label={words.answer.code}
				isRequired
				placeholder={words.answer.chooseCode}
				options={DECLINE_CODES.map((value) => ({ value, label: `${value} ${words.code[value]}` }))}
			/>
			<TextArea form={form} name="note" label={words.answer.sentence} isRequired />
			<TextArea form={form} name="nextStep" label={words.answer.nextStep} isRequired />
		</FormShell>
	);
}

function Asked({ line }: { line: RequestLine }) {
	const words = usePanelWords();
	return (
		<p class="fixed">
			<strong>{line.expertise}</strong>{" "}
			<span class="muted">
				{words.estimate[line.estimate]} · {words.request.neededBy(words.dayInWeek(line.neededBy))}
			</span>
			<br />
			{line.resultWanted}
		</p>
	);
}
