import { Section } from "../../components/Section.tsx";
import type { Managed } from "../../utils/platform/managed.ts";
import { ConsumerKey } from "./ConsumerKey.tsx";
import { Locked } from "./Locked.tsx";
import { useOptionsWords } from "./use-options-words.ts";

/** The consumer key of the app through which Instep signs in: the admin's, or typed for each CRM. */
export function App({ hosts, policy }: { hosts: readonly string[]; policy: Managed }) {
	const { app } = useOptionsWords();
	return (
		<Section title={app.title}>
			<p class="muted">{app.intro}</p>
			{policy.consumerKey !== "" ? (
				<div class="field">
					<label for="consumer-key">{app.allKey}</label>
					<input id="consumer-key" value={policy.consumerKey} disabled />
					<Locked />
				</div>
			) : (
				hosts.map((host) => <ConsumerKey key={host} host={host} />)
			)}
			{policy.consumerKey === "" && hosts.length === 0 && <p>{app.none}</p>}
		</Section>
	);
}
