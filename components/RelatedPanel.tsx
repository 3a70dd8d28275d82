import type { ComponentChild, ComponentChildren, FunctionComponent } from "preact";
import { useMemo } from "preact/hooks";
import type { Connection } from "../utils/domain/connection.ts";
import { REQUEST_TYPE, type RelatedRecord } from "../utils/domain/related.ts";
import { relatedWordsIn } from "../utils/i18n/related-words.ts";
import { Notice } from "./Notice.tsx";
import { useAccountOf } from "./use-account-of.ts";
import { useEnvironment } from "./use-environment.ts";
import { Landing } from "./use-landing.ts";

interface Props {
	connection: Connection;
	record: RelatedRecord;
	/** The panel of the record's account. */
	show(accountId: string): ComponentChild;
	/** A panel of no account, which says why. */
	Bare: FunctionComponent<{ host: string; isReady: boolean; children: ComponentChildren }>;
}

/**
 * On the page of what belongs to an account: the panel of that account, or why there is none to show. On that of a
 * request, its card is opened.
 */
export function RelatedPanel({ connection, record, show, Bare }: Props) {
	const { words } = useEnvironment();
	const related = relatedWordsIn(words.locale);
	const { found, ask } = useAccountOf(connection, record);
	const landing = useMemo(() => (record.type === REQUEST_TYPE ? { id: record.id } : {}), [record.id]);
	if (found && typeof found === "object" && "accountId" in found && found.accountId)
		return <Landing.Provider value={landing}>{show(found.accountId)}</Landing.Provider>;
	return (
		<Bare host={connection.host} isReady={found !== undefined}>
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
		</Bare>
	);
}
