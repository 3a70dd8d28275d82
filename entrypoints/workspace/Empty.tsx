import { useEnvironment } from "../../components/use-environment.ts";
import { useWords } from "./use-words.ts";

/** Nothing yet: why, what next, and the one thing to do here (ux.md U11). */
export function Empty({ text, host }: { text: string; host: string }) {
	const { workspace: words } = useWords();
	const { send } = useEnvironment();
	return (
		<div class="empty">
			<p>{text}</p>
			<button type="button" onClick={() => void send({ type: "revalidate", host })}>
				{words.refresh}
			</button>
		</div>
	);
}
