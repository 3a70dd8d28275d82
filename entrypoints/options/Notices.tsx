import { useState } from "preact/hooks";
import { Section } from "../../components/Section.tsx";
import { useEnvironment } from "../../components/use-environment.ts";
import { dayOf } from "../../utils/domain/week.ts";
import { notices, switchNotices, toldOn } from "../../utils/platform/notices.ts";
import { useOptionsWords } from "./use-options-words.ts";
import { useSetting } from "./use-setting.ts";

/** Whether the browser tells, once a morning, what waits. Off at start, and asked for here alone. */
export function Notices() {
	const { notices: words } = useOptionsWords();
	const { now, timeZone } = useEnvironment();
	const isOn = useSetting(notices)?.value ?? false;
	const isQuiet = useSetting(toldOn)?.value === dayOf(now(), timeZone);
	const [isRefused, setRefused] = useState(false);
	return (
		<Section title={words.title}>
			<label class="check">
				<input
					type="checkbox"
					name="notices"
					checked={isOn}
					aria-describedby="notices-hint"
					onInput={({ currentTarget }) => {
						const wanted = currentTarget.checked;
						void switchNotices(wanted).then((isAllowed) => {
							setRefused(!isAllowed);
							currentTarget.checked = wanted && isAllowed;
						});
					}}
				/>
				{words.label}
			</label>
			<p class={isRefused ? "problem" : "muted"} id="notices-hint" role={isRefused ? "alert" : undefined}>
				{isRefused ? words.refused : words.hint}
			</p>
			{isOn && (
				<div class="buttons">
					<button type="button" disabled={isQuiet} onClick={() => void toldOn.set(dayOf(now(), timeZone))}>
						{isQuiet ? words.quiet : words.snooze}
					</button>
				</div>
			)}
		</Section>
	);
}
