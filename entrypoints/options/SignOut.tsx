import { useState } from "preact/hooks";
import { useEnvironment } from "../../components/use-environment.ts";
import { useCountUnsent } from "../../components/use-unsent.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { useOptionsWords } from "./use-options-words.ts";

const focus = (button: HTMLElement | null) => button?.focus();

/** Signs out; asks first where the device holds what the CRM does not have. */
export function SignOut({ connection }: { connection: Connection }) {
	const words = useOptionsWords().connections;
	const { send } = useEnvironment();
	const countUnsent = useCountUnsent(connection);
	/** How much is at stake, while the user is asked; none when they have answered. */
	const [unsent, setUnsent] = useState<number>();
	const [isBusy, setBusy] = useState(false);
	function leave(drop: boolean): void {
		setBusy(true);
		void send({ type: "signOut", host: connection.host, drop })
			.catch(() => undefined)
			.then(() => {
				setBusy(false);
				setUnsent(0);
			});
	}
	if (!unsent) {
		return (
			<button
				type="button"
				// Whoever was asked is back where they were.
				ref={unsent === 0 ? focus : undefined}
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
				<button type="button" class="primary" ref={focus} disabled={isBusy} onClick={() => leave(false)}>
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
