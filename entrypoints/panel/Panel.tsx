import { useEffect, useMemo, useState } from "preact/hooks";
import { AccountPanel } from "../../components/AccountPanel.tsx";
import { OthersWork } from "../../components/OthersWork.tsx";
import { PanelHeader } from "../../components/PanelHeader.tsx";
import { Problem } from "../../components/Problem.tsx";
import { SignIn } from "../../components/SignIn.tsx";
import { EnvironmentProvider } from "../../components/use-environment.ts";
import { type PageSeams, usePageEnvironment } from "../../components/use-page-environment.ts";
import { PanelWordsProvider, usePanelWords } from "../../components/use-panel-words.ts";
import { sendNotingSteps, useRevalidation } from "../../components/use-revalidation.ts";
import { useConnection } from "../../components/use-store.ts";
import { apiOriginOf } from "../../utils/crm/sites.ts";
import { type Route, routeOf } from "../../utils/domain/route.ts";
import { panelWordsIn } from "../../utils/i18n/panel-words.ts";
import { send } from "../../utils/platform/messages.ts";

const close = () => void send({ type: "closeDock" });

/** The panel as a page: its address says which account it is about. */
export function Panel({ seams }: { seams: PageSeams }) {
	const page = usePageEnvironment(seams, panelWordsIn);
	const environment = useMemo(() => page && { ...page, send: sendNotingSteps }, [page]);
	const route = useRoute();
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => event.key === "Escape" && close();
		addEventListener("keydown", onKey);
		return () => removeEventListener("keydown", onKey);
	}, []);
	if (!environment) return null;
	return (
		<EnvironmentProvider value={environment}>
			<PanelWordsProvider value={environment.words}>
				<Routed route={route} />
			</PanelWordsProvider>
		</EnvironmentProvider>
	);
}

function Routed({ route }: { route: Route }) {
	const connection = useConnection(route.host);
	const accountId = route.kind === "account" ? route.accountId : undefined;
	useRevalidation(connection && accountId ? route.host : undefined, accountId);
	if (route.kind !== "account") return <Problem.NoAccount route={route} onClose={close} />;
	if (connection === undefined) return null;
	if (connection === null) return <FirstSignIn host={route.host} />;
	return (
		<AccountPanel
			// What was open on one account's panel has no place on another's.
			key={route.accountId}
			connection={connection}
			host={route.host}
			accountId={route.accountId}
			isFormWanted={route.isForm}
			onClose={close}
		/>
	);
}

function FirstSignIn({ host }: { host: string }) {
	const words = usePanelWords();
	const isKnown = apiOriginOf(host) !== undefined;
	return (
		<aside class="panel" aria-label={words.panel.label} data-ready="">
			<PanelHeader title={undefined} host={host} onClose={close} />
			<OthersWork host={host} />
			{isKnown ? (
				<SignIn host={host} text={words.signIn.once} label={words.signIn.with(host)} />
			) : (
				<Problem.NotACrm />
			)}
		</aside>
	);
}

/** Follows the hash: the dock moves the frame from account to account without loading it again. */
function useRoute(): Route {
	const [route, setRoute] = useState(() => routeOf(location.hash));
	useEffect(() => {
		const follow = () => setRoute(routeOf(location.hash));
		addEventListener("hashchange", follow);
		return () => removeEventListener("hashchange", follow);
	}, []);
	return route;
}
