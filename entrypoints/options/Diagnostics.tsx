import { useEffect, useState } from "preact/hooks";
import { Section } from "../../components/Section.tsx";
import { useEnvironment } from "../../components/use-environment.ts";
import { storeNameOf } from "../../components/use-store.ts";
import { diagnosticsText } from "../../utils/domain/diagnostics.ts";
import { ownVersion } from "../../utils/platform/shortcuts.ts";
import { readState } from "../../utils/store/diagnostics.ts";
import { ToCopy } from "./ToCopy.tsx";
import type { Hosts } from "./use-hosts.ts";
import { useOptionsWords } from "./use-options-words.ts";

/** What to send to who can help, to be read before it is copied. */
export function Diagnostics({ hosts }: { hosts: Hosts }) {
	const { help } = useOptionsWords();
	const { now, storeOf, words } = useEnvironment();
	const [text, setText] = useState("");
	useEffect(() => {
		let isCurrent = true;
		const states = Object.values(hosts.connections).map(async (connection) => ({
			connection,
			state: await storeOf(storeNameOf(connection))
				.then(readState)
				.catch(() => undefined),
		}));
		void Promise.all(states).then((stores) => {
			const seen = { version: ownVersion(), browser: navigator.userAgent, language: words.locale };
			if (isCurrent) setText(diagnosticsText({ ...seen, madeAt: now(), stores }));
		});
		return () => {
			isCurrent = false;
		};
	}, [hosts.connections, words]);
	return (
		<Section title={help.problem}>
			<p class="muted">{help.report}</p>
			<ToCopy label={help.diagnostics} text={text} rows={8} />
		</Section>
	);
}
