import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../components/Icon.tsx";
import { Section } from "../../components/Section.tsx";
import type { Managed } from "../../utils/platform/managed.ts";
import { isPinned } from "../../utils/platform/shortcuts.ts";
import { App } from "./App.tsx";
import { Connections } from "./Connections.tsx";
import { Language } from "./Language.tsx";
import type { Hosts } from "./use-hosts.ts";
import { useOptionsWords } from "./use-options-words.ts";

/** The first run: three steps, each of which can be left for later. */
export function Welcome({ hosts, policy }: { hosts: Hosts; policy: Managed }) {
	const { welcome } = useOptionsWords();
	const isOn = usePinned();
	return (
		<>
			<Connections hosts={hosts} />
			{hosts.all.length > 0 && <App hosts={hosts.all} policy={policy} />}
			<Section title={welcome.pin}>
				<p>
					{isOn ? (
						<>
							<Icon name="check" /> {welcome.pinned}
						</>
					) : (
						welcome.howToPin
					)}
				</p>
			</Section>
			<Language policy={policy} />
			<p class="muted after-group">
				{welcome.next} <a href="#/help">{welcome.help}</a> <a href="#/">{welcome.settings}</a>
			</p>
		</>
	);
}

/** As it is now: the user pins it in the browser's own menu, and comes back here. */
function usePinned(): boolean | undefined {
	const [isOn, setOn] = useState<boolean>();
	useEffect(() => {
		const controller = new AbortController();
		const look = () => void isPinned().then((on) => controller.signal.aborted || setOn(on));
		look();
		addEventListener("focus", look, { signal: controller.signal });
		return () => controller.abort();
	}, []);
	return isOn;
}
