import { enForms } from "./en-forms.ts";

/** The words of the panel in English. `da.ts` must have the same keys with the same parameters. */
const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const en = {
	panel: {
		label: "Internal alignment",
		tab: "Alignment",
		refresh: "Look for news",
		close: "Close panel",
		language: "Dansk",
		asOf: (time: string) => `As of ${time}`,
		neverSynced: "Not read yet",
		loading: "Reading this account for the first time…",
		sandbox: "SANDBOX",
	},
	sections: {
		waitsOnYou: "Waits on you",
		requests: "Requests",
		finished: (n: number) => `Finished (${n})`,
		support: "Support by department",
		competition: "Who else wants them",
	},
	empty: {
		requests: "Nobody has asked for help for this account yet.",
		support: "No departments are set up in Instep.",
	},
	request: {
		new: "Request expert",
		neededBy: (day: string) => `Needed by ${day}`,
		flexible: "flexible",
		number: "Number",
		askedBy: "Asked by",
		rank: (place: number, of: number) => `No. ${place} of ${of} in the queue`,
		rivals: (n: number) =>
			n === 0
				? "No other account wants this"
				: `${plural(n, "other account wants", "other accounts want")} this`,
		offer: (name: string, hours: string, weeks: string) => `${name}, ${hours}, ${weeks}`,
		offerUntil: (day: string) => `Held until ${day}`,
		nextStep: "Next best step",
		resultWanted: "Result wanted",
		ifWeWait: "If we wait",
		quote: "Quoted",
		history: "History",
	},
	competition: {
		line: (expertise: string, unit: string) => `${expertise}, ${unit}`,
		alone: "no other account",
		others: (n: number) => plural(n, "other account", "other accounts"),
		you: (place: number) => `this account: no. ${place}`,
	},
	status: {
		draft: "Draft",
		submitted: "Submitted",
		needs_info: "Needs info",
		offered: "Offered",
		accepted: "Accepted",
		committed: "Committed",
		delivered: "Delivered",
		closed: "Closed",
		declined: "Declined",
		waitlisted: "Waitlisted",
		withdrawn: "Withdrawn",
		expired: "Expired",
	},
	event: {
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
	},
	superseded: "had no effect: something else came first",
	support: {
		asked: "asked",
		offered: "offered",
		committed: "committed",
		kept: "kept",
		next: (week: string) => `next ${week}`,
		noAnswer: (days: number) => `no answer for ${plural(days, "day", "days")}`,
		lastContact: (day: string) => `last contact ${day}`,
	},
	supportStatus: {
		not_engaged: "Not engaged",
		asked: "Asked",
		overdue: "Overdue",
		offered: "Offered",
		committed: "Committed",
		kept: "Kept",
		declined: "Declined",
	},
	action: {
		offer: "Offer help",
		decline: "Decline…",
		accept: "Accept",
		commit: "Confirm booking",
		undo: "Undo",
		sendNow: "Send now",
		tryAgain: "Try again",
		discard: "Discard",
		cancel: "Cancel",
		back: "Back",
	},
	pending: {
		waiting: "Waiting to send",
		blocked: "Sign in to send",
		rejected: "Could not send",
		vanished:
			"The CRM no longer has this request, or no longer shows it to you. Ask for access and try again, or discard this.",
		step: (event: string) => `Your step: ${event}`,
	},
	strip: {
		waiting: (n: number) => `${plural(n, "change", "changes")} will be sent later.`,
		offline: "The CRM cannot be reached.",
		tryNow: "Try now",
		yours: "Waiting to send",
		stuck: (n: number) => `${plural(n, "change", "changes")} could not be sent.`,
		throttled: "The CRM's daily limit is reached. Your changes will be sent later.",
	},
	notice: {
		notAccount: "This is not an account page. Open an account to see who supports it.",
		badId:
			"This page's address does not hold a valid account id. Open the account from the list or search for it.",
		unreadable: "You may not see this account in the CRM. Ask its owner or your CRM admin for access.",
		notInstalled:
			"Instep is not set up in this CRM, or you have no access to it. Ask your CRM admin to install Instep's objects and give you an Instep permission set.",
		expired: "Your CRM session has ended. Sign in to see news and to send what waits.",
		signIn: "Sign in to the CRM once, so that Instep may read and write what you may.",
		signInWith: (host: string) => `Sign in to ${host}`,
		signInToSend: (n: number) => `Sign in to send ${plural(n, "change", "changes")}`,
		signInFailed: (reason: string) => `You are not signed in: ${reason}. Try again, or ask your CRM admin.`,
		noCrmYet:
			"Open an account page in your CRM, open the Alignment tab at its edge and sign in once. Then you can ask for help from here.",
		noConsumerKey:
			"Your CRM's consumer key is missing, so Instep cannot sign in. Type it in the options, or ask your CRM admin for it.",
		openOptions: "Open options",
		othersWork: (name: string, n: number) =>
			`${plural(n, "thing", "things")} that ${name} has not sent ${n === 1 ? "waits" : "wait"} on this device. Nothing of it is sent until ${name} signs in again.`,
		notACrm: "This page is no CRM that Instep knows.",
		noStorage:
			"The browser does not let Instep store anything on this page. Allow site data for this CRM and reload.",
		blocked:
			"Another tab still runs an older version of Instep. Close or reload your other CRM tabs; this page then goes on by itself.",
		updated: "Instep was updated. Reload this page.",
		newer:
			"What Instep keeps on this device was written by a newer version. Update Instep among the browser's extensions, then reload this page.",
		hidden: (fields: string) =>
			`The CRM does not show you these fields, so they are left out here: ${fields}. If you need them, ask your CRM admin.`,
		notKept:
			"This could not be kept on this device: its storage may be full. Your text is still here. Free some space and try again.",
		neverRead:
			"This account has not been read yet, and the CRM cannot be reached. Try again when you are online.",
		tryAgain: "Try again",
	},
	...enForms,
	hours: (n: string) => `${n} h`,
	week: (n: number) => `week ${n}`,
	weekRange: (numbers: string) => `weeks ${numbers}`,
};

export type Dictionary = typeof en;
