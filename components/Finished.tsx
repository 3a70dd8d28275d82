import type { ComponentChild } from "preact";
import { useState } from "preact/hooks";
import type { RequestLine } from "../utils/domain/request-line.ts";
import { usePanelWords } from "./use-panel-words.ts";

interface Props {
	lines: readonly RequestLine[];
	cards(lines: readonly RequestLine[]): ComponentChild;
}

/** What is over: the longest list of many accounts and the least looked at, so it is drawn once it is opened. */
export function Finished({ lines, cards }: Props) {
	const words = usePanelWords();
	const [isOpened, setOpened] = useState(false);
	// The card opens the list itself once it is there.
	const isLandedOn = lines.some(({ folded }) => folded && location.hash.includes(folded.request.id));
	return (
		<details class="finished" onToggle={(event) => setOpened(event.currentTarget.open)}>
			<summary>{words.sections.finished(lines.length)}</summary>
			{(isOpened || isLandedOn) && cards(lines)}
		</details>
	);
}
