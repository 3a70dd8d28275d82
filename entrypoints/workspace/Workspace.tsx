import { useEffect, useMemo } from "preact/hooks";
import { Notice } from "../../components/Notice.tsx";
import { SignIn } from "../../components/SignIn.tsx";
import { ToOptions } from "../../components/ToOptions.tsx";
import { EnvironmentProvider } from "../../components/use-environment.ts";
import { useHash } from "../../components/use-hash.ts";
import { type PageSeams, usePageEnvironment } from "../../components/use-page-environment.ts";
import { PanelWordsProvider } from "../../components/use-panel-words.ts";
import { sendNotingSteps, useRevalidation } from "../../components/use-revalidation.ts";
import { storeNameOf, useConnections } from "../../components/use-store.ts";
import { apiOriginOf } from "../../utils/crm/sites.ts";
import { workspaceHash } from "../../utils/domain/route.ts";
import { type WorkspaceRoute, workspaceRouteOf } from "../../utils/domain/workspace-route.ts";
import { workspaceWordsIn } from "../../utils/i18n/workspace-words.ts";
import { Pages } from "./Pages.tsx";
import { Shell } from "./Shell.tsx";
import { useWords, WordsProvider } from "./use-words.ts";

/** The full page: its address says which CRM it is about, and what of it is open. */
export function Workspace({ seams }: { seams: PageSeams }) {
	const route = useHash(workspaceRouteOf);
	// Asked for beside the words, not after them.
	const all = useConnections();
	const connection = route.host === undefined ? undefined : all?.[route.host];
	const page = usePageEnvironment(seams, workspaceWordsIn, connection && storeNameOf(connection));
	const environment = useMemo(() => page && { ...page, send: sendNotingSteps }, [page]);
	if (!environment) return null;
	return (
		<EnvironmentProvider value={environment}>
			<PanelWordsProvider value={environment.words}>
				<WordsProvider value={environment.words}>
					<Routed route={route} all={all} />
				</WordsProvider>
			</PanelWordsProvider>
		</EnvironmentProvider>
	);
}

interface Props {
	route: WorkspaceRoute;
	all: ReturnType<typeof useConnections>;
}

function Routed({ route, all }: Props) {
	const words = useWords();
	const title = words.workspace[route.page];
	useEffect(() => {
		document.title = `${title} · Instep`;
	}, [title]);
	const hosts = Object.keys(all ?? {});
	// Opened without an address: where there is one CRM only, that is meant.
	const host = route.host ?? (hosts.length === 1 ? hosts[0] : undefined);
	useEffect(() => {
		if (!route.host && host) location.replace(workspaceHash(host, route.page));
	}, [host]);
	const connection = host === undefined ? undefined : all?.[host];
	useRevalidation(connection ? host : undefined);
	if (!all) return null;
	if (host === undefined) return <NoHost hosts={hosts} route={route} />;
	if (!connection) return <FirstSignIn host={host} title={title} />;
	return <Pages key={`${host} ${connection.userId}`} connection={connection} route={route} />;
}

function NoHost({ hosts, route }: { hosts: readonly string[]; route: WorkspaceRoute }) {
	const words = useWords();
	return (
		<Shell title={words.workspace[route.page]} route={route}>
			{hosts.length === 0 ? (
				<Notice text={words.signIn.noCrmYet}>
					<ToOptions />
				</Notice>
			) : (
				<nav aria-label={words.workspace.chooseCrm}>
					<h2>{words.workspace.chooseCrm}</h2>
					<ul class="plain">
						{hosts.map((host) => (
							<li key={host}>
								<a href={workspaceHash(host, route.page)}>{host}</a>
							</li>
						))}
					</ul>
				</nav>
			)}
		</Shell>
	);
}

function FirstSignIn({ host, title }: { host: string; title: string }) {
	const words = useWords();
	return (
		<Shell title={title} host={host}>
			{apiOriginOf(host) === undefined ? (
				<Notice text={words.notice.notACrm} icon="alert" tone="warn" />
			) : (
				<SignIn host={host} text={words.signIn.once} label={words.signIn.with(host)} />
			)}
		</Shell>
	);
}
