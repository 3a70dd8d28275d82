import { Section } from "../../components/Section.tsx";
import type { Weights as Figures } from "../../utils/domain/weights.ts";
import { Locked } from "./Locked.tsx";
import { useOptionsWords } from "./use-options-words.ts";

const FACTORS = ["value", "fit", "criticality", "risk"] as const;

/** What the admin has set for ranks while the CRM holds no policy: to be seen, not to be changed here. */
export function Weights({ weights }: { weights: Figures }) {
	const { weights: words } = useOptionsWords();
	return (
		<Section title={words.title}>
			<p class="muted">{words.note}</p>
			<dl class="stored">
				{FACTORS.map((factor) => (
					<div key={factor}>
						<dt>{words[factor]}</dt>
						<dd>{weights[factor]}</dd>
					</div>
				))}
			</dl>
			<Locked />
		</Section>
	);
}
