import type { CDPSession, Page } from "puppeteer-core";

/** The world of the extension's content script on a page: its own variables, the page's document. */
export interface ContentScript {
	/** Evaluates there and hands back the value, which must be JSON. */
	evaluate(expression: string): Promise<unknown>;
}

export async function contentScriptOf(page: Page, extensionOrigin: string): Promise<ContentScript> {
	const session = await page.createCDPSession();
	const contextId = await worldOf(session, extensionOrigin);
	return {
		async evaluate(expression) {
			const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
				contextId,
				expression,
				awaitPromise: true,
				returnByValue: true,
			});
			if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
			return result.value;
		},
	};
}

/** Chromium tells of every world that there is already, as soon as it is asked to tell of new ones. */
async function worldOf(session: CDPSession, extensionOrigin: string): Promise<number> {
	const worlds: number[] = [];
	session.on("Runtime.executionContextCreated", ({ context }) => {
		if (context.origin === extensionOrigin) worlds.push(context.id);
	});
	await session.send("Runtime.enable");
	const world = worlds.at(-1);
	if (world === undefined) throw new Error(`No content script of ${extensionOrigin} on this page.`);
	return world;
}
