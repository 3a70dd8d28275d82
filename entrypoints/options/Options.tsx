import { Fragment } from "preact";
import { useEffect } from "preact/hooks";
import { EnvironmentProvider } from "../../components/use-environment.ts";
import { type PageSeams, usePageEnvironment } from "../../components/use-page-environment.ts";
import { SetUpProvider } from "../../components/use-set-up.ts";
import type { Ask, SetUp as SetUpOfOrg } from "../../utils/domain/set-up.ts";
import { wordsIn } from "../../utils/i18n/words.ts";
import { Admin } from "./Admin.tsx";
import { App } from "./App.tsx";
import { Connections } from "./Connections.tsx";
import { Language } from "./Language.tsx";
import { Places } from "./Places.tsx";
import { Results } from "./Results.tsx";
import { SetUp } from "./SetUp.tsx";
import { Stay } from "./Stay.tsx";
import { Stored } from "./Stored.tsx";
import { type Hosts, useHosts } from "./use-hosts.ts";
import { useManaged } from "./use-managed.ts";
import { useOptionsWords } from "./use-options-words.ts";
import { Weights } from "./Weights.tsx";

/** All that can be set, applied as it is changed: there is no button to save. */
export function Options({ seams, makeSetUp }: { seams: PageSeams; makeSetUp: (ask: Ask) => SetUpOfOrg }) {
	const environment = usePageEnvironment(seams, wordsIn);
	const policy = useManaged();
	const hosts = useHosts(policy);
	if (!environment || !policy || !hosts) return null;
	return (
		<EnvironmentProvider value={environment}>
			<SetUpProvider value={makeSetUp}>
				<Sections hosts={hosts} policy={policy} />
			</SetUpProvider>
		</EnvironmentProvider>
	);
}

function Sections({ hosts, policy }: { hosts: Hosts; policy: NonNullable<ReturnType<typeof useManaged>> }) {
	const words = useOptionsWords();
	useEffect(() => {
		document.title = words.title;
	}, [words]);
	return (
		<main class="options" data-ready="">
			<header>
				<h1>{words.title}</h1>
				<p class="muted">{words.live}</p>
			</header>
			<Connections hosts={hosts} />
			<App hosts={hosts.all} policy={policy} />
			<Stay policy={policy} />
			<Language policy={policy} />
			<Places hosts={hosts.all} policy={policy} />
			{policy.weights && <Weights weights={policy.weights} />}
			{Object.values(hosts.connections)
				.filter(({ isSignedOut }) => !isSignedOut)
				.map((connection) => (
					<Fragment key={`${connection.host} ${connection.userId}`}>
						<SetUp connection={connection} />
						<Results connection={connection} />
					</Fragment>
				))}
			<Admin />
			<Stored />
		</main>
	);
}
