import { useEffect, useState } from "preact/hooks";
import type { Managed } from "../../utils/platform/managed.ts";
import { notices } from "../../utils/platform/notices.ts";
import { language } from "../../utils/platform/settings.ts";
import { staySignedIn } from "../../utils/platform/token-settings.ts";
import { setStaySignedIn } from "../../utils/platform/token-store.ts";
import { Language } from "./Language.tsx";
import { Notices } from "./Notices.tsx";
import { Stay } from "./Stay.tsx";
import { useOptionsWords } from "./use-options-words.ts";

const SETTINGS = { language: Language, notices: Notices, stay: Stay };
type Name = keyof typeof SETTINGS;
const NAMES: readonly Name[] = ["language", "notices", "stay"];

/** What can be set of how Instep behaves, what was changed first. */
export function Behaviour({ policy }: { policy: Managed }) {
	const { reset } = useOptionsWords();
	const [order, setOrder] = useState<readonly Name[]>();
	// As it is when the page opens: a setting must not move away from under the pointer.
	useEffect(() => {
		void changed().then((names) => setOrder([...names, ...NAMES.filter((name) => !names.includes(name))]));
	}, []);
	return (
		<>
			{order?.map((name) => {
				const One = SETTINGS[name];
				return <One key={name} policy={policy} />;
			})}
			<div class="buttons after-group">
				<button type="button" onClick={() => void startOver()}>
					{reset}
				</button>
			</div>
		</>
	);
}

async function changed(): Promise<Name[]> {
	const isChanged: Record<Name, boolean> = {
		language: (await language.get()) !== undefined,
		notices: await notices.get(),
		stay: await staySignedIn.get(),
	};
	return NAMES.filter((name) => isChanged[name]);
}

/** Each setting as it was at the beginning. Connections stay: signing out is something else. */
async function startOver(): Promise<void> {
	await language.set(undefined);
	await notices.set(false);
	await setStaySignedIn(false);
}
