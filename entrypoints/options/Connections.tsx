import { useState } from "preact/hooks";
import { Section } from "../../components/Section.tsx";
import { OneConnection } from "./OneConnection.tsx";
import type { Hosts } from "./use-hosts.ts";
import { useOptionsWords } from "./use-options-words.ts";

/** Which CRMs there are, and as whom. */
export function Connections({ hosts }: { hosts: Hosts }) {
	const words = useOptionsWords().connections;
	return (
		<Section title={words.title}>
			{hosts.all.length === 0 && <p class="muted">{words.none}</p>}
			<ul class="plain">
				{hosts.all.map((host) => (
					<OneConnection
						key={host}
						host={host}
						connection={hosts.connections[host]}
						onRemove={
							hosts.removable.includes(host) && !hosts.connections[host]
								? () => hosts.remove(host)
								: undefined
						}
					/>
				))}
			</ul>
			<AddHost add={hosts.add} />
		</Section>
	);
}

function AddHost({ add }: { add: Hosts["add"] }) {
	const words = useOptionsWords().connections;
	const [typed, setTyped] = useState("");
	const [isWrong, setWrong] = useState(false);
	return (
		<form
			class="add-host"
			onSubmit={(event) => {
				event.preventDefault();
				const isAdded = add(typed);
				setWrong(!isAdded);
				if (isAdded) setTyped("");
			}}
		>
			<div class="field">
				<label for="add-host">{words.add}</label>
				<div class="with-button">
					<input
						id="add-host"
						name="address"
						value={typed}
						spellcheck={false}
						autocomplete="off"
						aria-invalid={isWrong}
						aria-describedby="add-host-hint"
						onInput={(event) => setTyped(event.currentTarget.value)}
					/>
					<button type="submit">{words.addButton}</button>
				</div>
				<p id="add-host-hint" class={isWrong ? "problem" : "muted"} role={isWrong ? "alert" : undefined}>
					{isWrong ? words.notACrm : words.addHint}
				</p>
			</div>
		</form>
	);
}
