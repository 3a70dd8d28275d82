import { Fragment } from "preact";
import { useEffect } from "preact/hooks";
import { HelpLink } from "../../components/HelpLink.tsx";
import { EnvironmentProvider } from "../../components/use-environment.ts";
import { type PageSeams, usePageEnvironment } from "../../components/use-page-environment.ts";
import { SetUpProvider } from "../../components/use-set-up.ts";
import type { Ask, SetUp as SetUpOfOrg } from "../../utils/domain/set-up.ts";
import { wordsIn } from "../../utils/i18n/words.ts";
import type { Managed } from "../../utils/platform/managed.ts";
import { Admin } from "./Admin.tsx";
import { App } from "./App.tsx";
import { Backup } from "./Backup.tsx";
import { Behaviour } from "./Behaviour.tsx";
import { Connections } from "./Connections.tsx";
import { Help } from "./Help.tsx";
import { Places } from "./Places.tsx";
import { Results } from "./Results.tsx";
import { SetUp } from "./SetUp.tsx";
import { Stored } from "./Stored.tsx";
import { type Hosts, useHosts } from "./use-hosts.ts";
import { useManaged } from "./use-managed.ts";
import { useOptionsWords } from "./use-options-words.ts";
import { usePage } from "./use-page.ts";
import { Weights } from "./Weights.tsx";
import { Welcome } from "./Welcome.tsx";

/** All that can be set, applied as it is changed: there is no button to save. */
export function Options({ seams, makeSetUp }: { seams: PageSeams; makeSetUp: (ask: Ask) => SetUpOfOrg }) {
	const environment = usePageEnvironment(seams, wordsIn);
	const policy = useManaged();
	const hosts = useHosts(policy);
	if (!environment || !policy || !hosts) return null;
	return (
		<EnvironmentProvider value={environment}>
			<SetUpProvider value={makeSetUp}>
				<Page hosts={hosts} policy={policy} />
			</SetUpProvider>
		</EnvironmentProvider>
	);
}

interface PageProps {
	hosts: Hosts;
	policy: Managed;
}

function Page({ hosts, policy }: PageProps) {
	const words = useOptionsWords();
	const page = usePage();
	const title = page === "settings" ? words.title : words[page].title;
	useEffect(() => {
		document.title = title;
	}, [title]);
	return (
		<main class="options" data-ready="" data-page={page}>
			<header>
				<div>
					<h1>{title}</h1>
					<p class="muted">{page === "settings" ? words.live : page === "welcome" && words.welcome.intro}</p>
				</div>
				{page === "help" ? <a href="#/">{words.welcome.settings}</a> : <HelpLink />}
			</header>
			{page === "help" && <Help hosts={hosts} />}
			{page === "welcome" && <Welcome hosts={hosts} policy={policy} />}
			{page === "settings" && <Settings hosts={hosts} policy={policy} />}
		</main>
	);
}

/** Four groups: the CRM, how Instep behaves, what is the user's own, and what admins need. */
function Settings({ hosts, policy }: PageProps) {
	const { group } = useOptionsWords();
	return (
		<>
			<h2 class="group">{group.crm}</h2>
			<Connections hosts={hosts} />
			<App hosts={hosts.all} policy={policy} />
			<h2 class="group">{group.behaviour}</h2>
			<Behaviour policy={policy} />
			<Places hosts={hosts.all} policy={policy} />
			<h2 class="group">{group.own}</h2>
			<Backup hosts={hosts} />
			<Stored />
			<h2 class="group">{group.admins}</h2>
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
		</>
	);
}
