import { useEnvironment } from "./use-environment.ts";

/** Where there is nothing until something is set up: the options have the steps, and the text for an admin. */
export function ToOptions() {
	const { words, send } = useEnvironment();
	return (
		<button type="button" class="primary" onClick={() => void send({ type: "openOptions" })}>
			{words.signIn.openOptions}
		</button>
	);
}
