import type { ComponentChild } from "preact";
import { useState } from "preact/hooks";
import type { RequestLine } from "../utils/domain/request-line.ts";

interface Props {
	/** Says how many they are. */
	title(count: number): string;
	lines: readonly RequestLine[];
	cards(lines: readonly RequestLine[]): ComponentChild;
}

/** Cards that few look at, drawn once they are unfolded: at each click the browser looks through all that are there. */
export function FoldedCards({ title, lines, cards }: Props) {
	const [isOpened, setOpened] = useState(false);
	// The card opens the list itself once it is there.
	const isLandedOn = lines.some(({ folded }) => folded && location.hash.includes(folded.request.id));
	return (
		<details class="folded" onToggle={(event) => setOpened(event.currentTarget.open)}>
			<summary>{title(lines.length)}</summary>
			{(isOpened || isLandedOn) && cards(lines)}
		</details>
	);
}
