import { CopyButton } from "../../components/CopyButton.tsx";
import { useOptionsWords } from "./use-options-words.ts";

/** A text to send to somebody, to be read before it is copied. */
export function ToCopy({ label, text, rows }: { label: string; text: string; rows: number }) {
	const { help, admin } = useOptionsWords();
	return (
		<>
			<textarea class="to-copy" aria-label={label} readOnly spellcheck={false} value={text} rows={rows} />
			<div class="buttons">
				<CopyButton label={admin.copy} copied={admin.copied} notCopied={help.notCopied} make={() => text} />
			</div>
		</>
	);
}
