import { Section } from "../../components/Section.tsx";
import { CRM_APIS, CRM_PAGES } from "../../utils/crm/sites.ts";
import { redirectUri } from "../../utils/platform/identity.ts";
import { ToCopy } from "./ToCopy.tsx";
import { useOptionsWords } from "./use-options-words.ts";

/** What a user cannot do for themselves, as a text to send to who can. */
export function Admin() {
	const { admin, stored } = useOptionsWords();
	const listed = (lines: readonly string[]) => lines.join("\n   ");
	const rows = stored.rows.map(([where, what]) => `   - ${where}: ${what}`).join("\n");
	const text = admin.text(redirectUri(), listed(CRM_APIS), listed(CRM_PAGES), rows);
	return (
		<Section title={admin.title}>
			<p class="muted">{admin.intro}</p>
			<ToCopy label={admin.label} text={text} rows={14} />
		</Section>
	);
}
