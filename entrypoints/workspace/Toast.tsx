import type { ComponentChildren } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import { Icon } from "../../components/Icon.tsx";
import { UNDO_MS } from "../../utils/domain/operation.ts";
import { useWords } from "./use-words.ts";

interface Props {
	/** Nothing is shown without; another one is shown for its whole time again. */
	text: string;
	/** What the user can do about it. */
	children: ComponentChildren;
	/** Its time is over. */
	onGone(): void;
	/** The user has put it away, by its button or by Escape. */
	onClose(): void;
}

/**
 * What became of an action, where the user does not land on it (ux.md U9): for as long as it can be undone, and for
 * longer while the pointer or the focus is on it. There is one at a time; how many it stands for is in its text.
 */
export function Toast({ text, children, onGone, onClose }: Props) {
	const { close } = useWords().workspace;
	const id = useId();
	const [isPointed, setPointed] = useState(false);
	const [isFocused, setFocused] = useState(false);
	useEffect(() => {
		// What vanishes under them is not left by pointer or focus.
		setPointed(false);
		setFocused(false);
	}, [text]);
	useEffect(() => {
		if (text === "" || isPointed || isFocused) return;
		const timer = setTimeout(onGone, UNDO_MS);
		return () => clearTimeout(timer);
	}, [text, isPointed, isFocused]);
	return (
		<section
			aria-labelledby={id}
			// Without a text it is for screen readers alone, and takes no place of the page's.
			class={text ? "toast" : "hidden-text"}
			onPointerEnter={() => setPointed(true)}
			onPointerLeave={() => setPointed(false)}
			onFocusIn={() => setFocused(true)}
			onFocusOut={() => setFocused(false)}
			onKeyDown={(event) => event.key === "Escape" && onClose()}
		>
			<p id={id} role="status">
				{text}
			</p>
			{text && (
				<>
					{children}
					<button type="button" class="icon-button" aria-label={close} title={close} onClick={onClose}>
						<Icon name="close" />
					</button>
				</>
			)}
		</section>
	);
}
