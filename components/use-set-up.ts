/** What "Set up this org" needs of the outside: the CRM through the background, and what is kept of it. */
import { createContext } from "preact";
import { useContext, useEffect, useMemo, useState } from "preact/hooks";
import type { Connection } from "../utils/domain/connection.ts";
import type { Ask, SetUp } from "../utils/domain/set-up.ts";
import type { SetUpWords } from "../utils/i18n/en-setup.ts";
import { setUpWordsIn } from "../utils/i18n/set-up-words.ts";
import { askAt, deploysUnderWay } from "../utils/platform/set-up.ts";

export { deployIsOver } from "../utils/platform/set-up.ts";

import { useEnvironment } from "./use-environment.ts";

const Context = createContext<((ask: Ask) => SetUp) | undefined>(undefined);

/** Given by the options page: how an org of this CRM is set up. */
export const SetUpProvider = Context.Provider;

export function useSetUp(host: string): SetUp {
	const make = useContext(Context);
	if (!make) throw new Error("Set up this org was rendered outside the options page");
	return useMemo(() => make(askAt(host)), [host, make]);
}

export function useSetUpWords(): SetUpWords {
	return setUpWordsIn(useEnvironment().words.locale);
}

/** The deploy of this org that goes on, also one that a closed page has begun; `null` for none. */
export function useDeployUnderWay({ orgId }: Connection) {
	const [id, setId] = useState<string | null>();
	useEffect(() => {
		const controller = new AbortController();
		const take = (all: Record<string, string>) => setId(all[orgId] ?? null);
		deploysUnderWay.onChange(take, controller.signal);
		void deploysUnderWay.get().then(take);
		return () => controller.abort();
	}, [orgId]);
	return id;
}

/** The table in a file. Excel's plain "CSV" is not UTF-8 but the old Western code page. */
export async function textOfFile(file: Blob): Promise<string> {
	const bytes = await file.arrayBuffer();
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder("windows-1252").decode(bytes);
	}
}

/** Runs one thing at a time, and says in plain words why it did not work. */
export function useTask() {
	const words = useSetUpWords();
	const [isBusy, setBusy] = useState(false);
	const [problem, setProblem] = useState<string>();
	async function run(work: () => Promise<void>): Promise<void> {
		setBusy(true);
		setProblem(undefined);
		try {
			await work();
		} catch (error) {
			setProblem(sentenceFor(error, words));
		}
		setBusy(false);
	}
	return { isBusy, problem, run };
}

function sentenceFor(error: unknown, { error: words }: SetUpWords): string {
	const kind = error instanceof Error && "kind" in error ? error.kind : "";
	const reason = (error instanceof Error && error.message) || words.noReason;
	if (kind === "auth") return words.auth;
	if (kind === "offline" || kind === "server") return words.offline;
	if (kind === "throttled") return words.throttled;
	return kind === "forbidden" ? words.forbidden(reason) : words.other(reason);
}
