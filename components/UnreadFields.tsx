import type { AccountCopy } from "../utils/domain/view.ts";
import { Notice } from "./Notice.tsx";
import { usePanelWords } from "./use-panel-words.ts";

/** What of the account the CRM does not show this user, and what Instep does not know how to read. */
export function UnreadFields({ copy: { hidden, unknown } }: { copy: AccountCopy }) {
	const { notice } = usePanelWords();
	return (
		<>
			{hidden.length > 0 && <Notice text={notice.hidden(hidden.map(withoutKind).join(", "))} />}
			{unknown.length > 0 && <Notice text={notice.unknown(unknown.map(withoutKind).join(", "))} />}
		</>
	);
}

/** `Quote__c` of `request.Quote__c`: what the CRM calls it. */
const withoutKind = (field: string) => field.slice(field.indexOf(".") + 1);
