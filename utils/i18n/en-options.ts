import { enBackup } from "./en-backup.ts";
import { plural } from "./plural.ts";

/** The words of the options page in English. */
export const enOptions = {
	title: "Instep options",
	live: "Every change counts at once.",
	locked: "Set by your admin",
	connections: {
		title: "Connections",
		none: "No CRM is connected yet. Add yours below.",
		signedInAs: (name: string) => `Signed in as ${name}`,
		signedOut: "Signed out",
		signIn: "Sign in",
		signOut: "Sign out",
		remove: "Remove",
		add: "Address of a page in your CRM",
		addHint: "Paste it from the address bar, for example https://acme.lightning.force.com.",
		addButton: "Add CRM",
		notACrm: "This is no address of a CRM that Instep knows. Open your CRM and copy the address from there.",
		failed: (reason: string) => `You are not signed in: ${reason}. Try again, or ask your CRM admin.`,
		noKey: "The consumer key is missing. Type it below, under “This CRM's app”, and sign in again.",
		unsent: (n: number) =>
			`${plural(n, "thing", "things")} you wrote ${n === 1 ? "has" : "have"} not reached the CRM. What should happen to ${n === 1 ? "it" : "them"}?`,
		keep: "Sign out and keep for next time",
		drop: "Sign out and delete from this device",
		cancel: "Cancel",
		check: "Check everything now",
		checking: (n: string) => `Checking… ${n} rows so far.`,
		checkedNone: "Nothing was missing.",
		checkedGone: (n: number) =>
			`${plural(n, "row was", "rows were")} gone from the CRM, or no longer shared with you. ${n === 1 ? "It is" : "They are"} gone from this device, too.`,
		checkFailed:
			"The CRM did not answer, so the check has stopped. What was not checked is kept. Try again when you are online.",
		waiting: (name: string, n: number) =>
			`${plural(n, "thing", "things")} that ${name} has not sent ${n === 1 ? "waits" : "wait"} here until ${name} signs in again.`,
	},
	app: {
		title: "This CRM's app",
		intro:
			"Instep signs in through an app that your CRM admin has set up. Its consumer key is no secret; ask your admin for it.",
		key: (host: string) => `Consumer key for ${host}`,
		allKey: "Consumer key",
		none: "Add a CRM first.",
	},
	stay: {
		title: "Stay signed in",
		label: "Stay signed in when the browser is closed",
		hint: "Keeps a refresh token on this computer's disk. Leave it off on shared computers. Switching it off removes the token at once.",
	},
	language: { title: "Language", automatic: "As the CRM's page or the browser" },
	places: {
		title: "Where Instep shows",
		dock: "The Alignment tab on CRM pages",
		host: (host: string) => `On ${host}`,
		menu: "“Request expert” in the menu of a page",
	},
	weights: {
		title: "Weights of the rank",
		note: "In force until your CRM holds a policy, which then counts for everybody.",
		value: "Value of the account",
		fit: "Strategic fit",
		criticality: "Time criticality",
		risk: "Risk avoided",
	},
	welcome: {
		title: "Welcome to Instep",
		intro: "Three steps. Each can wait.",
		pin: "Pin the button",
		howToPin: "Pin Instep in the browser's menu of extensions, so that you see its number.",
		pinned: "Instep is on the toolbar.",
		next: "Then open an account in your CRM and choose the Alignment tab at the page's edge.",
		help: "Help",
		settings: "All settings",
	},
	help: {
		title: "Help",
		news: "What is new",
		whatIsNew: "A backup file of your work, this help, and a notification each morning if you want one.",
		guide: "In short",
		lines: [
			"Open an account in your CRM and choose the Alignment tab at the page's edge.",
			"“Request expert” asks a department for help. Select text first to quote it.",
			"A request's card shows whose turn it is and what you can do.",
			"What waits on you is in the inbox; its number is on Instep's button.",
			"What you send while offline waits on this device.",
		],
		shortcuts: "Shortcuts",
		popup: "Quick request",
		togglePanel: "Open or close the panel",
		notSet: "not set",
		change: "Change",
		problem: "Report a problem",
		report:
			"Copy this and send it to your admin. It holds versions, counts, times and error codes: no names, texts, ids or tokens.",
		diagnostics: "Diagnostics",
		notCopied: "Not copied. Select the text and copy it.",
	},
	group: {
		crm: "Your CRM",
		behaviour: "How Instep behaves",
		own: "Your work on this device",
		admins: "For admins",
	},
	reset: "Reset these settings",
	notices: {
		title: "Notifications",
		label: "Tell me each morning what waits",
		hint: "Only requests that wait on you and what could not be sent.",
		refused: "The browser does not allow it. Allow it in the browser's settings.",
		snooze: "Snooze until tomorrow",
		quiet: "Quiet until tomorrow",
	},
	backup: enBackup,
	setUp: { summary: (org: string) => `Set up Instep in ${org} (for CRM admins)` },
	admin: {
		title: "When your admin must act",
		intro: "Send this to your CRM admin. It holds everything that Instep needs in Salesforce.",
		copy: "Copy",
		copied: "Copied",
		label: "Text for your admin",
		text: (
			callback: string,
			apis: string,
			pages: string,
			stored: string,
		) => `Instep in Salesforce: what to set up

1. External client app
   Setup > External Client App Manager > New External Client App
   - Distribution state: Local
   - Enable OAuth
   - Callback URL (of this browser): ${callback}
     Each browser has its own. Put one on each line.
   - OAuth scopes: Manage user data via APIs (api), Perform requests at any time (refresh_token, offline_access)
   - Require PKCE: on
   - Require secret for Web Server Flow: off
   - Require secret for Refresh Token Flow: off
   - Refresh token rotation: on
   - Policies: choose who may use the app
   Send the consumer key to the users, or set it by policy (3). It is no secret.

2. Hosts that Instep speaks to
   ${apis}
   No others. Its panel is shown on
   ${pages}
   Instep acts as the signed-in user and sees what that user may see.

3. Browser policy (optional)
   Chrome and Edge: policy of the extension, see managed-schema.json in it.
   Firefox: a managed storage manifest, or the policy 3rdparty > Extensions > instep@instep.example.
   {
     "hosts": ["acme.lightning.force.com"],
     "consumerKey": "…",
     "language": "en",
     "weights": { "value": 3, "fit": 2, "criticality": 2, "risk": 1 },
     "switchedOff": ["staySignedIn"]
   }
   All are optional. weights count until Salesforce holds a policy (Instep_Policy__c). switchedOff takes "menu", "dock" and "staySignedIn".

4. What is stored where
${stored}`,
	},
	stored: {
		title: "What is stored where",
		used: (megabytes: string) => `Instep uses ${megabytes} MB on this device.`,
		kept: "The browser has promised to keep it.",
		notKept: "The browser may clear it when the disk is full. Send what waits, and keep some space free.",
		rows: [
			["In your CRM", "Requests, answers and ratings. Your CRM's own rules say who sees them."],
			["On this device", "A copy of what you may read, your drafts, and what is not sent yet."],
			["In memory only", "The access token. It is gone when the browser closes."],
			["On disk, if you choose so", "The refresh token, while “Stay signed in” is on."],
			["Anywhere else", "Nothing. There is no server of Instep, and nothing is counted or tracked."],
		] as [where: string, what: string][],
	},
};

export type OptionsWords = typeof enOptions;
