import { Section } from "../../components/Section.tsx";
import type { Managed } from "../../utils/platform/managed.ts";
import { staySignedIn } from "../../utils/platform/token-settings.ts";
import { setStaySignedIn } from "../../utils/platform/token-store.ts";
import { Locked } from "./Locked.tsx";
import { useOptionsWords } from "./use-options-words.ts";
import { useSetting } from "./use-setting.ts";

/** Whether the refresh token may be kept on disk. */
export function Stay({ policy }: { policy: Managed }) {
	const { stay } = useOptionsWords();
	const isOn = useSetting(staySignedIn)?.value ?? false;
	const isLocked = policy.switchedOff.includes("staySignedIn");
	return (
		<Section title={stay.title}>
			<label class="check">
				<input
					type="checkbox"
					name="staySignedIn"
					checked={isOn && !isLocked}
					disabled={isLocked}
					aria-describedby="stay-hint"
					onInput={(event) => void setStaySignedIn(event.currentTarget.checked)}
				/>
				{stay.label}
			</label>
			<p class="muted" id="stay-hint">
				{stay.hint}
			</p>
			{isLocked && <Locked />}
		</Section>
	);
}
