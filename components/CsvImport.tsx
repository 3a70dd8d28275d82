import { useId, useState } from "preact/hooks";
import type { ImportPlan } from "../utils/domain/set-up.ts";
import { Notice } from "./Notice.tsx";
import { Section } from "./Section.tsx";
import { textOfFile, useSetUpWords, useTask } from "./use-set-up.ts";

interface Props {
	title: string;
	note: string;
	/** The table to begin with, and what its file is called. */
	template: string;
	fileName: string;
	/** The dry run. */
	plan(table: string): Promise<ImportPlan>;
	/** Creates all that the plan has, or nothing. */
	importAll(plan: ImportPlan): Promise<void>;
	onDone?(): void;
}

/** Records from a table: looked through first, with every bad line named, then created whole. */
export function CsvImport(props: Props) {
	const { import: words, problem: problemWords } = useSetUpWords();
	const { isBusy, problem, run } = useTask();
	const [plan, setPlan] = useState<ImportPlan>();
	const [imported, setImported] = useState<number>();
	const id = useId();

	const choose = (file: File | undefined) =>
		run(async () => {
			setPlan(undefined);
			setImported(undefined);
			if (file) setPlan(await props.plan(await textOfFile(file)));
		});
	const importAll = (chosen: ImportPlan) =>
		run(async () => {
			await props.importAll(chosen);
			setPlan(undefined);
			setImported(chosen.records.length);
			props.onDone?.();
		});
	const badLines = new Set(plan?.problems.map(({ line }) => line)).size;

	return (
		<Section title={props.title}>
			<p>{props.note}</p>
			<p>
				<a
					download={props.fileName}
					href={`data:text/csv;charset=utf-8,${encodeURIComponent(props.template)}`}
				>
					{words.template}
				</a>
			</p>
			<div class="field">
				<label for={id}>{words.file}</label>
				<input
					id={id}
					name="table"
					type="file"
					accept=".csv,text/csv"
					disabled={isBusy}
					onChange={(event) => {
						void choose(event.currentTarget.files?.[0]);
						// So that the same file, corrected, can be chosen again.
						event.currentTarget.value = "";
					}}
				/>
			</div>
			{problem && <Notice text={problem} tone="bad" icon="alert" />}
			{imported !== undefined && <Notice text={words.done(imported)} />}
			{plan && badLines > 0 && (
				<>
					<Notice text={words.bad(badLines)} tone="bad" icon="alert" />
					<ul class="plain">
						{plan.problems.map(({ line, problem, value }) => (
							<li key={`${line} ${problem} ${value}`}>
								{words.line(line)}: {problemWords[problem](value)}
							</li>
						))}
					</ul>
				</>
			)}
			{plan && badLines === 0 && (
				<>
					<ul class="plain">
						{plan.lines.map(({ line, record, name, isNew }) => (
							<li key={line} data-new={isNew}>
								{words.line(line)}: {words[record]} {name} {isNew ? words.willCreate : words.exists}
							</li>
						))}
					</ul>
					{plan.records.length === 0 ? (
						<Notice text={words.nothingNew} />
					) : (
						<div class="buttons">
							<button type="button" class="primary" disabled={isBusy} onClick={() => void importAll(plan)}>
								{words.import(plan.records.length)}
							</button>
						</div>
					)}
				</>
			)}
		</Section>
	);
}
