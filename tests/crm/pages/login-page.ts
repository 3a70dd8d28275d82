import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { PageLanguage, SignInChoice } from "./page-source.ts";

const WORDS = {
	en: {
		title: "Log in",
		lead: "Choose a person of the demo company.",
		none: "There are no users to sign in as.",
		kam: "Key account managers",
		manager: "Unit managers",
		leader: "Programme lead",
		admin: "Administrator",
	},
	da: {
		title: "Log ind",
		lead: "Vælg en person i demovirksomheden.",
		none: "Der er ingen brugere at logge ind som.",
		kam: "Key account managers",
		manager: "Enhedschefer",
		leader: "Programleder",
		admin: "Administrator",
	},
};

/** One button per person, grouped by seat; `startUrl` is where the CRM goes after signing in. */
export function loginPage(users: SignInChoice[], startUrl: string, lang: PageLanguage) {
	const words = WORDS[lang];
	const seats = [
		{ heading: words.kam, people: users.filter((user) => user.seat === "kam") },
		{ heading: words.manager, people: users.filter((user) => user.seat === "manager") },
		{ heading: words.leader, people: users.filter((user) => user.seat === "lead") },
		{ heading: words.admin, people: users.filter((user) => user.seat === "admin") },
	].filter((seat) => seat.people.length > 0);
	return {
		title: `${words.title} | Salesforce`,
		styles: ["hooks.css", "login.css"],
		body: html`<main class="login">
<h1>${words.title}</h1>
<p>${seats.length > 0 ? words.lead : words.none}</p>
<form method="post" action="/login">
<input type="hidden" name="startURL" value="${startUrl}">
${seats.map(
	(seat) =>
		html`<section><h2>${seat.heading}</h2><div class="people">${seat.people.map(person)}</div></section>`,
)}
</form>
</main>`,
	};
}

function person(user: SignInChoice): HtmlEscapedString | Promise<HtmlEscapedString> {
	return html`<button name="username" value="${user.username}">
<span class="initials" aria-hidden="true">${initials(user.name)}</span>
<span><b>${user.name}</b><small>${user.username}</small></span></button>`;
}

function initials(name: string): string {
	const words = name.split(/\s+/).filter(Boolean);
	return `${[...(words[0] ?? "")][0] ?? ""}${words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : ""}`;
}
