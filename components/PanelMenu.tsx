import "./menu-style.ts";
import { useRef } from "preact/hooks";
import { placeWordsIn } from "../utils/i18n/place-words.ts";
import { closeOnEscape } from "./MoreActions.tsx";
import { useEnvironment } from "./use-environment.ts";
import { usePanelWords } from "./use-panel-words.ts";
import { usePlace } from "./use-place.ts";

/** Where the panel stands, and that it goes away: on the page by its dock, or beside it as the browser's side panel. */
export function PanelMenu({ host }: { host: string | undefined }) {
	const { panel, request, locale } = usePanelWords();
	const words = placeWordsIn(locale);
	const { send, switchLanguage } = useEnvironment();
	const { isInPage, isByHand, tell, toPage, toSide, hide } = usePlace();
	const menu = useRef<HTMLDetailsElement>(null);

	const item = (text: string, act: () => void) => (
		<button type="button" class="link" onClick={act}>
			{text}
		</button>
	);
	function onFocusOut({ relatedTarget }: FocusEvent): void {
		const details = menu.current;
		if (details && !(relatedTarget instanceof Node && details.contains(relatedTarget))) details.open = false;
	}
	return (
		<details class="panel-menu" ref={menu} onKeyDown={closeOnEscape} onFocusOut={onFocusOut}>
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
				{item(panel.language, switchLanguage)}
				{item(words.options, () => void send({ type: "openOptions" }))}
				{isInPage && (
					<>
						{item(words.hideHere, () => tell("off"))}
						{host !== undefined && item(words.hideHost, () => hide(host))}
						{item(words.hideAll, () => hide())}
						<p class="muted">{words.back}</p>
					</>
				)}
			</div>
		</details>
	);
}
