import type { CDPSession, Protocol } from "puppeteer-core";
import { attach, detach } from "./chromium-session.ts";
import type { LogEntry } from "./rig.ts";

const SPEAKERS = new Set(["service_worker", "page", "iframe"]);

/**
 * Listens to every worker, page and frame with a session of its own: puppeteer reports no exception of a frame in
 * another process, which is what the panel is. `Runtime.enable` replays what was said before we came.
 */
export class ChromiumLogs {
	readonly #browser: CDPSession;
	readonly #entries: LogEntry[] = [];
	readonly #sessions = new Map<string, Promise<CDPSession | undefined>>();

	constructor(browser: CDPSession) {
		this.#browser = browser;
	}

	async watch(): Promise<void> {
		this.#browser.on("Target.targetCreated", ({ targetInfo }) => this.#attach(targetInfo));
		this.#browser.on("Target.targetDestroyed", ({ targetId }) => this.#sessions.delete(targetId));
		await this.#browser.send("Target.setDiscoverTargets", { discover: true });
		await Promise.all(this.#sessions.values());
	}

	/** What scripts of this origin wrote, in order. The CRM page's own noise is not ours to judge. */
	of(origin: string): LogEntry[] {
		return this.#entries.filter((entry) => entry.url.startsWith(`${origin}/`));
	}

	/** Lets go of one target, and forgets it: the next worker may come under the same id. */
	async release(targetId: string): Promise<void> {
		const session = await this.#sessions.get(targetId);
		this.#sessions.delete(targetId);
		if (session) await detach(this.#browser, session);
	}

	#attach({ targetId, type, url }: Protocol.Target.TargetInfo): void {
		if (!SPEAKERS.has(type) || this.#sessions.has(targetId)) return;
		// A target may be gone before we have come; then it has said nothing either.
		this.#sessions.set(
			targetId,
			this.#listen(targetId, url).catch(() => undefined),
		);
	}

	async #listen(targetId: string, targetUrl: string): Promise<CDPSession> {
		const session = await attach(this.#browser, targetId);
		session.on("Runtime.consoleAPICalled", (event) => {
			const text = event.args.map(read).join(" ");
			const url = event.stackTrace?.callFrames[0]?.url ?? targetUrl;
			this.#entries.push({ level: event.type, text, url, isUncaught: false });
		});
		session.on("Runtime.exceptionThrown", ({ exceptionDetails: details }) => {
			const text = details.exception?.description ?? details.text;
			const url = details.url || details.stackTrace?.callFrames[0]?.url || targetUrl;
			this.#entries.push({ level: "error", text, url, isUncaught: true });
		});
		await session.send("Runtime.enable");
		return session;
	}
}

function read(arg: Protocol.Runtime.RemoteObject): string {
	if (arg.subtype === "error" || !arg.preview) return String(arg.value ?? arg.description ?? arg.type);
	return `{${arg.preview.properties.map(({ name, value }) => `${name}: ${value}`).join(", ")}}`;
}
