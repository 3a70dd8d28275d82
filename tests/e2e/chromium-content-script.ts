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

/** What a page has that can be listened to for as long as it is there. */
export const PAGE_TARGETS = ["window", "document", "document.documentElement", "document.body", "navigation"];

/** Chromium lists only the listeners of the world it is asked in. */
export async function listenersOn(page: Page, extensionOrigin: string): Promise<string[]> {
	const session = await page.createCDPSession();
	try {
		const contextId = await worldOf(session, extensionOrigin);
		const found: string[] = [];
		for (const expression of PAGE_TARGETS) {
			const { result } = await session.send("Runtime.evaluate", { contextId, expression });
			if (result.objectId === undefined) throw new Error(`This page has no ${expression}.`);
			const { listeners } = await session.send("DOMDebugger.getEventListeners", {
				objectId: result.objectId,
			});
			found.push(...listeners.map(({ type }) => `${expression} ${type}`));
		}
		return found;
	} finally {
		await session.detach();
	}
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
