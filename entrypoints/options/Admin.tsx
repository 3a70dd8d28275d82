import { useState } from "preact/hooks";
import { Section } from "../../components/Section.tsx";
import { CRM_APIS, CRM_PAGES } from "../../utils/crm/sites.ts";
import { redirectUri } from "../../utils/platform/identity.ts";
import { useOptionsWords } from "./use-options-words.ts";

/** What a user cannot do for themselves, as a text to send to who can. */
export function Admin() {
	const { admin, stored } = useOptionsWords();
	const [isCopied, setCopied] = useState(false);
	const listed = (lines: readonly string[]) => lines.join("\n   ");
	const rows = stored.rows.map(([where, what]) => `   - ${where}: ${what}`).join("\n");
	const text = admin.text(redirectUri(), listed(CRM_APIS), listed(CRM_PAGES), rows);
	return (
		<Section
			title={admin.title}
			action={
				<button
					type="button"
					onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
				>
					<span aria-live="polite">{isCopied ? admin.copied : admin.copy}</span>
				</button>
			}
		>
			<p class="muted">{admin.intro}</p>
			<textarea
				class="admin-text"
				aria-label={admin.label}
				readOnly
				spellcheck={false}
				value={text}
				rows={14}
			/>
		</Section>
	);
}
