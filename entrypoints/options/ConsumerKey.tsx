import { useEffect, useId, useState } from "preact/hooks";
import { consumerKeyOf } from "../../utils/platform/consumer-key.ts";
import { consumerKeys } from "../../utils/platform/settings.ts";
import { useOptionsWords } from "./use-options-words.ts";

/** Kept with every key typed. */
export function ConsumerKey({ host }: { host: string }) {
	const { app } = useOptionsWords();
	const id = useId();
	const [typed, setTyped] = useState<string>();
	useEffect(() => void consumerKeyOf(host).then(setTyped), [host]);
	async function keep(value: string): Promise<void> {
		setTyped(value);
		await consumerKeys.set({ ...(await consumerKeys.get()), [host]: value.trim() });
	}
	return (
		<div class="field">
			<label for={id}>{app.key(host)}</label>
			<input
				id={id}
				name="consumerKey"
				value={typed ?? ""}
				disabled={typed === undefined}
				spellcheck={false}
				autocomplete="off"
				onInput={(event) => void keep(event.currentTarget.value)}
			/>
		</div>
	);
}
