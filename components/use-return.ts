import { useEffect, useState } from "preact/hooks";

/** The last button that was pressed. It is gone from the page before the form that it opened is drawn. */
let pressed: { name: string | null; card: string | undefined } | undefined;

const nameOf = (element: Element) => element.getAttribute("aria-label") ?? element.textContent;

document.addEventListener(
	"click",
	({ target }) => {
		const button = target instanceof Element ? target.closest("button") : null;
		pressed = button
			? { name: nameOf(button), card: button.closest<HTMLElement>(".card")?.dataset.request }
			: undefined;
	},
	true,
);

/**
 * Whoever leaves a form goes on where they opened it. What opened it was drawn anew meanwhile: it is found again by
 * its words, in the card it stood in; where it is gone, the card itself takes the focus (ux.md 6).
 */
export function useReturn(): void {
	const [opener] = useState(pressed);
	useEffect(() => () => void requestAnimationFrame(() => opener && goBackTo(opener)), []);
}

function goBackTo({ name, card }: NonNullable<typeof pressed>): void {
	const isFree = () => document.activeElement === document.body;
	if (!isFree()) return;
	const scope = card === undefined ? "" : `.card[data-request="${CSS.escape(card)}"] `;
	const found = [...document.querySelectorAll<HTMLElement>(`${scope}summary, ${scope}button`)];
	found.find((element) => nameOf(element) === name)?.focus();
	// What is folded away takes no focus.
	if (card !== undefined && isFree()) found[0]?.focus();
}
