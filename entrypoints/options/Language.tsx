import { Section } from "../../components/Section.tsx";
import type { Managed } from "../../utils/platform/managed.ts";
import { LANGUAGES, language } from "../../utils/platform/settings.ts";
import { Locked } from "./Locked.tsx";
import { useOptionsWords } from "./use-options-words.ts";
import { useSetting } from "./use-setting.ts";

/** Each in its own words: who cannot read the page finds their own. */
const NAMES = { en: "English", da: "Dansk" };

export function Language({ policy }: { policy: Managed }) {
	const words = useOptionsWords();
	const chosen = useSetting(language)?.value;
	const isLocked = policy.language !== undefined;
	return (
		<Section title={words.language.title}>
			<fieldset class="choices" aria-label={words.language.title} disabled={isLocked}>
				{[undefined, ...LANGUAGES].map((code) => (
					<label key={code} class="choice">
						<input
							type="radio"
							name="language"
							value={code ?? ""}
							checked={chosen === code}
							onInput={() => void language.set(code)}
						/>
						<span>{code ? NAMES[code] : words.language.automatic}</span>
					</label>
				))}
			</fieldset>
			{isLocked && <Locked />}
		</Section>
	);
}
