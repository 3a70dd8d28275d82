/** The app that the demo org's admin has installed. Its redirects are those of extensions on any machine. */
export const DEMO_CLIENT_ID = "instep-local";

const REDIRECTS = [
	/^https:\/\/[a-z0-9]+\.chromiumapp\.org\//,
	/^https:\/\/[a-f0-9-]+\.extensions\.allizom\.org\//,
	/^http:\/\/127\.0\.0\.1(?::\d+)?\//,
];

export function isKnownClient(clientId: string): boolean {
	return clientId === DEMO_CLIENT_ID;
}

/** A registered callback address; user names and other hosts in front are caught by parsing it first. */
export function isAllowedRedirect(address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { href, username } = new URL(address);
	return username === "" && REDIRECTS.some((allowed) => allowed.test(href));
}
