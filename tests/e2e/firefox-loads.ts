import * as v from "valibot";
import type { BidiConnection } from "./firefox-parent.ts";

const Navigation = v.object({ context: v.string(), url: v.string() });

/**
 * Firefox 153 reports that an extension page is committed, but never that it is loaded. So puppeteer's `goto` waits
 * for ever and `frame.url()` stays `about:blank`. We ask the document itself and hand puppeteer the two missing
 * events. Without this each `goto` of an extension page is a time-out to sit through.
 */
export function showExtensionLoads(connection: BidiConnection): void {
	connection.on("browsingContext.navigationCommitted", async (params) => {
		const navigation = v.parse(Navigation, params);
		if (!navigation.url.startsWith("moz-extension://")) return;
		try {
			await connection.send("script.callFunction", {
				functionDeclaration: `() => document.readyState === "complete" ||
					new Promise((resolve) => addEventListener("load", resolve, { once: true }))`,
				awaitPromise: true,
				target: { context: navigation.context },
			});
		} catch {
			return; // Navigated on or closed in the meantime; the next commit comes by itself.
		}
		connection.emit("browsingContext.domContentLoaded", params);
		connection.emit("browsingContext.load", params);
	});
}
