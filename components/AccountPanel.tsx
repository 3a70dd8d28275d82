import { useEffect, useState } from "preact/hooks";
import type { Action } from "../utils/domain/actions.ts";
import type { Connection } from "../utils/domain/connection.ts";
import { appendOperation } from "../utils/domain/operation.ts";
import type { RequestLine } from "../utils/domain/request-line.ts";
import { later } from "./later.tsx";
import { Overview } from "./Overview.tsx";
import { PanelHeader } from "./PanelHeader.tsx";
import { Problem } from "./Problem.tsx";
import { SyncStrip } from "./SyncStrip.tsx";
import { useAccount } from "./use-account.ts";
import { useCardActions } from "./use-card-actions.ts";
import { useEnvironment } from "./use-environment.ts";
import { usePanelWords } from "./use-panel-words.ts";
import { useAct } from "./use-store.ts";

interface Props {
	connection: Connection;
	host: string;
	accountId: string;
	/** The page asked for the request form. */
	isFormWanted: boolean;
	/** The opportunity whose page is in view. */
	opportunityId?: string | undefined;
	onClose(): void;
}

const RequestPanel = later(() => import("./RequestPanel.tsx").then((module) => module.RequestPanel));
const AnswerPanel = later(() => import("./AnswerPanel.tsx").then((module) => module.AnswerPanel));

const OthersWork = later(() => import("./OthersWork.tsx").then((module) => module.OthersWork));
const MoreWaiting = later(() => import("./MoreWaiting.tsx").then((module) => module.MoreWaiting));

type Showing = { what: "overview" } | { what: "form" } | { what: "offer" | "decline"; requestKey: string };

/** The panel of one account: what the device knows of it, painted before anything else is asked. */
export function AccountPanel({ connection, host, accountId, isFormWanted, opportunityId, onClose }: Props) {
	const words = usePanelWords();
	const { newId, now } = useEnvironment();
	const [showing, setShowing] = useState<Showing>({ what: isFormWanted ? "form" : "overview" });
	const account = useAccount(connection, accountId);
	const act = useAct(connection);
	const onQueue = useCardActions(connection);

	// The forms come after what the account's page shows, and before somebody wants one.
	useEffect(() => {
		const handle = requestIdleCallback(() => void Promise.all([RequestPanel.load(), AnswerPanel.load()]));
		return () => cancelIdleCallback(handle);
	}, []);
	useEffect(() => {
		if (isFormWanted) setShowing({ what: "form" });
	}, [isFormWanted]);

	function onAction(line: RequestLine, action: Action): void {
		if (action === "offer" || action === "decline") {
			setShowing({ what: action, requestKey: line.key });
			return;
		}
		const refersTo = line.offer?.key;
		void act(
			(author) =>
				appendOperation(line, { type: action, ...(refersTo && { refersTo }) }, author, newId, now()),
			`${action}:${line.key}`,
		);
	}

	if (account && "error" in account)
		return <Problem.NoStorage onClose={onClose} host={host} error={account.error} />;
	const view = account?.value.view;
	const copy = account?.value.copy;
	const line =
		"requestKey" in showing
			? [...(view?.open ?? []), ...(view?.finished ?? [])].find(({ key }) => key === showing.requestKey)
			: undefined;
	async function onUndo(operationKey: string): Promise<void> {
		if (await onQueue.onUndo(operationKey)) setShowing({ what: "form" });
	}
	const toOverview = () => setShowing({ what: "overview" });
	/** Escape closes what is on top: a form first, which keeps its draft, then the panel. */
	function onKeyDown(event: KeyboardEvent): void {
		if (event.key !== "Escape" || showing.what === "overview") return;
		event.stopPropagation();
		toOverview();
	}
	return (
		<aside
			onKeyDown={onKeyDown}
			class="panel"
			aria-label={words.panel.label}
			data-account={accountId}
			data-ready={view ? "" : undefined}
		>
			<PanelHeader
				title={view?.accountName}
				connection={connection}
				pulledAt={copy?.pulledAt}
				host={host}
				accountId={accountId}
				onClose={onClose}
			/>
			<OthersWork host={host} />
			{view && copy && (
				<>
					<MoreWaiting connection={connection} accountId={accountId} />
					<SyncStrip connection={connection} copy={copy} view={view} host={host} onTryNow={onQueue.sendAll} />
					{showing.what === "form" && (
						<RequestPanel
							connection={connection}
							host={host}
							accountId={accountId}
							accountName={view.accountName}
							opportunityId={opportunityId}
							onDone={toOverview}
							onCancel={toOverview}
						/>
					)}
					{line && (showing.what === "offer" || showing.what === "decline") && (
						<AnswerPanel
							what={showing.what}
							line={line}
							copy={copy}
							policy={view.policy}
							connection={connection}
							onDone={toOverview}
						/>
					)}
					{(showing.what === "overview" || ("requestKey" in showing && !line)) && (
						<Overview
							view={view}
							copy={copy}
							actions={{ ...onQueue, onUndo, onAction }}
							onRequest={() => setShowing({ what: "form" })}
						/>
					)}
				</>
			)}
		</aside>
	);
}
