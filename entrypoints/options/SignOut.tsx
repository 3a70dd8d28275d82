import { useState } from "preact/hooks";
import { useEnvironment } from "../../components/use-environment.ts";
import { useCountUnsent } from "../../components/use-unsent.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { useOptionsWords } from "./use-options-words.ts";

/** Signs out; asks first where the device holds what the CRM does not have. */
export function SignOut({ connection }: { connection: Connection }) {
	const words = useOptionsWords().connections;
	const { send } = useEnvironment();
	const countUnsent = useCountUnsent(connection);
	/** How much is at stake, while the user is asked. */
	const [unsent, setUnsent] = useState(0);
	const [isBusy, setBusy] = useState(false);
	function leave(drop: boolean): void {
		setBusy(true);
		void send({ type: "signOut", host: connection.host, drop })
			.catch(() => undefined)
			.then(() => setBusy(false));
	}
	if (unsent === 0) {
		return (
			<button
				type="button"
				disabled={isBusy}
				onClick={() => void countUnsent().then((count) => (count === 0 ? leave(false) : setUnsent(count)))}
			>
				{connection.isSignedOut ? words.remove : words.signOut}
			</button>
		);
	}
	return (
		<div class="ask" role="alertdialog" aria-label={words.unsent(unsent)}>
			<p>{words.unsent(unsent)}</p>
			<div class="buttons">
				<button type="button" class="primary" disabled={isBusy} onClick={() => leave(false)}>
					{words.keep}
				</button>
				<button type="button" class="danger" disabled={isBusy} onClick={() => leave(true)}>
					{words.drop}
				</button>
				<button type="button" onClick={() => setUnsent(0)}>
					{words.cancel}
				</button>
			</div>
		</div>
	);
}
