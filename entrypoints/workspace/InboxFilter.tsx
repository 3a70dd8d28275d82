import type { Inbox } from "../../utils/domain/inbox.ts";
import type { Work } from "../../utils/domain/work.ts";
import { setFilters } from "./set-filters.ts";
import { UnitFilter } from "./UnitFilter.tsx";
import { useWords } from "./use-words.ts";

interface Props {
	work: Work;
	inbox: Inbox;
	unit: string;
	isOverdue: boolean;
}

/** Leaves out what the user does not want to see now. What is chosen stands in the address. */
export function InboxFilter({ work, inbox, unit, isOverdue }: Props) {
	const { workspace: words } = useWords();
	const asked = new Set(
		Object.values(inbox)
			.flat()
			.map(({ line }) => line.unitId),
	);
	const units = work.input.units.filter(({ id }) => asked.has(id) || id === unit);
	return (
		<form class="filter" aria-label={words.filter.title} onSubmit={(event) => event.preventDefault()}>
			{units.length > 1 && <UnitFilter units={units} chosen={unit} />}
			<label class="check">
				<input
					type="checkbox"
					checked={isOverdue}
					onChange={(event) => setFilters({ overdue: event.currentTarget.checked ? "1" : "" })}
				/>
				{words.filter.overdue}
			</label>
		</form>
	);
}
