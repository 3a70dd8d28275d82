import { plural } from "./plural.ts";

/** The words of "Set up this org" in English. Only the options page carries them. */
export const enSetUp = {
	title: "Set up this org",
	intro:
		"Instep keeps requests, answers and policy in nine objects of your own Salesforce. This puts them there, with a permission set for each role. Nothing that the org has is changed.",
	checking: "Looking at what the org has…",
	lookAgain: "Look again",
	state: {
		there: "ready",
		incomplete: (fields: string) => `some fields are missing or hidden from you: ${fields}`,
		unseen: "not installed, or you have no access",
	},
	sets: "Permission sets",
	setsThere: "installed",
	setsMissing: (names: string) => `not installed: ${names}`,
	ready: "Everything is in place.",
	installed: "Instep is installed, but you may not see all of it. Give yourself the admin's rights.",
	notInstalled: "Instep is not installed in this org, or only in part.",
	deploy: "Set up this org",
	deployAgain: "Install the newest version again",
	deployNote: "You also get the permission set Instep_Admin, which the import below needs.",
	starting: "Starting…",
	progress: (done: number, total: number) => `${done} of ${total} parts installed`,
	closeNote: "Salesforce goes on by itself. You may close this page and come back.",
	deployed: "Instep is installed, and you have the rights of Instep's admin.",
	refused: (n: number) =>
		`Salesforce refused ${plural(n, "part", "parts")}, so nothing was installed. Correct this in the org and try again:`,
	makeAdmin: "Give me the admin's rights",
	assign: {
		title: "Who may use Instep",
		note: "Write one person a line: a username, or the full name of an active user.",
		set: "Role",
		people: "People",
		give: "Give permission set",
		done: (n: number, already: number) =>
			`${plural(n, "permission set", "permission sets")} given. ${already} had it already.`,
		unknown: (names: string) =>
			`Nobody was given anything, for these are not found, or more than one user has the name: ${names}. Use their usernames.`,
		roles: {
			Instep_KAM: "Key account manager",
			Instep_Unit_Manager: "Department manager",
			Instep_Expert: "Expert",
			Instep_Program_Lead: "Programme lead",
			Instep_Admin: "Admin of Instep",
			Instep_Sponsor: "Sponsor",
			Instep_Finance: "Finance: puts in results (goes with another role)",
			Instep_Money: "May read money figures (goes with another role)",
		},
	},
	import: {
		title: "Departments, experts and policy",
		note: "Download the template, fill it in with Excel, save it as CSV, and choose it here. You see what would be created before anything is.",
		template: "Download template",
		file: "CSV file",
		unit: "department",
		expert: "expert",
		policy: "policy",
		result: "result of",
		line: (line: number) => `Line ${line}`,
		willCreate: "is new",
		exists: "is there already and stays as it is",
		bad: (n: number) =>
			`${plural(n, "line needs", "lines need")} correcting. Nothing is imported until then. Correct the file and choose it again.`,
		nothingNew: "The org has all of this already. There is nothing to import.",
		import: (n: number) => `Import ${plural(n, "record", "records")}`,
		done: (n: number) => `${plural(n, "record", "records")} imported.`,
		failed: (reason: string) => `Nothing was imported. Salesforce says: ${reason}`,
	},
	results: {
		summary: (org: string) => `Import account results: ${org}`,
		title: "Results of accounts",
		note: "One line for each account and quarter: download the template, fill it in with Excel, save it as CSV, and choose it here. Accounts are found by name, id or account number. You see what would be created before anything is; a quarter that an account has already stays as it is. Panels show what is imported within a quarter of an hour.",
		mayNot:
			"Your user may not put in results. Ask your admin for the permission set Instep Finance, then open this again.",
	},
	problem: {
		open_quote: () => "a quotation mark is never closed; close it",
		no_column: (value: string) => `the column "${value}" is missing; start from the template`,
		nothing: () => "there are no lines below the headings",
		too_many: (value: string) =>
			`more than ${value} lines; put the rest in a second file, departments in the first`,
		bad_record: (value: string) => `"${value}" is no kind of record; write unit, expert or policy`,
		no_name: () => "the name is missing",
		long_name: () => "the name is longer than 80 characters",
		twice: (value: string) => `"${value}" is there twice; take one away`,
		no_unit: () => "the expert's department is missing",
		unknown_unit: (value: string) =>
			`there is no department "${value}", in the file or in the org; add a line for it`,
		unknown_user: (value: string) => `no active user has the username "${value}"`,
		bad_number: (value: string) => `"${value}" is not a number that can be used here`,
		bad_skill: (value: string) => `"${value}" is no skill with a level; write it like "Cold chain:4"`,
		long_skills: () => "the skills are longer than 4,000 characters",
		bad_rule: (value: string) =>
			`the policy has no "${value}", or a figure is out of range; see the template`,
		too_many_results: (value: string) => `more than ${value} lines; put the rest in a second file`,
		no_account: () => "the account is missing; write its name, id or account number",
		unknown_account: (value: string) =>
			`no account that you can see has the name, id or number "${value}"; correct it, or ask for access`,
		ambiguous_account: (value: string) =>
			`more than one account is called "${value}"; write the id from the address of its page`,
		bad_period: (value: string) => `"${value}" is no quarter; write it like 2026-Q3`,
		future_period: (value: string) => `${value} has not begun; correct the quarter`,
		bad_amount: (value: string) =>
			`"${value}" is no amount; write it like 1250000 or 1.250.000,50, without a currency`,
		negative: (value: string) => `"${value}" is less than nothing, which this figure cannot be`,
		no_figure: () => "there is no figure in the line; fill one in, or take the line away",
		bad_day: (value: string) => `"${value}" is no day up to today; write it like 2026-10-18 or 18-10-2026`,
		long_source: () => "the source is longer than 80 characters",
		result_twice: (value: string) => `${value} is there twice; take one away`,
	},
	mapping: {
		title: "Key accounts in your Account object",
		note: "Choose the fields that your org uses for this. Leave out what it does not have. It is saved in the CRM as a new version of the policy, and holds for everybody from today on.",
		keyAccount: "Marks a key account (a tick, or any value but empty and No)",
		tier: "Tier",
		agreedShare: "Agreed share of the experts' hours, in per cent",
		none: "No field",
		fit: "Mark of strategic fit for each tier, 1 to 5, one a line: A = 5",
		badLine: (line: string) => `"${line}" is no tier with a mark; write it like "A = 5"`,
		inForce: (version: number, from: string) => `In force: policy version ${version}, since ${from}.`,
		noPolicy: "The CRM holds no policy yet. Saving creates the first one.",
		save: "Save for everybody",
		saved: "Saved in the CRM.",
	},
	error: {
		auth: "You are signed out. Sign in again above, then try once more.",
		offline: "The CRM does not answer. Check the network, then try once more.",
		throttled: "The org's limit of API calls is reached. Try again later.",
		forbidden: (reason: string) =>
			`Your user may not do this. It takes an admin with "Customize Application" and "Modify Metadata Through Metadata API Functions". Salesforce says: ${reason}`,
		other: (reason: string) => `That did not work. Salesforce says: ${reason}`,
		noReason: "no reason",
	},
};

export type SetUpWords = typeof enSetUp;
