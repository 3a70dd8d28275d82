import type { Route } from "../utils/domain/route.ts";
import type { AccountCopy } from "../utils/domain/view.ts";
import { Notice } from "./Notice.tsx";
import { PanelHeader } from "./PanelHeader.tsx";
import { usePanelWords } from "./use-panel-words.ts";
import type { StoreProblem } from "./use-store.ts";

/** There is nothing to show of this account; says why, as far as the CRM has said. */
function NoCopy({ copy }: { copy: AccountCopy }) {
	const words = usePanelWords();
	const { problem } = copy;
	if (problem?.code === "INVALID_TYPE" || problem?.code === "INVALID_FIELD")
		return <Notice text={words.notice.notInstalled} icon="alert" tone="warn" />;
	if (copy.isUnreadable) return <Notice text={words.notice.unreadable} icon="alert" tone="warn" />;
	// Signing in again is offered above this, with its own sentence.
	if (problem?.kind === "auth") return null;
	if (problem) return <Notice text={words.notice.neverRead} icon="alert" tone="warn" />;
	return (
		<p class="muted loading" role="status">
			{words.panel.loading}
		</p>
	);
}

/** The page in view is no account that can be looked up. */
function NoAccount({
	route,
	onClose,
}: {
	route: Exclude<Route, { kind: "account" | "related" }>;
	onClose(): void;
}) {
	const words = usePanelWords();
	const text = route.kind === "badId" ? words.notice.badId : words.notice.notAccount;
	return (
		<aside class="panel" aria-label={words.panel.label} data-ready="">
			<PanelHeader title={undefined} host={route.host} onClose={onClose} />
			<Notice text={text} />
		</aside>
	);
}

/** The extension's storage cannot be read on this page. */
function NoStorage({ host, error, onClose }: { host: string; error: StoreProblem; onClose(): void }) {
	const words = usePanelWords();
	return (
		<aside class="panel" aria-label={words.panel.label} data-ready="">
			<PanelHeader title={undefined} host={host} onClose={onClose} />
			<Notice text={words.store[error]} icon="alert" tone="bad" />
		</aside>
	);
}

/** The panel was opened for a host that is none of the CRM's. */
function NotACrm() {
	const words = usePanelWords();
	return <Notice text={words.notice.notACrm} icon="alert" tone="warn" />;
}

export const Problem = { NoCopy, NoAccount, NoStorage, NotACrm };
