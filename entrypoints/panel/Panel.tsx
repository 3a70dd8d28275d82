import type { ComponentChildren } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { AccountPanel } from "../../components/AccountPanel.tsx";
import { later } from "../../components/later.tsx";
import { OthersNote } from "../../components/OthersNote.tsx";
import { PanelHeader } from "../../components/PanelHeader.tsx";
import { Problem } from "../../components/Problem.tsx";
import { SignIn } from "../../components/SignIn.tsx";
import { EnvironmentProvider } from "../../components/use-environment.ts";
import { useHash } from "../../components/use-hash.ts";
import { type PageSeams, usePageEnvironment } from "../../components/use-page-environment.ts";
import { PanelWordsProvider, usePanelWords } from "../../components/use-panel-words.ts";
import { sendNotingSteps } from "../../components/use-revalidation.ts";
import { storeNameOf, useConnection } from "../../components/use-store.ts";
import { apiOriginOf } from "../../utils/crm/sites.ts";
import { type Route, routeOf } from "../../utils/domain/route.ts";
import { panelWordsIn } from "../../utils/i18n/panel-words.ts";
import { send } from "../../utils/platform/messages.ts";

const close = () => void send({ type: "dock", command: "close" });

/** The panel as a page: its address says which account it is about, and the dock moves it from one to the next. */
export function Panel({ seams }: { seams: PageSeams }) {
	const route = useHash(routeOf);
	// Asked for beside the words, not after them.
	const connection = useConnection(route.host);
	const page = usePageEnvironment(seams, panelWordsIn, connection ? storeNameOf(connection) : undefined);
	const environment = useMemo(() => page && { ...page, send: sendNotingSteps }, [page]);
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => event.key === "Escape" && close();
		addEventListener("keydown", onKey);
		return () => removeEventListener("keydown", onKey);
	}, []);
	if (!environment) return null;
	return (
		<EnvironmentProvider value={environment}>
			<PanelWordsProvider value={environment.words}>
				<Routed route={route} connection={connection} />
			</PanelWordsProvider>
		</EnvironmentProvider>
	);
}

/** Opportunities, contacts and cases are opened less often than accounts. */
const RelatedPanel = later(() =>
	import("../../components/RelatedPanel.tsx").then((module) => module.RelatedPanel),
);

interface RoutedProps {
	route: Route;
	connection: ReturnType<typeof useConnection>;
}

function Routed({ route, connection }: RoutedProps) {
	if (route.kind !== "account" && route.kind !== "related")
		return <Problem.NoAccount route={route} onClose={close} />;
	if (connection === undefined) return null;
	if (connection === null) return <FirstSignIn host={route.host} />;
	const record = route.kind === "related" ? route.record : undefined;
	const show = (accountId: string) => (
		<AccountPanel
			// What was open on one account's panel has no place on another's.
			key={accountId}
			connection={connection}
			host={route.host}
			accountId={accountId}
			isFormWanted={route.isForm && route}
			opportunityId={record?.type === "Opportunity" ? record.id : undefined}
			onClose={close}
		/>
	);
	if (route.kind === "account") return show(route.accountId);
	const { id } = route.record;
	return <RelatedPanel key={id} connection={connection} record={route.record} show={show} Bare={Bare} />;
}

function FirstSignIn({ host }: { host: string }) {
	const words = usePanelWords();
	const isKnown = apiOriginOf(host) !== undefined;
	return (
		<Bare host={host} isReady>
			<OthersNote host={host} />
			{isKnown ? (
				<SignIn host={host} text={words.signIn.once} label={words.signIn.with(host)} />
			) : (
				<Problem.NotACrm />
			)}
		</Bare>
	);
}

interface BareProps {
	host: string;
	isReady: boolean;
	children: ComponentChildren;
}

/** A panel of no account. */
function Bare({ host, isReady, children }: BareProps) {
	const words = usePanelWords();
	return (
		<aside class="panel" aria-label={words.panel.label} data-ready={isReady ? "" : undefined}>
			<PanelHeader title={undefined} host={host} onClose={close} />
			{children}
		</aside>
	);
}
