import { plural } from "./plural.ts";

/** Answering a round, and closing it, in English. Loaded with their page. */
export const enRounds = {
	pulseOf: (period: string) => `Pulse, ${period}`,
	fullOf: (period: string) => `Full round, ${period}`,
	intro:
		"One statement for each element, under two minutes. Leave at any time: every answer is kept at once.",
	speaksFor: (unit: string) => `You speak for ${unit}.`,
	speaksForSales: "You speak for the sales side.",
	private:
		"Your answers are yours alone in the CRM. Only scores of three people or more are published, and comments never with a department of fewer.",
	accounts: "Accounts, three at most",
	noAccounts:
		"No account to rate here. You rate accounts that you own or asked for, or that asked your department: open one in the CRM first.",
	kind: { pulse: "Pulse: 7 statements", full: "Full round: all 21 statements" },
	which: "Which round",
	start: "Start",
	goOn: (done: string, of: string) => `Go on (${done} of ${of} answered)`,
	closed: (period: string) =>
		`The round of ${period} is closed: its scores are published. The next one begins with the new quarter.`,
	progress: (place: string, of: string) => `Statement ${place} of ${of}`,
	about: (account: string) => `About ${account}`,
	aboutCompany: "About the whole company",
	keys: "Keys: 1 to 5 answer, 0 is cannot judge, the arrows go back and on.",
	back: "Back",
	skip: "Skip",
	comment: "Comment (optional, goes with your answer)",
	done: "Thank you",
	doneText: (done: string, of: string) =>
		`${done} of ${of} statements answered. You can change an answer until the round closes.`,
	toOpen: "Go to what is open",
	again: "Look through the answers",
	toStart: "To the start",
	stuck: "Answers that could not be sent",
	close: "Close a round",
	period: "Quarter",
	received: (answers: number, people: number) =>
		`${plural(answers, "answer", "answers")} from ${plural(people, "person", "people")} on this device.`,
	wouldShow: (scores: string, of: string) => `${scores} of ${of} scores have enough voices.`,
	none: "Nobody has rated an account in this quarter yet.",
	published: (scores: number) =>
		`Published: ${plural(scores, "score", "scores")}. A round is published once.`,
	sending: (rows: number) => `${plural(rows, "row waits", "rows wait")} to be sent.`,
	publish: "Publish…",
	confirm: (period: string) =>
		`Everybody will read these scores. The round of ${period} is then closed: later answers do not count, and it cannot be published again.`,
	publishNow: "Publish now",
	cancel: "Cancel",
	scores: "What would be published",
	publishedScores: "What was published",
	pairs: "Departments compared",
	pair: (high: string, low: string, points: string) => `${high} – ${low}: ${points}`,
	account: "Account",
	choose: "Choose an account",
	noPairs: "There are no two departments to compare.",
	comments: "Comments",
	noComments: "No comments.",
	withoutUnit: "A department too small to name",
};

export type RoundsDictionary = typeof enRounds;
