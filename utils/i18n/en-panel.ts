import { plural } from "./plural.ts";

/** What only the panel says, in English. */
export const enPanel = {
	panel: {
		label: "Internal alignment",
		refresh: "Look for news",
		close: "Close panel",
		language: "Dansk",
		asOf: (time: string) => `As of ${time}`,
		neverSynced: "Not read yet",
		loading: "Reading this account for the first time…",
	},
	sections: {
		waitsOnYou: "Waits on you",
		requests: "Requests",
		finished: (n: number) => `Finished (${n})`,
		rest: (n: number) => `${n} more`,
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
		rank: (place: number, of: number) => `No. ${place} of ${of} in the queue`,
		rivals: (n: number) =>
			n === 0
				? "No other account wants this"
				: `${plural(n, "other account wants", "other accounts want")} this`,
		offer: (name: string, hours: string, weeks: string) => `${name}, ${hours}, ${weeks}`,
		offerUntil: (day: string) => `Held until ${day}`,
		more: "More",
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
	support: {
		asked: "asked",
		offered: "offered",
		committed: "committed",
		kept: "kept",
		next: (week: string) => `next ${week}`,
		noAnswer: (days: number) => `no answer for ${plural(days, "day", "days")}`,
		outside: "Asked outside Instep",
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
		ask_info: "Ask back",
		decline: "Decline…",
		waitlist: "Put on the waiting list",
		accept: "Accept",
		reject_offer: "Turn down…",
		give_info: "Answer",
		commit: "Confirm booking",
		deliver: "Mark as delivered",
		rate: "Rate",
		credit: "Thank the helper",
		withdraw: "Withdraw…",
		escalate: "Escalate…",
		override: "Decide…",
		nominate: "Offer myself",
		propose_swap: "Propose a swap",
		agree_swap: "Agree to the swap",
	},
	strip: {
		waiting: (n: number) => `${plural(n, "change", "changes")} will be sent later.`,
		offline: "The CRM cannot be reached.",
		tryNow: "Try now",
		stuck: (n: number) => `${plural(n, "change", "changes")} could not be sent.`,
		full: "This device has no room for news from the CRM. Free some space; nothing of yours is lost.",
		refused: (reason: string) =>
			`The CRM could not be read, so what you see may be old. Show this to your CRM admin: ${reason}`,
		throttled: "The CRM's daily limit is reached. Your changes will be sent later.",
	},
	notice: {
		notAccount: "This is not an account page. Open an account to see who supports it.",
		badId:
			"This page's address does not hold a valid account id. Open the account from the list or search for it.",
		unreadable: "You may not see this account in the CRM. Ask its owner or your CRM admin for access.",
		notInstalled:
			"Instep is not set up in this CRM, or you have no access to it. Ask your CRM admin to install Instep's objects and give you an Instep permission set.",
		signInToSend: (n: number) => `Sign in to send ${plural(n, "change", "changes")}`,
		othersWork: (name: string, n: number) =>
			`${plural(n, "thing", "things")} that ${name} has not sent ${n === 1 ? "waits" : "wait"} on this device. Nothing of it is sent until ${name} signs in again.`,
		notACrm: "This page is no CRM that Instep knows.",
		hidden: (fields: string) =>
			`The CRM does not show you these fields, so they are left out here: ${fields}. If you need them, ask your CRM admin.`,
		unknown: (values: string) =>
			`The CRM holds values that Instep does not know, so steps or details with them are missing here: ${values}. Ask your CRM admin to give them their old names back.`,
		neverRead:
			"This account has not been read yet, and the CRM cannot be reached. Try again when you are online.",
	},
};

export type PanelDictionary = typeof enPanel;
