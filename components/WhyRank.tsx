import { useState } from "preact/hooks";
import type { CardProps } from "./card-props.ts";
import { later } from "./later.tsx";
import { useNotesWords } from "./use-notes-words.ts";

const RankReasons = later(() => import("./RankReasons.tsx").then((module) => module.RankReasons));

/** One click from the card: why the request has its place, and who else wants the same. */
export function WhyRank(props: CardProps) {
	const words = useNotesWords();
	const [isOpened, setOpened] = useState(false);
	return (
		<details class="why" onToggle={(event) => setOpened(event.currentTarget.open)}>
			<summary>{words.notes.why}</summary>
			{isOpened && <RankReasons {...props} />}
		</details>
	);
}
