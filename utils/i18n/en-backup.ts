import { plural } from "./plural.ts";

/** What is said about the backup file, in English. */
export const enBackup = {
	title: "Backup",
	intro:
		"A file of your drafts, what is not sent yet, and your settings; no tokens, no copy of the CRM. Who has it can read what you wrote.",
	save: "Save backup",
	choose: "Import a backup",
	problem: {
		broken: "This file is damaged. Nothing has changed. Choose another.",
		foreign: "This is no backup of Instep's. Choose another file.",
		too_new: "A newer Instep made this backup. Update Instep, then choose it again.",
		too_large: "This file is too large for a backup (10 MB). Choose another.",
	},
	from: (moment: string) => `Backup of ${moment}. Settings made on this device stay.`,
	nobody: "Before you signed in",
	adds: (name: string, steps: number, drafts: number) =>
		`${name}: ${plural(steps, "unsent step", "unsent steps")} and ${plural(drafts, "draft", "drafts")} to import.`,
	here: (n: number) => `${n} on this device already.`,
	sent: (n: number) => `${n} in the CRM already.`,
	unreadable: (n: number) => `${n} cannot be read, or ${n === 1 ? "is" : "are"} somebody else's.`,
	foreign: (name: string, host: string) =>
		`${name}: not imported. Sign in at ${host} as ${name}, then choose the file again.`,
	notRead: (name: string) => `${name}: the CRM is not read yet. Choose the file again in a moment.`,
	import: "Import",
	done: "Imported. What was not sent goes once the CRM answers.",
};
