import { Section } from "../../components/Section.tsx";
import { useOptionsWords } from "./use-options-words.ts";

export function Stored() {
	const { stored } = useOptionsWords();
	return (
		<Section title={stored.title}>
			<dl class="stored">
				{stored.rows.map(([where, what]) => (
					<div key={where}>
						<dt>{where}</dt>
						<dd>{what}</dd>
					</div>
				))}
			</dl>
		</Section>
	);
}
