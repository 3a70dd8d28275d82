import { useEffect, useState } from "preact/hooks";

const PAGES = ["help", "welcome"] as const;
export type OptionsPage = (typeof PAGES)[number] | "settings";

/** Which of its pages the options show: the address says so. */
export function usePage(): OptionsPage {
	const [page, setPage] = useState(inAddress);
	useEffect(() => {
		const follow = () => {
			setPage(inAddress());
			scrollTo(0, 0);
		};
		addEventListener("hashchange", follow);
		return () => removeEventListener("hashchange", follow);
	}, []);
	return page;
}

function inAddress(): OptionsPage {
	return PAGES.find((page) => location.hash === `#/${page}`) ?? "settings";
}
