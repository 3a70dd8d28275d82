import { useEffect, useState } from "preact/hooks";
import { useAccountOf } from "../../components/use-account-of.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import type { RecordInTab } from "./use-tab-record.ts";

/** A form that somebody waits for is better without its account than late. */
const PATIENCE_MS = 2_000;

/**
 * The account that a quick request is for; nothing while it is being found. Once said it stays: what is typed
 * must not change hands because an answer came late.
 */
export function useAccountOfTab(
	connection: Connection | null,
	{ accountId, related }: RecordInTab,
): { accountId: string | undefined } | undefined {
	const isWanted = related !== undefined && connection !== null;
	const [said, setSaid] = useState(isWanted ? undefined : { accountId });
	const { found } = useAccountOf(connection, related);
	useEffect(() => {
		if (found && !said)
			setSaid({ accountId: typeof found === "object" && "accountId" in found ? found.accountId : undefined });
	}, [found]);
	useEffect(() => {
		const timer = setTimeout(() => setSaid((known) => known ?? { accountId: undefined }), PATIENCE_MS);
		return () => clearTimeout(timer);
	}, []);
	return said;
}
