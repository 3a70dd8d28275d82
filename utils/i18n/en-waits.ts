import { plural } from "./plural.ts";

/** What is said outside the workspace of what waits on the user, in English. */
export const enWaits = {
	title: (n: number) => `Waits on you (${n})`,
	since: (moment: string) => `since ${moment}`,
	inbox: "Inbox",
	more: (n: number) => `${plural(n, "more waits", "more wait")} on you on other accounts`,
};

export type WaitsWords = typeof enWaits;
