import browser from "webextension-polyfill";

/** The address that the CRM's authorize page must come back to; it differs from browser to browser. */
export function redirectUri(): string {
	return browser.identity.getRedirectURL("oauth2");
}

/** Shows the CRM's authorize page. Answers the address it went to; throws when the user closes it. */
export function showAuthorizePage(url: string): Promise<string> {
	return browser.identity.launchWebAuthFlow({ url, interactive: true });
}
