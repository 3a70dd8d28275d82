import { useState } from "preact/hooks";
import { useEnvironment } from "../../components/use-environment.ts";
import { storeNameOf } from "../../components/use-store.ts";
import {
	BACKUP_LIMIT,
	type Backup,
	type BackupProblem,
	type Choices,
	mergedChoices,
	ownerAmong,
	type Part,
	readBackup,
	writeBackup,
} from "../../utils/domain/backup.ts";
import type { Merge } from "../../utils/domain/backup-merge.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { addedHosts, consumerKeys, language } from "../../utils/platform/settings.ts";
import { mergeOwn, planMerge, readOwn } from "../../utils/store/backup.ts";
import { NOBODY } from "../../utils/store/db.ts";

/** What importing one part would do. */
export interface PlannedPart {
	part: Part;
	/** Whose it is here; missing for what nobody has typed, and where they are not signed in. */
	connection: Connection | undefined;
	/** Missing where it cannot come in: its owner is not signed in here, or the CRM was not read yet. */
	merge: Merge | undefined;
}

type State =
	| { phase: "problem"; problem: BackupProblem | "full" }
	| { phase: "plan"; backup: Backup; parts: PlannedPart[] }
	| { phase: "done" };

/** A backup out to a file and in from one: looked through first, then imported by a second click. */
export function useBackup(connections: Record<string, Connection>) {
	const { storeOf, announce, send, now } = useEnvironment();
	const [state, setState] = useState<State>();
	const users = Object.values(connections);
	const nameOf = (connection: Connection | undefined) => storeNameOf(connection ?? null);

	async function make(): Promise<string> {
		const own = async (name: string) => readOwn(await storeOf(name));
		const parts: Part[] = [await own(NOBODY)];
		for (const user of users) {
			const { origin, host, orgId, userId, userName } = user;
			parts.push({ owner: { origin, host, orgId, userId, userName }, ...(await own(nameOf(user))) });
		}
		const filled = parts.filter(({ unsent, drafts }) => unsent.length + drafts.length > 0);
		return writeBackup({ madeAt: now(), choices: await choices(), parts: filled });
	}

	async function choose(file: File): Promise<void> {
		// A file that has been moved meanwhile cannot be read.
		const text = file.size > BACKUP_LIMIT ? undefined : await file.text().catch(() => "");
		const read = text === undefined ? "too_large" : readBackup(text);
		if (typeof read === "string") return setState({ phase: "problem", problem: read });
		const parts: PlannedPart[] = [];
		for (const part of read.parts) {
			const connection = part.owner && ownerAmong(part.owner, users);
			const isRefused = part.owner !== undefined && connection === undefined;
			const store = await storeOf(nameOf(connection));
			parts.push({ part, connection, merge: isRefused ? undefined : await planMerge(store, part, now()) });
		}
		setState({ phase: "plan", backup: read, parts });
	}

	async function importAll(backup: Backup, parts: readonly PlannedPart[]): Promise<void> {
		try {
			for (const { part, connection, merge } of parts) {
				if (!merge) continue;
				const name = nameOf(connection);
				await mergeOwn(await storeOf(name), part, now());
				announce(name);
				if (connection) void send({ type: "drain", host: connection.host }).catch(() => undefined);
			}
			await takeOver(backup.choices);
			setState({ phase: "done" });
		} catch {
			setState({ phase: "problem", problem: "full" });
		}
	}

	return { state, make, choose, importAll, cancel: () => setState(undefined) };
}

async function choices(): Promise<Choices> {
	const [chosen, hosts, keys] = await Promise.all([language.get(), addedHosts.get(), consumerKeys.get()]);
	return { ...(chosen && { language: chosen }), addedHosts: hosts, consumerKeys: keys };
}

async function takeOver(file: Choices): Promise<void> {
	const merged = mergedChoices(await choices(), file);
	await language.set(merged.language);
	await addedHosts.set(merged.addedHosts);
	await consumerKeys.set(merged.consumerKeys);
}
