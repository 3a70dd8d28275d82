import { useEffect, useState } from "preact/hooks";
import { useEnvironment } from "../../components/use-environment.ts";
import { storeNameOf, useStored } from "../../components/use-store.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import type { Unit } from "../../utils/domain/records.ts";
import { readScopes } from "../../utils/store/workspace.ts";
import { useWords } from "./use-words.ts";

interface Props {
	connection: Connection;
	units: readonly Pick<Unit, "id">[];
}

/**
 * What a page of all accounts needs and a device does not keep of itself: the finished requests of every unit.
 * Asked for one unit after the other, each once, and told while it goes on.
 */
export function HistoryNote({ connection, units }: Props) {
	const { workspace: words } = useWords();
	const { send } = useEnvironment();
	const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
	const scopes = useStored(storeNameOf(connection), "scopes", readScopes);
	const known = scopes && "value" in scopes ? scopes.value : undefined;
	const left = known && units.filter(({ id }) => known.get(id)?.historyAt === undefined);
	const next = left?.find(({ id }) => !asked.has(id))?.id;
	useEffect(() => {
		if (next === undefined) return;
		let isGone = false;
		void send({ type: "revalidate", host: connection.host, unitId: next })
			.catch(() => undefined)
			.finally(() => !isGone && setAsked((before) => new Set([...before, next])));
		return () => {
			isGone = true;
		};
	}, [next]);
	if (!left || left.length === 0) return null;
	return (
		<p class="muted" role="status">
			{next === undefined
				? words.historyLacks(left.length)
				: words.historyOf(units.length - left.length, units.length)}
		</p>
	);
}
