import { once } from "node:events";
import type { Browser, CDPSession } from "puppeteer-core";

/** A session of our own with a worker, page or frame. Detach it when done: it keeps a worker from stopping. */
export async function attach(browser: CDPSession, targetId: string): Promise<CDPSession> {
	const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
	const session = browser.connection()?.session(sessionId);
	if (!session) throw new Error(`Chromium attached to ${targetId}, but its session is gone already.`);
	return session;
}

/** Through the session that attached: puppeteer's own `detach` asks the root one, which does not know ours. */
export async function detach(browser: CDPSession, session: CDPSession): Promise<void> {
	try {
		await browser.send("Target.detachFromTarget", { sessionId: session.id() });
	} catch {
		// The target has closed and taken the session along.
	}
}

/**
 * The extension's running worker, asked of Chromium each time: puppeteer's own list keeps a worker that stopped
 * while it was being attached to (seen in about 1 of 10 stops on a busy machine).
 */
export async function findWorker(browser: CDPSession, origin: string): Promise<string | undefined> {
	const { targetInfos } = await browser.send("Target.getTargets");
	const isOurs = (type: string, url: string) => type === "service_worker" && url.startsWith(`${origin}/`);
	return targetInfos.find(({ type, url }) => isOurs(type, url))?.targetId;
}

/** Evaluates in the worker and hands back the value, which must be JSON. */
export async function evaluateInWorker(
	browser: CDPSession,
	worker: string,
	expression: string,
): Promise<unknown> {
	const session = await attach(browser, worker);
	try {
		const answer = await session.send("Runtime.evaluate", {
			expression,
			awaitPromise: true,
			returnByValue: true,
		});
		if (answer.exceptionDetails) {
			throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
		}
		return answer.result.value;
	} finally {
		await detach(browser, session);
	}
}

/** As a crash or the power ends it: no time to finish anything. Its profile can be started again. */
export async function killBrowser(browser: Browser): Promise<void> {
	const process = browser.process();
	if (!process) throw new Error("This browser was not started by the test.");
	const exit = once(process, "exit");
	process.kill("SIGKILL");
	await exit;
}
