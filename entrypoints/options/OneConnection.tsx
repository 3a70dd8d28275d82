import { Notice } from "../../components/Notice.tsx";
import { useEnvironment } from "../../components/use-environment.ts";
import { useOthersUnsent } from "../../components/use-unsent.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { CallsToday } from "./CallsToday.tsx";
import { CheckEverything } from "./CheckEverything.tsx";
import { SignOut } from "./SignOut.tsx";
import { useOptionsWords } from "./use-options-words.ts";
import { useSignIn } from "./use-sign-in.ts";

interface Props {
	host: string;
	connection: Connection | undefined;
	/** Missing where it is not the user's to remove. */
	onRemove: (() => void) | undefined;
}

/** One CRM: its org, who is signed in, and the way in and out. */
export function OneConnection({ host, connection, onRemove }: Props) {
	const words = useOptionsWords().connections;
	const { send, words: common } = useEnvironment();
	const { isBusy, refusal, signIn } = useSignIn(host, send);
	const others = useOthersUnsent(host);
	const isIn = connection !== undefined && !connection.isSignedOut;
	return (
		<li class="card connection" data-host={host}>
			<h3>
				{connection?.orgName ?? host}{" "}
				{connection?.isSandbox && <span class="chip warn">{common.sandbox}</span>}
			</h3>
			{connection?.orgName !== undefined && <p class="muted">{host}</p>}
			<p>{isIn ? words.signedInAs(`${connection.userName} (${connection.username})`) : words.signedOut}</p>
			{connection && <CallsToday connection={connection} />}
			{refusal !== undefined && (
				<Notice
					text={refusal.code === "NO_CONSUMER_KEY" ? words.noKey : words.failed(refusal.message)}
					icon="alert"
					tone="bad"
				/>
			)}
			{others.map(({ name, count }) => (
				<Notice key={name} text={words.waiting(name, count)} />
			))}
			{isIn && <CheckEverything host={host} />}
			<div class="buttons">
				{!isIn && (
					<button type="button" class="primary" disabled={isBusy} onClick={signIn}>
						{words.signIn}
					</button>
				)}
				{connection && <SignOut connection={connection} />}
				{onRemove && (
					<button type="button" class="link" onClick={onRemove}>
						{words.remove}
					</button>
				)}
			</div>
		</li>
	);
}
