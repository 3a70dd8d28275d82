import { useEffect, useState } from "preact/hooks";
import { useEnvironment } from "../../components/use-environment.ts";
import { storeNameOf, useStored } from "../../components/use-store.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { readScopes } from "../../utils/store/workspace.ts";
import { useWords } from "./use-words.ts";

/** Has the account's finished requests read, and says so until they are here: also on paper, where it matters most. */
export function BriefHistory({ connection, accountId }: { connection: Connection; accountId: string }) {
	const { onBrief: words } = useWords().workspace;
	const { send } = useEnvironment();
	const [asked, setAsked] = useState<string>();
	const scopes = useStored(storeNameOf(connection), "scopes", readScopes);
	const isMissing =
		scopes !== undefined && "value" in scopes && scopes.value.get(accountId)?.historyAt === undefined;
	useEffect(() => {
		if (!isMissing) return;
		let isGone = false;
		void send({ type: "revalidate", host: connection.host, accountId })
			.catch(() => undefined)
			.finally(() => !isGone && setAsked(accountId));
		return () => {
			isGone = true;
		};
	}, [isMissing, accountId]);
	if (!isMissing) return null;
	return (
		<p class="muted" role="status">
			{asked === accountId ? words.notRead : words.reading}
		</p>
	);
}
