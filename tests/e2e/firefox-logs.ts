import * as v from "valibot";
import type { InParent } from "./firefox-parent.ts";

export const LogEntries = v.array(
	v.object({ level: v.string(), text: v.string(), url: v.string(), isUncaught: v.boolean() }),
);

/**
 * BiDi reports no log of extension pages. Uncaught errors of all processes reach the parent's console service;
 * console calls stay in their process, so a script in each process passes them on. Runs before the installation.
 */
export async function startLogs(run: InParent): Promise<void> {
	await run(`() => {
		const entries = (window.instepLogs = []);
		Services.console.registerListener({
			observe(message) {
				if (!(message instanceof Ci.nsIScriptError)) return;
				const level = message.flags & Ci.nsIScriptError.warningFlag ? "warn" : "error";
				const isUncaught = level === "error";
				entries.push({ level, text: message.errorMessage, url: message.sourceName, isUncaught });
			},
		});
		Services.ppmm.addMessageListener("instep:log", (message) => entries.push(message.data));
		const inEachProcess = () => {
			const storage = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage);
			const read = (value) => {
				try {
					return typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
				} catch {
					return String(value);
				}
			};
			storage.addLogEventListener((message) => {
				const event = message.wrappedJSObject ?? message;
				Services.cpmm.sendAsyncMessage("instep:log", {
					level: event.level,
					text: Array.from(event.arguments ?? [], read).join(" "),
					url: event.filename,
					isUncaught: false,
				});
			}, Services.scriptSecurityManager.getSystemPrincipal());
		};
		const source = encodeURIComponent("(" + inEachProcess + ")()");
		Services.ppmm.loadProcessScript("data:application/javascript," + source, true);
	}`);
}

export function readLogs(run: InParent, origin: string): Promise<unknown> {
	return run(`(origin) => window.instepLogs.filter((entry) => entry.url.startsWith(origin))`, `${origin}/`);
}
