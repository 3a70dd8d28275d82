import type { Connection } from "../utils/domain/connection.ts";
import { inboxAddress } from "../utils/domain/route.ts";
import { waitsWordsIn } from "../utils/i18n/waits-words.ts";
import { useEnvironment } from "./use-environment.ts";
import { useIsPainted } from "./use-is-painted.ts";
import { useWaiting } from "./use-waiting.ts";

interface Props {
	connection: Connection;
	accountId: string;
}

/** On one account's panel: that there is work on others, and where. Asked for once the account itself stands there. */
export function MoreWaiting(props: Props) {
	return useIsPainted() && <Others {...props} />;
}

function Others({ connection, accountId }: Props) {
	const { words } = useEnvironment();
	const others = (useWaiting(connection) ?? []).filter((each) => each.accountId !== accountId);
	if (others.length === 0) return null;
	return (
		<section>
			<a href={inboxAddress(connection.host)} target="_blank" rel="noopener">
				{waitsWordsIn(words.locale).more(others.length)}
			</a>
		</section>
	);
}
