import { Section } from "../../components/Section.tsx";
import { useEnvironment } from "../../components/use-environment.ts";
import { useDisk } from "./use-disk.ts";
import { useOptionsWords } from "./use-options-words.ts";

const BYTES_PER_MB = 1_000_000;

/** What is stored where, and how safe it is on this device. */
export function Stored() {
	const { stored } = useOptionsWords();
	const { words } = useEnvironment();
	const disk = useDisk();
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
			{disk && (
				<p class="muted" data-disk="">
					{stored.used(words.number(disk.bytes / BYTES_PER_MB))} {disk.isKept ? stored.kept : stored.notKept}
				</p>
			)}
		</Section>
	);
}
