import type { Support } from "../utils/domain/support.ts";
import type { AccountView } from "../utils/domain/view.ts";
import type { PanelWords } from "../utils/i18n/panel-words.ts";
import { Icon } from "./Icon.tsx";
import { SupportChip } from "./StatusChip.tsx";
import { useEnvironment } from "./use-environment.ts";
import { usePanelWords } from "./use-panel-words.ts";

const DAY_MS = 86_400_000;
const COUNTS = ["asked", "offered", "committed", "kept"] as const;

/** Per unit: asked, offered, committed, kept. A table, because it is one. */
export function SupportList({
	support,
	onOutside,
}: {
	support: AccountView["support"];
	onOutside(unitId: string): void;
}) {
	const words = usePanelWords();
	const { now } = useEnvironment();
	if (support.length === 0) return <p class="muted">{words.empty.support}</p>;
	return (
		<table class="support">
			<thead>
				<tr>
					<td />
					{COUNTS.map((count) => (
						<th key={count} scope="col">
							{words.support[count]}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{support.map((unit) => (
					<tr key={unit.unitId} data-unit={unit.unitId} data-status={unit.status}>
						<th scope="row">
							<span class="unit">
								{unit.unitName}
								<button
									type="button"
									class="icon-button"
									aria-label={`${words.support.outside}: ${unit.unitName}`}
									title={words.support.outside}
									onClick={() => onOutside(unit.unitId)}
								>
									<Icon name="plus" />
								</button>
							</span>
							<span class="state">
								<SupportChip status={unit.status} />
								<span class="muted">{newsOf(unit, words, now())}</span>
							</span>
						</th>
						{COUNTS.map((count) => (
							<td key={count} data-count={count} class={unit[count] === 0 ? "none" : ""}>
								{unit[count]}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** What is worth knowing next: how long there is no answer, the next week of work, or the last contact. */
export function newsOf(unit: Support, words: PanelWords, now: number): string {
	if (unit.status === "overdue" && unit.waitingSince !== undefined) {
		return words.support.noAnswer(Math.floor((now - unit.waitingSince) / DAY_MS));
	}
	if (unit.nextWeek !== undefined) return words.support.next(words.weeks([unit.nextWeek]));
	if (unit.lastContactAt === undefined) return "";
	return words.support.lastContact(words.day(new Date(unit.lastContactAt).toISOString().slice(0, 10)));
}
