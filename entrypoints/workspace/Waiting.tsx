import { useEnvironment } from "../../components/use-environment.ts";
import type { Turn } from "../../utils/domain/clocks.ts";
import { useWords } from "./use-words.ts";

const DAY_MS = 86_400_000;

/** How long it has been somebody's turn, and whether their time is over. */
export function Waiting({ turn }: { turn: Turn }) {
	const { workspace: words, moment } = useWords();
	const { now } = useEnvironment();
	return (
		<span class="waiting">
			{words.since(Math.max(0, Math.floor((now() - turn.since) / DAY_MS)))}
			{turn.isOverdue ? (
				<span class="chip bad">{words.overdue}</span>
			) : (
				turn.dueAt !== undefined && <span class="meta">{words.due(moment(turn.dueAt))}</span>
			)}
		</span>
	);
}
