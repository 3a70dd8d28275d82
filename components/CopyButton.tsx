import { useState } from "preact/hooks";

interface Props {
	label: string;
	/** Said once it is copied. */
	copied: string;
	/** Said where the browser refuses. */
	notCopied: string;
	make(): string;
}

/** Puts a text into the clipboard, and says so. */
export function CopyButton({ label, copied, notCopied, make }: Props) {
	const [said, setSaid] = useState("");
	const copy = () =>
		navigator.clipboard.writeText(make()).then(
			() => setSaid(copied),
			() => setSaid(notCopied),
		);
	return (
		<>
			<button type="button" class="small" onClick={() => void copy()}>
				{label}
			</button>
			<span class="muted" role="status">
				{said}
			</span>
		</>
	);
}
