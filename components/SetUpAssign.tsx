import { useId, useState } from "preact/hooks";
import type { AssignResult } from "../utils/domain/set-up.ts";
import { Notice } from "./Notice.tsx";
import { Section } from "./Section.tsx";
import { useSetUp, useSetUpWords, useTask } from "./use-set-up.ts";

/** Gives people their permission sets, one role at a time. */
export function SetUpAssign({ host, onDone }: { host: string; onDone: () => void }) {
	const { assign: words } = useSetUpWords();
	const setUp = useSetUp(host);
	const { isBusy, problem, run } = useTask();
	const [set, setSet] = useState("Instep_KAM");
	const [people, setPeople] = useState("");
	const [result, setResult] = useState<AssignResult>();
	const id = useId();

	const give = () =>
		run(async () => {
			setResult(undefined);
			const done = await setUp.assign([set], people.split(/[\r\n;,]+/));
			setResult(done);
			if (done.unknown.length > 0) return;
			setPeople("");
			onDone();
		});

	return (
		<Section title={words.title}>
			<p>{words.note}</p>
			<div class="field">
				<label for={`${id}-set`}>{words.set}</label>
				<select
					id={`${id}-set`}
					name="set"
					value={set}
					onChange={(event) => setSet(event.currentTarget.value)}
				>
					{Object.entries(words.roles).map(([name, label]) => (
						<option key={name} value={name}>
							{label} ({name})
						</option>
					))}
				</select>
			</div>
			<div class="field">
				<label for={`${id}-people`}>{words.people}</label>
				<textarea
					id={`${id}-people`}
					name="people"
					rows={4}
					value={people}
					onInput={(event) => setPeople(event.currentTarget.value)}
				/>
			</div>
			<div class="buttons">
				<button
					type="button"
					class="primary"
					disabled={isBusy || people.trim() === ""}
					onClick={() => void give()}
				>
					{words.give}
				</button>
			</div>
			{problem && <Notice text={problem} tone="bad" icon="alert" />}
			{result &&
				(result.unknown.length > 0 ? (
					<Notice text={words.unknown(result.unknown.join(", "))} tone="bad" icon="alert" />
				) : (
					<Notice text={words.done(result.assigned, result.already)} />
				))}
		</Section>
	);
}
