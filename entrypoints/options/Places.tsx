import { Section } from "../../components/Section.tsx";
import type { Managed } from "../../utils/platform/managed.ts";
import { DOCK, MENU, setSwitch, switchedOff } from "../../utils/platform/switches.ts";
import { Locked } from "./Locked.tsx";
import { useOptionsWords } from "./use-options-words.ts";
import { useSetting } from "./use-setting.ts";

/** What shows outside Instep's own pages, and where: switched off and on in the tabs that are open now, too. */
export function Places({ hosts, policy }: { hosts: readonly string[]; policy: Managed }) {
	const { places } = useOptionsWords();
	const off = useSetting(switchedOff)?.value ?? [];
	const isLocked = (name: string) => policy.switchedOff.includes(name);
	const isOff = (name: string) => off.includes(name) || isLocked(name);
	const hidden = off.filter((name) => name !== DOCK && name !== MENU);
	const check = (name: string, label: string, isDisabled = isLocked(name)) => (
		<label key={name} class="check">
			<input
				type="checkbox"
				name={name}
				checked={!isOff(name)}
				disabled={isDisabled}
				onInput={({ currentTarget }) => void setSwitch(name, currentTarget.checked)}
			/>
			{label}
		</label>
	);
	return (
		<Section title={places.title}>
			{check(DOCK, places.dock)}
			{[...new Set([...hosts, ...hidden])].map((host) => check(host, places.host(host), isOff(DOCK)))}
			{check(MENU, places.menu)}
			{[DOCK, MENU].some(isLocked) && <Locked />}
		</Section>
	);
}
