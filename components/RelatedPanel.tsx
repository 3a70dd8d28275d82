import type { ComponentChild } from "preact";
import type { Connection } from "../utils/domain/connection.ts";
import type { RelatedRecord } from "../utils/domain/related.ts";
import { relatedWordsIn } from "../utils/i18n/related-words.ts";
import { Notice } from "./Notice.tsx";
import { PanelHeader } from "./PanelHeader.tsx";
import { useAccountOf } from "./use-account-of.ts";
import { usePanelWords } from "./use-panel-words.ts";

interface Props {
	connection: Connection;
	record: RelatedRecord;
	/** The panel of the record's account. */
	show(accountId: string): ComponentChild;
	onClose(): void;
}

/** On the page of what belongs to an account: the panel of that account, or why there is none to show. */
export function RelatedPanel({ connection, record, show, onClose }: Props) {
	const words = usePanelWords();
	const related = relatedWordsIn(words.locale);
	const { found, ask } = useAccountOf(connection, record);
	if (found && typeof found === "object" && "accountId" in found && found.accountId)
		return <>{show(found.accountId)}</>;
	return (
		<aside
			class="panel"
			aria-label={words.panel.label}
			data-record={record.id}
			data-ready={found ? "" : undefined}
		>
			<PanelHeader title={undefined} connection={connection} host={connection.host} onClose={onClose} />
			{!found && (
				<p class="muted loading" role="status">
					{related.finding}
				</p>
			)}
			{found === "unreachable" && (
				<Notice text={related.unreachable[record.type]} icon="alert" tone="warn">
					<button type="button" onClick={ask}>
						{related.tryAgain}
					</button>
				</Notice>
			)}
			{found && typeof found === "object" && (
				<Notice text={"error" in found ? words.store[found.error] : related.none[record.type]} icon="alert" />
			)}
		</aside>
	);
}
