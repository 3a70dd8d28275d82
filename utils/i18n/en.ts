import { plural } from "./plural.ts";

/** The words of every page in English. `da.ts` must have the same keys with the same parameters. */
export const en = {
	signIn: {
		once: "Sign in to the CRM once, so that Instep may read and write what you may.",
		again: "Your CRM session has ended. Sign in to see news and to send what waits.",
		with: (host: string) => `Sign in to ${host}`,
		failed: (reason: string) => `You are not signed in: ${reason}. Try again, or ask your CRM admin.`,
		noCrmYet:
			"Open an account page in your CRM, open the Alignment tab at its edge and sign in once. Then you can ask for help from here.",
		noConsumerKey:
			"Your CRM's consumer key is missing, so Instep cannot sign in. Type it in the options, or ask your CRM admin for it.",
		openOptions: "Open options",
	},
	sandbox: "SANDBOX",
	help: { open: "Help", news: "Help: news" },
	store: {
		noStorage:
			"The browser does not let Instep store anything on this page. Allow site data for this CRM and reload.",
		blocked:
			"Another tab still runs an older version of Instep. Close or reload your other CRM tabs; this page then goes on by itself.",
		updated: "Instep was updated. Reload this page.",
		newer:
			"What Instep keeps on this device was written by a newer version. Update Instep among the browser's extensions, then reload this page.",
	},
	pending: {
		waiting: "Waiting to send",
		blocked: "Sign in to send",
		rejected: "Could not send",
		step: (event: string) => `Your step: ${event}`,
		yours: "Waiting to send",
		undo: "Undo",
		sendNow: "Send now",
		tryAgain: "Try again",
		vanished:
			"The CRM no longer has this request, or no longer shows it to you. Ask for access and try again, or discard this.",
		discard: "Discard",
	},
	event: {
		rating: "answered a pulse",
		alignment: "published a score",
		agendaItem: "put a point on an agenda",
		outcome: "noted an outcome",
		submit: "asked",
		ask_info: "asked back",
		give_info: "answered",
		offer: "offered help",
		accept: "accepted",
		reject_offer: "turned the offer down",
		commit: "confirmed the booking",
		decline: "declined",
		waitlist: "put on the waiting list",
		escalate: "escalated",
		override: "overrode",
		propose_swap: "proposed a swap",
		agree_swap: "agreed to the swap",
		deliver: "delivered",
		rate: "rated",
		withdraw: "withdrew",
		nominate: "offered to help",
		credit: "said thank you",
		log_outside: "asked outside Instep",
	},
	form: {
		title: "Request expert",
		account: "Account",
		fromPage: "from the page",
		pageAccount: "the account on the page",
		popOut: "Open in a tab",
		chooseAccount: "Choose an account",
		kind: "Kind of help",
		expertise: "Area of expertise",
		unit: "Goes to",
		chooseUnit: "Choose a department",
		resultWanted: "Result wanted",
		neededBy: "Needed by",
		flexible: "Flexible",
		estimate: "Estimated time",
		ifWeWait: "If we wait",
		more: "Wishes about people",
		preferred: "Preferred person",
		excluded: "Rather not",
		anybody: "Anybody",
		unitGains: "What your department gains",
		quote: "Quoted from the page",
		removeQuote: "Remove quote",
		send: "Send request",
		saved: "Draft saved",
		clear: "Clear form",
		sent: "Request kept. It is sent in a moment.",
		another: "New request",
		demand: (n: number) =>
			n === 0
				? "No other account wants this now"
				: `${plural(n, "other account wants", "other accounts want")} this`,
		freeHours: (hours: string) => `${hours} h free that week`,
		required: "required",
		shortcut: "Ctrl+Enter",
		notKept:
			"This could not be kept on this device: its storage may be full. Your text is still here. Free some space and try again.",
		back: "Back",
	},
	kind: { advice: "Advice", meeting: "Meeting", proposal: "Proposal", delivery: "Delivery", other: "Other" },
	estimate: { "2h": "2 h", "1d": "1 day", "3d": "2–3 days", "1w": "A week", unknown: "Don't know" },
	problem: {
		missing: "Fill this in.",
		too_long: "This is too long. Shorten it.",
		bad_day: "Choose a date.",
		past_day: "This day has passed. Choose a later one.",
		bad_hours: "Give the hours as a number, such as 8 or 7.5.",
		bad_choice: "Choose one of these.",
	},
	hours: (n: string) => `${n} h`,
	week: (n: number) => `week ${n}`,
	weekRange: (numbers: string) => `weeks ${numbers}`,
};

export type Dictionary = typeof en;
