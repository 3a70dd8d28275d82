/** The backup file: what lies on this device alone and is the user's own. No tokens, and no copy of the CRM. */
import * as v from "valibot";
import type { Author } from "./operation.ts";

const VERSION = 1;
/** In bytes. What a person can write in years is far below it. */
export const BACKUP_LIMIT = 10_000_000;

const Owner = v.object({
	/** Of the CRM's API: org ids alone are not told apart by who gave them. */
	origin: v.string(),
	host: v.string(),
	orgId: v.string(),
	userId: v.string(),
	userName: v.string(),
});
export type Owner = v.InferOutput<typeof Owner>;

/** Rows as they lie in the store: each is read for itself, so that one that cannot be read spoils no other. */
const Part = v.object({
	/** Missing: typed before anybody had signed in. */
	owner: v.optional(Owner),
	unsent: v.array(v.unknown()),
	drafts: v.array(v.unknown()),
});
export type Part = v.InferOutput<typeof Part>;

/** What was chosen, as far as it may come to another computer: whether a token is kept on a disk may not. */
const Choices = v.object({
	language: v.optional(v.picklist(["en", "da"])),
	addedHosts: v.array(v.string()),
	consumerKeys: v.record(v.string(), v.string()),
});
export type Choices = v.InferOutput<typeof Choices>;

const FORMAT = "instep-backup";
const Head = v.object({ format: v.literal(FORMAT), version: v.number() });
const Backup = v.object({ madeAt: v.number(), choices: Choices, parts: v.array(Part) });
export type Backup = v.InferOutput<typeof Backup>;

/** Why a file cannot be imported; each is the name of a sentence in the dictionary. */
export type BackupProblem = "broken" | "foreign" | "too_new" | "too_large";

/** The text of a backup file. */
export function writeBackup(backup: Backup): string {
	return JSON.stringify({ format: FORMAT, version: VERSION, ...backup }, undefined, "\t");
}

/** Reads the text of a file that somebody takes for a backup. Rows are not read yet: see backup-merge.ts. */
export function readBackup(text: string): Backup | BackupProblem {
	if (text.length > BACKUP_LIMIT) return "too_large";
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch {
		return "broken";
	}
	const head = v.safeParse(Head, raw);
	if (!head.success) return "foreign";
	if (head.output.version > VERSION) return "too_new";
	const backup = v.safeParse(Backup, raw);
	return backup.success ? backup.output : "broken";
}

/** The one of these users whose part it is: the same person, in the same org, at the same API. */
export function ownerAmong<T extends Author & { origin: string }>(
	owner: Owner,
	users: readonly T[],
): T | undefined {
	return users.find(
		({ origin, orgId, userId }) =>
			origin === owner.origin && orgId === owner.orgId && userId === owner.userId,
	);
}

/** What is set here stays; what is not comes from the file. */
export function mergedChoices(here: Choices, file: Choices): Choices {
	return {
		language: here.language ?? file.language,
		addedHosts: [...new Set([...here.addedHosts, ...file.addedHosts])],
		consumerKeys: { ...file.consumerKeys, ...here.consumerKeys },
	};
}
