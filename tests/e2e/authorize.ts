import type { Browser, ElementHandle, Page } from "puppeteer-core";
import { waitFor } from "./wait.ts";

/**
 * `identity.launchWebAuthFlow` shows the CRM's authorize page in a window that is among `browser.pages()`. Chooses
 * the user there, if asked, then "Allow", and returns when that window has closed.
 */
export async function authorize(
	browser: Browser,
	username: string,
	trigger: () => Promise<unknown>,
): Promise<void> {
	const before = new Set(await browser.pages());
	// Not awaited at first: a trigger may wait for the whole sign-in, which waits for us.
	const triggered = trigger();
	const failed = triggered.then(
		() => undefined,
		(error: unknown) => error,
	);
	const page = await waitFor("the CRM's authorize page", async () =>
		(await browser.pages()).find((one) => !before.has(one) && /^https?:/.test(one.url())),
	);
	await answer(page, username);
	await waitFor("the authorize window to close", () => (page.isClosed() ? true : undefined));
	const error = await failed;
	if (error) throw error;
}

/** A round: press "Allow" if it is there and for this user, else choose the user. Clicks may race a navigation. */
async function answer(page: Page, username: string): Promise<void> {
	let hasChosen = false;
	await waitFor(`"Allow" for ${username} on the authorize page`, async () => {
		if (page.isClosed()) return true;
		const user = hasChosen ? null : await findControl(page, username, "contains");
		if (user) {
			await user.click();
			hasChosen = true;
			return undefined;
		}
		const allow = await findControl(page, "Allow", "equals");
		if (!allow) return undefined;
		await allow.click();
		return true;
	});
}

/** A control by what a person reads on it, or by its value. "a10@x" must not pass for "10@x". */
async function findControl(
	page: Page,
	wanted: string,
	how: "equals" | "contains",
): Promise<ElementHandle<Element> | null> {
	const handle = await page.evaluateHandle(
		(text, match) => {
			const isWordPart = (letter: string | undefined) => letter !== undefined && /[\w.@+-]/.test(letter);
			const reads = (shown: string) => {
				if (match === "equals") return shown.trim() === text;
				const at = shown.indexOf(text);
				return at >= 0 && !isWordPart(shown[at - 1]) && !isWordPart(shown[at + text.length]);
			};
			const controls = document.querySelectorAll(
				"button, a, label, input, option, [role=button], [data-username]",
			);
			return (
				[...controls].find((control) =>
					[
						control.textContent ?? "",
						control.getAttribute("value"),
						control.getAttribute("data-username"),
					].some((shown) => shown !== null && reads(shown)),
				) ?? null
			);
		},
		wanted,
		how,
	);
	return handle.asElement() as ElementHandle<Element> | null;
}
