import "./menu-style.ts";
import { useRef } from "preact/hooks";
import type { PanelWords } from "../utils/i18n/panel-words.ts";
import { placeWordsIn } from "../utils/i18n/place-words.ts";
import { useEnvironment } from "./use-environment.ts";
import { usePlace } from "./use-place.ts";

interface Props {
	host: string | undefined;
	words: PanelWords;
}

/** Where the panel stands, and that it goes away: on the page by its dock, or beside it as the browser's side panel. */
export function PanelMenu({ host, words: { panel, request, locale } }: Props) {
	const words = placeWordsIn(locale);
	const { send, switchLanguage } = useEnvironment();
	const { isInPage, isByHand, tell, toPage, toSide, hide } = usePlace();
	const menu = useRef<HTMLDetailsElement>(null);

	const item = (text: string, act: () => void, isApart = false) => (
		<button type="button" class={isApart ? "link apart" : "link"} onClick={act}>
			{text}
		</button>
	);
	function onFocusOut({ relatedTarget }: FocusEvent): void {
		const details = menu.current;
		if (details && !(relatedTarget instanceof Node && details.contains(relatedTarget))) details.open = false;
	}
	/** Escape closes what is on top; the panel stays. */
	function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLDetailsElement }): void {
		const { currentTarget: details } = event;
		if (event.key !== "Escape" || !details.open) return;
		event.stopPropagation();
		details.open = false;
		details.querySelector("summary")?.focus();
	}
	return (
		<details
			class={isInPage ? "panel-menu" : "panel-menu beside"}
			ref={menu}
			onKeyDown={onKeyDown}
			onFocusOut={onFocusOut}
		>
			<summary class="icon-button" aria-label={request.more} title={request.more}>
				<span aria-hidden="true">⋯</span>
			</summary>
			<div class="menu">
				{isInPage ? (
					<>
						{item(words.up, () => tell("up"))}
						{item(words.down, () => tell("down"))}
						{item(words.across, () => tell("across"))}
						{item(words.aside, toSide)}
						{isByHand && (
							<p class="muted" role="status">
								{words.byHand}
							</p>
						)}
					</>
				) : (
					item(words.here, toPage)
				)}
				{item(panel.language, switchLanguage, true)}
				{item(words.options, () => void send({ type: "openOptions" }))}
				{isInPage && (
					<>
						{item(words.hideHere, () => tell("off"), true)}
						{host !== undefined && item(words.hideHost, () => hide(host))}
						{item(words.hideAll, () => hide())}
						<p class="muted">{words.back}</p>
					</>
				)}
			</div>
		</details>
	);
}
