import { Icon } from "../../components/Icon.tsx";
import { useOptionsWords } from "./use-options-words.ts";

/** Beside a setting that is not the user's to change. */
export function Locked() {
	return (
		<p class="muted">
			<Icon name="info" /> {useOptionsWords().locked}
		</p>
	);
}
