import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Problem, Problems, Values } from "../utils/domain/draft.ts";
import { useEnvironment } from "./use-environment.ts";

/** What every field of a form gets: the typed values, what is wrong with them, and where changes go. */
export interface FormState {
	values: Values;
	problems: Problems;
	change(field: string, value: string): void;
}

interface FieldProps {
	form: FormState;
	name: string;
	label: string;
	isRequired?: boolean;
}

/** Ties a control to its label and its problem, in words and for screen readers. */
function useField({ form, name, isRequired }: FieldProps) {
	const id = useId();
	const problem = form.problems[name];
	return {
		id,
		problem,
		props: {
			id,
			name,
			value: form.values[name] ?? "",
			required: isRequired ?? false,
			"aria-invalid": problem !== undefined,
			"aria-describedby": problem && `${id}-problem`,
			onInput: (event: { currentTarget: { value: string } }) => form.change(name, event.currentTarget.value),
		},
	};
}

function Frame(
	props: FieldProps & { id: string; problem: Problem | undefined; children: ComponentChildren },
) {
	const { id, label, isRequired, problem, children } = props;
	const { words } = useEnvironment();
	return (
		<div class="field">
			<label for={id}>
				{label}
				{isRequired && <Required />}
			</label>
			{children}
			{problem && (
				<p class="problem" id={`${id}-problem`}>
					{words.problem[problem]}
				</p>
			)}
		</div>
	);
}

function Required() {
	const { words } = useEnvironment();
	return (
		<>
			{" "}
			<abbr class="required" title={words.form.required}>
				*
			</abbr>
		</>
	);
}

export function TextField(
	props: FieldProps & { list?: string; type?: "text" | "date"; inputMode?: "decimal" },
) {
	const field = useField(props);
	return (
		<Frame {...props} {...field}>
			<input
				{...field.props}
				type={props.type ?? "text"}
				list={props.list}
				inputMode={props.inputMode}
				autocomplete="off"
			/>
		</Frame>
	);
}

export function TextArea(props: FieldProps & { rows?: number }) {
	const field = useField(props);
	return (
		<Frame {...props} {...field}>
			<textarea {...field.props} rows={props.rows ?? 2} />
		</Frame>
	);
}

export interface Option {
	value: string;
	label: string;
}

export function Select(props: FieldProps & { options: readonly Option[]; placeholder?: string }) {
	const field = useField(props);
	return (
		<Frame {...props} {...field}>
			<select {...field.props}>
				{props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
				{props.options.map(({ value, label }) => (
					<option key={value} value={value}>
						{label}
					</option>
				))}
			</select>
		</Frame>
	);
}

/** A few choices side by side. */
export function Choice(props: FieldProps & { options: readonly Option[] }) {
	const { id, problem } = useField(props);
	const { form, name, label, isRequired, options } = props;
	const { words } = useEnvironment();
	return (
		<fieldset class="field" aria-describedby={problem && `${id}-problem`}>
			<legend>
				{label}
				{isRequired && <Required />}
			</legend>
			<div class="choices">
				{options.map(({ value, label }) => (
					<label key={value} class="choice">
						<input
							type="radio"
							name={name}
							value={value}
							checked={form.values[name] === value}
							onInput={() => form.change(name, value)}
						/>
						<span>{label}</span>
					</label>
				))}
			</div>
			{problem && (
				<p class="problem" id={`${id}-problem`}>
					{words.problem[problem]}
				</p>
			)}
		</fieldset>
	);
}

export function CheckBox({ form, name, label }: FieldProps) {
	return (
		<label class="check">
			<input
				type="checkbox"
				name={name}
				checked={form.values[name] === "yes"}
				onInput={(event) => form.change(name, event.currentTarget.checked ? "yes" : "")}
			/>
			{label}
		</label>
	);
}
