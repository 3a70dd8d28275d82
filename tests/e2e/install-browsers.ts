import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export type BrowserName = "chromium" | "firefox";

/** Debian's names first: they are what the package manager installs below. */
const KNOWN: Record<BrowserName, { variable: string; package: string; commands: string[] }> = {
	chromium: {
		variable: "CHROME_PATH",
		package: "chromium",
		commands: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"],
	},
	firefox: { variable: "FIREFOX_PATH", package: "firefox-esr", commands: ["firefox-esr", "firefox"] },
};

/** The browser's executable: named by the environment, found on the PATH, or installed when we are root. */
export function installBrowser(name: BrowserName): string {
	const found = findBrowser(name);
	if (found) return found;
	const { variable, package: packageName } = KNOWN[name];
	const advice = `Install it (Debian: apt-get install -y --no-install-recommends ${packageName}) or set ${variable} to its path.`;
	if (process.getuid?.() !== 0 || !commandPath("apt-get")) {
		throw new Error(`The end-to-end tests need ${name}, and none was found. ${advice}`);
	}
	console.log(`No ${name} found: installing Debian's ${packageName} (about a minute).`);
	try {
		const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
		execFileSync("apt-get", ["update", "-q"], { env, stdio: "inherit" });
		execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", packageName], {
			env,
			stdio: "inherit",
		});
	} catch (cause) {
		throw new Error(`apt-get could not install ${packageName}. ${advice}`, { cause });
	}
	const installed = findBrowser(name);
	if (!installed)
		throw new Error(`apt-get installed ${packageName}, but no ${name} is on the PATH. ${advice}`);
	return installed;
}

/** A path named by the environment must exist: silently testing another browser would be a lie. */
export function findBrowser(name: BrowserName): string | undefined {
	const { variable, commands } = KNOWN[name];
	const named = process.env[variable];
	if (named) {
		if (!existsSync(named)) throw new Error(`${variable} is ${named}, and there is no such file.`);
		return named;
	}
	for (const command of commands) {
		const path = commandPath(command);
		if (path) return path;
	}
	return undefined;
}

function commandPath(command: string): string | undefined {
	for (const folder of (process.env.PATH ?? "").split(delimiter)) {
		const path = join(folder, command);
		try {
			accessSync(path, constants.X_OK);
			return path;
		} catch {
			// Not in this folder.
		}
	}
	return undefined;
}
