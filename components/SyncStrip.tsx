import type { Connection } from "../utils/domain/connection.ts";
import { isUsedUp } from "../utils/domain/pace.ts";
import type { AccountCopy, AccountView } from "../utils/domain/view.ts";
import { Notice } from "./Notice.tsx";
import { SignIn } from "./SignIn.tsx";
import { useCalls } from "./use-calls.ts";
import { useEnvironment } from "./use-environment.ts";
import { usePanelWords } from "./use-panel-words.ts";

interface Props {
	connection: Connection;
	copy: Pick<AccountCopy, "problem" | "hasCopy">;
	view: Pick<AccountView, "waiting" | "stuck">;
	host: string;
	onTryNow(): void;
}

/** Above the content, only while there is something to say about the way to the CRM. */
export function SyncStrip({ connection, copy, view, host, onTryNow }: Props) {
	const words = usePanelWords();
	const { now } = useEnvironment();
	const { calls, say } = useCalls(connection);
	const kind = copy.problem?.kind;
	if (connection.isSignedOut || kind === "auth") {
		const unsent = view.waiting + view.stuck;
		return (
			<SignIn
				host={host}
				text={words.signIn.again}
				label={unsent > 0 ? words.notice.signInToSend(unsent) : words.signIn.with(host)}
			/>
		);
	}
	const isRefused = kind === "invalid" || kind === "forbidden" || kind === "gone" || kind === "bug";
	const isOut = kind === "offline" || kind === "server";
	const parts = [
		isOut && words.strip.offline,
		kind === "full" && words.strip.full,
		kind === "throttled" && words.strip.throttled,
		isRefused && copy.hasCopy && words.strip.refused(copy.problem?.message ?? ""),
		kind !== "throttled" && isUsedUp(calls, now()) && say.usedUp,
		isOut && view.waiting > 0 && words.strip.waiting(view.waiting),
		view.stuck > 0 && words.strip.stuck(view.stuck),
	].filter((part) => typeof part === "string");
	if (parts.length === 0) return null;
	return (
		<Notice text={parts.join(" ")} icon="alert" tone="warn">
			{isOut && (
				<button type="button" onClick={onTryNow}>
					{words.strip.tryNow}
				</button>
			)}
		</Notice>
	);
}
