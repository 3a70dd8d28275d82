import { useLayoutEffect } from "preact/hooks";
import { useHash } from "../../components/use-hash.ts";

const PAGES = ["help", "welcome"] as const;
export type OptionsPage = (typeof PAGES)[number] | "settings";

/** Which of its pages the options show, each from its top: the address says so. */
export function usePage(): OptionsPage {
	const page = useHash((hash) => PAGES.find((each) => hash === `#/${each}`) ?? "settings");
	useLayoutEffect(() => scrollTo(0, 0), [page]);
	return page;
}
