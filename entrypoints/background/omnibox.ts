import { search } from "../../utils/domain/search.ts";
import { asDescription, onOmnibox } from "../../utils/platform/omnibox.ts";
import { readLive } from "../../utils/store/live.ts";
import { readAll } from "./stores.ts";

const readCopies = () => readAll(readLive);

/**
 * Finds accounts, experts and open requests of the device from the address bar (ux.md U21).
 * @param none says that there is none
 */
export function searchFromOmnibox(none: () => Promise<string>): void {
	let copies: ReturnType<typeof readCopies> | undefined;
	onOmnibox(
		() => {
			copies = undefined;
		},
		async (typed) => {
			// Once for all that is typed in one go; a background that has ended meanwhile reads anew.
			copies ??= readCopies();
			return search(typed, await copies).map(({ address, text }) => ({
				content: address,
				description: asDescription(text),
			}));
		},
		none,
	);
}
