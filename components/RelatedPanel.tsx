import type { ComponentChild, ComponentChildren, FunctionComponent } from "preact";
import type { Connection } from "../utils/domain/connection.ts";
import type { RelatedRecord } from "../utils/domain/related.ts";
import { relatedWordsIn } from "../utils/i18n/related-words.ts";
import { Notice } from "./Notice.tsx";
import { useAccountOf } from "./use-account-of.ts";
import { useEnvironment } from "./use-environment.ts";

interface Props {
	connection: Connection;
	record: RelatedRecord;
	/** The panel of the record's account. */
	show(accountId: string): ComponentChild;
	/** A panel of no account, which says why. */
	Bare: FunctionComponent<{ host: string; isReady: boolean; children: ComponentChildren }>;
}

/** On the page of what belongs to an account: the panel of that account, or why there is none to show. */
export function RelatedPanel({ connection, record, show, Bare }: Props) {
	const { words } = useEnvironment();
	const related = relatedWordsIn(words.locale);
	const { found, ask } = useAccountOf(connection, record);
	const what = related.record[record.type];
	if (found && typeof found === "object" && "accountId" in found && found.accountId)
		return <>{show(found.accountId)}</>;
	return (
		<Bare host={connection.host} isReady={found !== undefined}>
			{!found && (
				<p class="muted loading" role="status">
					{related.finding}
				</p>
			)}
			{found === "unreachable" && (
				<Notice text={related.unreachable(what)} icon="alert" tone="warn">
					<button type="button" onClick={ask}>
						{related.tryAgain}
					</button>
				</Notice>
			)}
			{found && typeof found === "object" && (
				<Notice text={"error" in found ? words.store[found.error] : related.none(what)} icon="alert" />
			)}
		</Bare>
	);
}
