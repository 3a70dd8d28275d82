import "./elements-style.ts";
import type { Connection } from "../utils/domain/connection.ts";
import { isUsedUp } from "../utils/domain/pace.ts";
import type { AccountCopy, AccountView } from "../utils/domain/view.ts";
import { Icon } from "./Icon.tsx";
import { SignIn } from "./SignIn.tsx";
import { useCalls } from "./use-calls.ts";
import { useEnvironment } from "./use-environment.ts";
import { usePanelWords } from "./use-panel-words.ts";

/** To the first that waits on this page, and to what can be done with it. */
const showUnsent = () => document.querySelector<HTMLElement>(".pending button")?.focus();

interface Props {
	connection: Connection;
	copy: Pick<AccountCopy, "problem" | "hasCopy">;
	view: Pick<AccountView, "waiting" | "stuck">;
	host: string;
	onTryNow(): void;
}

/**
 * Above the content: what there is to say about the way to the CRM, while there is something; and, for screen
 * readers, the page's one polite and one assertive region.
 */
export function SyncStrip({ connection, copy, view, host, onTryNow }: Props) {
	const words = usePanelWords();
	const { now } = useEnvironment();
	const { calls, say } = useCalls(connection);
	const kind = copy.problem?.kind;
	const isOut = kind === "offline" || kind === "server";
	const isRefused = kind === "invalid" || kind === "forbidden" || kind === "gone" || kind === "bug";
	const isSignedOut = connection.isSignedOut || kind === "auth";
	const parts = [
		isOut && words.strip.offline,
		kind === "full" && words.strip.full,
		kind === "throttled" && words.strip.throttled,
		isRefused && copy.hasCopy && words.strip.refused(copy.problem?.message ?? ""),
		kind !== "throttled" && isUsedUp(calls, now()) && say.usedUp,
		isOut && view.waiting > 0 && words.strip.waiting(view.waiting),
	].filter((part) => typeof part === "string");
	const stuck = view.stuck > 0 ? words.strip.stuck(view.stuck) : "";
	const text = [...parts, stuck].filter(Boolean).join(" ");
	const unsent = view.waiting + view.stuck;
	return (
		<>
			{/* Here from the start, for a region that comes with its text is often not read out. */}
			<div class="unseen">
				<p role="status">
					{[...parts, !isOut && view.waiting > 0 && words.pending.waiting].filter(Boolean).join(" ")}
				</p>
				<p role="alert">{stuck}</p>
			</div>
			{isSignedOut && (
				<SignIn
					host={host}
					text={words.signIn.again}
					label={unsent > 0 ? words.notice.signInToSend(unsent) : words.signIn.with(host)}
				/>
			)}
			{!isSignedOut && text && (
				// No region of its own: the two above say it.
				<div class="notice warn">
					<Icon name="alert" />
					<p>{text}</p>
					{isOut && (
						<div class="buttons">
							<button type="button" onClick={onTryNow}>
								{words.strip.tryNow}
							</button>
							{unsent > 0 && (
								<button type="button" onClick={showUnsent}>
									{say.show}
								</button>
							)}
						</div>
					)}
				</div>
			)}
		</>
	);
}
