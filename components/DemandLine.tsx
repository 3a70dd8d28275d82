import type { Connection } from "../utils/domain/connection.ts";
import { demandFor } from "../utils/domain/demand.ts";
import type { Values } from "../utils/domain/draft.ts";
import type { Unit } from "../utils/domain/records.ts";
import { isDay } from "../utils/domain/week.ts";
import { useEnvironment } from "./use-environment.ts";
import { useQueue } from "./use-store.ts";

interface Props {
	connection: Connection | null;
	unit: Unit;
	values: Values;
}

/** What the request that is being written would meet in the unit. */
export function DemandLine({ connection, unit, values }: Props) {
	const { words, now } = useEnvironment();
	const queue = useQueue(connection, unit.id);
	const { accountId, expertise = "", neededBy = "" } = values;
	if (!expertise || !queue || "error" in queue) return null;
	const wish = { accountId, expertise, neededBy: isDay(neededBy) ? neededBy : undefined };
	const { accounts, freeHours } = demandFor(wish, unit, queue.value, now());
	return (
		<p class="muted" role="status">
			{words.form.demand(accounts)}
			{freeHours !== undefined && ` · ${words.form.freeHours(words.number(Math.max(0, freeHours)))}`}
		</p>
	);
}
