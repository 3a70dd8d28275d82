import { describe, expect, test } from "vitest";
import { da as daEverywhere } from "../../../utils/i18n/da.ts";
import { daEconomics } from "../../../utils/i18n/da-economics.ts";
import { daElements } from "../../../utils/i18n/da-elements.ts";
import { daNotes } from "../../../utils/i18n/da-notes.ts";
import { daPanel } from "../../../utils/i18n/da-panel.ts";
import { daWorkspace } from "../../../utils/i18n/da-workspace.ts";
import { en as enEverywhere } from "../../../utils/i18n/en.ts";
import { enEconomics } from "../../../utils/i18n/en-economics.ts";
import { enElements } from "../../../utils/i18n/en-elements.ts";
import { enNotes } from "../../../utils/i18n/en-notes.ts";
import { enPanel } from "../../../utils/i18n/en-panel.ts";
import { enWorkspace } from "../../../utils/i18n/en-workspace.ts";
import { shellWordsIn } from "../../../utils/i18n/shell.ts";

const en = { ...enEverywhere, ...enPanel };
const da = { ...daEverywhere, ...daPanel };

/** The words that were agreed (ux.md 7.6): English, Danish. */
const TERMS: [string, string, string, string][] = [
	["panel", en.panel.label, da.panel.label, "Internal alignment / Intern tilpasning"],
	["button", en.request.new, da.request.new, "Request expert / Anmod om ekspert"],
	["kind", en.form.kind, da.form.kind, "Kind of help / Type hjælp"],
	["expertise", en.form.expertise, da.form.expertise, "Area of expertise / Fagområde"],
	["result", en.form.resultWanted, da.form.resultWanted, "Result wanted / Ønsket resultat"],
	["needed by", en.form.neededBy, da.form.neededBy, "Needed by / Skal bruges senest"],
	["time", en.form.estimate, da.form.estimate, "Estimated time / Anslået tid"],
	["waiting", en.form.ifWeWait, da.form.ifWeWait, "If we wait / Hvis vi venter"],
	[
		"gain",
		en.form.unitGains,
		da.form.unitGains,
		"What your department gains / Det får din afdeling ud af det",
	],
	["send", en.form.send, da.form.send, "Send request / Send anmodning"],
	["waits", en.sections.waitsOnYou, da.sections.waitsOnYou, "Waits on you / Afventer dig"],
	["support", en.sections.support, da.sections.support, "Support by department / Støtte fra afdelingerne"],
	[
		"rivals",
		en.sections.competition,
		da.sections.competition,
		"Who else wants them / Andre, der ønsker samme eksperter",
	],
	["asked", en.supportStatus.asked, da.supportStatus.asked, "Asked / Anmodet"],
	["offered", en.supportStatus.offered, da.supportStatus.offered, "Offered / Tilbudt"],
	["committed", en.supportStatus.committed, da.supportStatus.committed, "Committed / Bekræftet"],
	["kept", en.supportStatus.kept, da.supportStatus.kept, "Kept / Indfriet"],
	["nobody", en.supportStatus.not_engaged, da.supportStatus.not_engaged, "Not engaged / Ikke inddraget"],
	["undo", en.pending.undo, da.pending.undo, "Undo / Fortryd"],
	["offer", en.action.offer, da.action.offer, "Offer help / Tilbyd hjælp"],
	["accept", en.action.accept, da.action.accept, "Accept / Acceptér"],
	[
		"hold",
		en.request.offerUntil("4 Dec"),
		da.request.offerUntil("4. dec."),
		"Held until 4 Dec / Reserveret til og med 4. dec.",
	],
	["next step", enNotes.notes.nextStep, daNotes.notes.nextStep, "Next best step / Forslag til næste skridt"],
	[
		"motto",
		enElements.motto,
		daElements.motto,
		"A measure of progress, not a goal state / Et mål for fremskridt, ikke en måltilstand",
	],
	["silent", enElements.answer.none, daElements.answer.none, "Cannot judge / Kan ikke vurdere"],
	["values", enElements.name.shared_values, daElements.name.shared_values, "Shared values / Fælles værdier"],
	["style", enElements.name.style, daElements.name.style, "Style / Stil"],
	["skills", enElements.name.skills, daElements.name.skills, "Skills / Færdigheder"],
	["staff", enElements.name.staff, daElements.name.staff, "Staff / Personale"],
	["as of", en.panel.asOf("10:42"), da.panel.asOf("10.42"), "As of 10:42 / Opdateret kl. 10.42"],
	["pending", en.pending.waiting, da.pending.waiting, "Waiting to send / Venter på at blive sendt"],
	[
		"economy",
		enEconomics.results.title,
		daEconomics.results.title,
		"Profit and cash flow / Profit og cash flow",
	],
	["case", enEconomics.case.title, daEconomics.case.title, "Business case / Business case"],
	[
		"pay-back",
		enEconomics.case.payBackMonths,
		daEconomics.case.payBackMonths,
		"Pay-back / Tilbagebetalingstid",
	],
	["stuck", en.pending.rejected, da.pending.rejected, "Could not send / Kunne ikke sendes"],
];

test.each(TERMS)("%s: %s, %s", (_, english, danish, agreed) => {
	expect(`${english} / ${danish}`).toBe(agreed);
});

test("the states of a request", () => {
	expect(en.status).toEqual({
		draft: "Draft",
		submitted: "Submitted",
		needs_info: "Needs info",
		offered: "Offered",
		accepted: "Accepted",
		committed: "Committed",
		delivered: "Delivered",
		closed: "Closed",
		declined: "Declined",
		waitlisted: "Waitlisted",
		withdrawn: "Withdrawn",
		expired: "Expired",
	});
	expect(da.status).toEqual({
		draft: "Kladde",
		submitted: "Indsendt",
		needs_info: "Mangler oplysninger",
		offered: "Tilbudt",
		accepted: "Accepteret",
		committed: "Bekræftet",
		delivered: "Leveret",
		closed: "Afsluttet",
		declined: "Afslået",
		waitlisted: "På venteliste",
		withdrawn: "Trukket tilbage",
		expired: "Udløbet",
	});
});

describe("one and many", () => {
	const PLURALS: [string, string, string][] = [
		["changes, en", en.strip.waiting(1), "1 change will be sent later."],
		["changes, en", en.strip.waiting(2), "2 changes will be sent later."],
		["changes, da", da.strip.waiting(1), "1 ændring sendes senere."],
		["changes, da", da.strip.waiting(2), "2 ændringer sendes senere."],
		["stuck, da", da.strip.stuck(1), "1 ændring kunne ikke sendes."],
		["stuck, da", da.strip.stuck(3), "3 ændringer kunne ikke sendes."],
		["sign in, en", en.notice.signInToSend(1), "Sign in to send 1 change"],
		["sign in, da", da.notice.signInToSend(2), "Log ind for at sende 2 ændringer"],
		["accounts, en", en.competition.others(1), "1 other account"],
		["accounts, en", en.competition.others(2), "2 other accounts"],
		["accounts, da", da.competition.others(1), "1 anden konto"],
		["accounts, da", da.competition.others(2), "2 andre konti"],
		["rivals, en", en.request.rivals(0), "No other account wants this"],
		["rivals, en", en.request.rivals(1), "1 other account wants this"],
		["rivals, en", en.request.rivals(2), "2 other accounts want this"],
		["rivals, da", da.request.rivals(0), "Ingen andre konti ønsker det samme"],
		["rivals, da", da.request.rivals(1), "1 anden konto ønsker det samme"],
		["rivals, da", da.request.rivals(2), "2 andre konti ønsker det samme"],
		["days, en", en.support.noAnswer(1), "no answer for 1 day"],
		["days, en", en.support.noAnswer(2), "no answer for 2 days"],
		["days, da", da.support.noAnswer(1), "intet svar i 1 dag"],
		["days, da", da.support.noAnswer(2), "intet svar i 2 dage"],
	];
	const hours = (words: typeof enWorkspace) => [1, 2].map((n) => words.timeLeft(n));
	const selected = (words: typeof enWorkspace) => [1, 2].map((n) => words.batch.selected(n));
	const badge = (language: "en" | "da") => [1, 2].map((n) => shellWordsIn(language).waits(n));
	test("requests: 1 anmodning, 2 anmodninger", () => {
		expect(selected(enWorkspace)).toEqual(["1 request selected", "2 requests selected"]);
		expect(selected(daWorkspace)).toEqual(["1 anmodning valgt", "2 anmodninger valgt"]);
		expect(badge("en")).toEqual(["Instep: 1 request waits on you", "Instep: 2 requests wait on you"]);
		expect(badge("da")).toEqual(["Instep: 1 anmodning venter på dig", "Instep: 2 anmodninger venter på dig"]);
	});
	test("hours: 1 time, 2 timer", () => {
		expect(hours(enWorkspace)).toEqual(["1 hour left to decide", "2 hours left to decide"]);
		expect(hours(daWorkspace)).toEqual(["1 time til at afgøre det", "2 timer til at afgøre det"]);
	});
	test.each(PLURALS)("%s: %s", (_, actual, expected) => {
		expect(actual).toBe(expected);
	});
});
