import type { WaitsWords } from "./en-waits.ts";

/** What is said outside the workspace of what waits on the user, in Danish. */
export const daWaits: WaitsWords = {
	title: (n) => `Afventer dig (${n})`,
	since: (moment) => `siden ${moment}`,
	inbox: "Indbakke",
	more: (n) => `${n} mere afventer dig på andre konti`,
};
