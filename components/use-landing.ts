import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** The page whose card has been landed on. */
let landedOn: string | undefined;

/**
 * Opens the card of the request whose page is in view, as the panel's address says, and brings it there: once, for
 * what the user opens after that is theirs to choose. A frame that is made ahead of its opening has no layout yet,
 * and gets the focus with it.
 * @param id the CRM's, of the card's request; missing until the CRM has it
 * @returns for an element inside the card
 */
export function useLanding(id: string | undefined): RefObject<HTMLDivElement | null> {
	const own = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const card = own.current?.closest(".card");
		const page = navigation.currentEntry?.id;
		if (!card || !id || !location.hash.includes(id) || landedOn === page) return;
		landedOn = page;
		card.querySelector("details")?.setAttribute("open", "");
		for (let fold = card.closest(".folded"); fold; fold = fold.parentElement?.closest(".folded") ?? null)
			fold.setAttribute("open", "");
		const land = () => {
			card.scrollIntoView({ block: "center" });
			if (document.hasFocus()) card.querySelector("summary")?.focus();
		};
		land();
		if (card.getClientRects().length > 0) return;
		addEventListener("focus", land, { once: true });
		return () => removeEventListener("focus", land);
	}, [id]);
	return own;
}
