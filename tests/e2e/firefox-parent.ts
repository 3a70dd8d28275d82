import type { Browser } from "puppeteer-core";
import * as v from "valibot";

/** Runs a function, given as source, in the browser's own window with all its rights; arguments travel as JSON. */
export type InParent = (source: string, ...args: unknown[]) => Promise<unknown>;

/** The part of puppeteer's BiDi connection that we use. It is not published (25.16), hence the check below. */
export interface BidiConnection {
	send(method: string, params: object): Promise<unknown>;
	on(event: string, listener: (params: unknown) => void): void;
	emit(event: string, params: unknown): void;
}

const Tree = v.object({
	result: v.object({ contexts: v.tupleWithRest([v.object({ context: v.string() })], v.any()) }),
});
const Answer = v.object({
	result: v.variant("type", [
		v.object({
			type: v.literal("success"),
			result: v.object({ value: v.optional(v.string()) }),
		}),
		v.object({
			type: v.literal("exception"),
			exceptionDetails: v.object({ text: v.string() }),
		}),
	]),
});

/** Needs `--remote-allow-system-access`: WebDriver BiDi then takes commands for the browser's own documents too. */
export async function openParent(browser: Browser): Promise<{ connection: BidiConnection; run: InParent }> {
	const connection = connectionOf(browser);
	const tree = v.parse(Tree, await connection.send("browsingContext.getTree", { "moz:scope": "chrome" }));
	const window = tree.result.contexts[0].context;
	const run: InParent = async (source, ...args) => {
		const answer = await connection.send("script.callFunction", {
			functionDeclaration: `async (json) => JSON.stringify(await (${source})(...JSON.parse(json)))`,
			arguments: [{ type: "string", value: JSON.stringify(args) }],
			awaitPromise: true,
			target: { context: window },
		});
		const { result } = v.parse(Answer, answer);
		if (result.type === "exception") throw new Error(`In Firefox's parent: ${result.exceptionDetails.text}`);
		return result.result.value === undefined ? undefined : JSON.parse(result.result.value);
	};
	return { connection, run };
}

function connectionOf(browser: Browser): BidiConnection {
	const connection = "connection" in browser ? browser.connection : undefined;
	if (!connection || typeof connection !== "object" || !("send" in connection && "emit" in connection)) {
		throw new Error("This puppeteer-core has no BidiBrowser.connection: see firefox-parent.ts.");
	}
	return connection as BidiConnection;
}
