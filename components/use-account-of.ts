import { useEffect, useState } from "preact/hooks";
import type { Connection } from "../utils/domain/connection.ts";
import type { RelatedRecord } from "../utils/domain/related.ts";
import { readLink } from "../utils/store/links.ts";
import { useEnvironment } from "./use-environment.ts";
import { type StoreProblem, storeNameOf, useStored } from "./use-store.ts";

export type AccountOf =
	/** The CRM's answer; no id where the record belongs to no account that the user may see. */
	| { accountId: string | undefined }
	/** The device does not know, and the CRM could not be asked. */
	| "unreachable"
	| { error: StoreProblem };

/**
 * The account that a record belongs to, from the device where it knows, else asked of the CRM. Nothing until
 * then: it answers of this very record only, so that no answer shows under another's address.
 */
export function useAccountOf(
	connection: Connection | null,
	record: RelatedRecord | undefined,
): { found: AccountOf | undefined; ask(): void } {
	const { send } = useEnvironment();
	const name = connection && record ? storeNameOf(connection) : undefined;
	const id = record?.id ?? "";
	const link = useStored(name, `link:${id}`, (store) => readLink(store, id));
	const [unreached, setUnreached] = useState<string>();
	function ask(): void {
		if (!connection || !record) return;
		setUnreached(undefined);
		void send({ type: "resolve", host: connection.host, record }).then(
			(isKnown) => isKnown === true || setUnreached(record.id),
			() => setUnreached(record.id),
		);
	}
	useEffect(ask, [name, id]);
	if (link && "error" in link) return { found: link, ask };
	if (link?.value) return { found: { accountId: link.value.accountId }, ask };
	return { found: record && unreached === record.id ? "unreachable" : undefined, ask };
}
