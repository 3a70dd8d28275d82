import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Action } from "../utils/domain/actions.ts";
import type { Connection } from "../utils/domain/connection.ts";
import type { RequestEvent } from "../utils/domain/records.ts";
import type { RequestLine } from "../utils/domain/request-line.ts";
import type { FormStep } from "./about-step.ts";
import { later } from "./later.tsx";
import { OthersNote } from "./OthersNote.tsx";
import { Overview } from "./Overview.tsx";
import { PanelHeader } from "./PanelHeader.tsx";
import { Problem } from "./Problem.tsx";
import { useAccount } from "./use-account.ts";
import { useCardActions } from "./use-card-actions.ts";
import { useEnvironment } from "./use-environment.ts";
import { usePanelWords } from "./use-panel-words.ts";
import { useRevalidation } from "./use-revalidation.ts";
import { useAct } from "./use-store.ts";

interface Props {
	connection: Connection;
	host: string;
	accountId: string;
	/** The page asked for the request form; asked again, it is another object. */
	isFormWanted: object | false;
	/** The opportunity whose page is in view. */
	opportunityId?: string | undefined;
	onClose(): void;
}

const RequestPanel = later(() => import("./RequestPanel.tsx").then((module) => module.RequestPanel));
const SyncStrip = later(() => import("./SyncStrip.tsx").then((module) => module.SyncStrip));
const StepPanel = later(() => import("./StepPanel.tsx").then((module) => module.StepPanel));

const OutsidePanel = later(() => import("./OutsidePanel.tsx").then((module) => module.OutsidePanel));
const FirmSections = later(() => import("./FirmSections.tsx").then((module) => module.FirmSections));
const MoreWaiting = later(() => import("./MoreWaiting.tsx").then((module) => module.MoreWaiting));

type Showing =
	| { what: "overview" }
	| { what: "form" }
	| { what: "outside"; unitId: string }
	| { what: "step"; step: FormStep; requestKey: string; nomination: RequestEvent | undefined };

/** The panel of one account: what the device knows of it, painted before anything else is asked. */
export function AccountPanel({ connection, host, accountId, isFormWanted, opportunityId, onClose }: Props) {
	const words = usePanelWords();
	const { newId, now } = useEnvironment();
	const [showing, setShowing] = useState<Showing>({ what: isFormWanted ? "form" : "overview" });
	const account = useAccount(connection, accountId);
	const act = useAct(connection);
	// The background reads the same store for it: once this page has what it shows.
	useRevalidation(account && host, accountId);
	const onQueue = useCardActions(connection);

	// The forms come after what the account's page shows, and before somebody wants one.
	useEffect(() => {
		const handle = requestIdleCallback(() => void Promise.all([RequestPanel.load(), StepPanel.load()]));
		return () => cancelIdleCallback(handle);
	}, []);
	// Before the paint, here and where the form reads its draft: each effect after it is a frame more to wait for.
	useLayoutEffect(() => {
		if (isFormWanted) setShowing({ what: "form" });
	}, [isFormWanted]);

	async function onAction(line: RequestLine, step: Action, nomination?: RequestEvent): Promise<void> {
		const { folded, key } = line;
		const { isOneClick, oneClick } = await import("../utils/domain/one-click.ts");
		if (!folded || step === "agree_swap") return;
		if (isOneClick(step)) {
			await act((author) => oneClick(step, folded, author, newId, now()), `${step}:${key}`);
		} else setShowing({ what: "step", step, requestKey: key, nomination });
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
			<OthersNote host={host} />
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
					{showing.what === "outside" && (
						<OutsidePanel
							unitId={showing.unitId}
							accountName={view.accountName}
							copy={copy}
							connection={connection}
							onDone={toOverview}
						/>
					)}
					{line && showing.what === "step" && (
						<StepPanel
							key={`${showing.step}:${line.key}`}
							what={showing.step}
							line={line}
							nomination={showing.nomination}
							copy={copy}
							view={view}
							connection={connection}
							onDone={toOverview}
						/>
					)}
					{(showing.what === "overview" || ("requestKey" in showing && !line)) && (
						<>
							<Overview
								view={view}
								copy={copy}
								actions={{ ...onQueue, onUndo, onAction, onAct: act }}
								onRequest={() => setShowing({ what: "form" })}
								onOutside={(unitId) => setShowing({ what: "outside", unitId })}
							/>
							<FirmSections connection={connection} accountId={accountId} view={view} copy={copy} />
						</>
					)}
				</>
			)}
		</aside>
	);
}
