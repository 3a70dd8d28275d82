import type { Unit } from "../../utils/domain/records.ts";
import { setFilters } from "./set-filters.ts";
import { useWords } from "./use-words.ts";

/** Chooses the one unit that is shown, or all. What is chosen stands in the address. */
export function UnitFilter({
	units,
	chosen,
}: {
	units: readonly Pick<Unit, "id" | "name">[];
	chosen: string;
}) {
	const { workspace: words } = useWords();
	return (
		<label>
			{words.filter.unit}{" "}
			<select value={chosen} onChange={(event) => setFilters({ unit: event.currentTarget.value })}>
				<option value="">{words.filter.all}</option>
				{units.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</select>
		</label>
	);
}
