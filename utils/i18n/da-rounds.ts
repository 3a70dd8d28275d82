import type { RoundsDictionary } from "./en-rounds.ts";
import { plural } from "./plural.ts";

/** At besvare en runde og lukke den, på dansk. */
export const daRounds = {
	pulseOf: (period: string) => `Pulsmåling, ${period}`,
	fullOf: (period: string) => `Hele runden, ${period}`,
	intro:
		"Ét udsagn for hvert element, under to minutter. Gå fra det, når du vil: Hvert svar gemmes med det samme.",
	speaksFor: (unit: string) => `Du taler for ${unit}.`,
	speaksForSales: "Du taler for salgssiden.",
	private:
		"Dine svar er kun dine i CRM. Kun tal fra mindst tre personer offentliggøres, og kommentarer aldrig med en afdeling med færre.",
	accounts: "Konti, højst tre",
	noAccounts:
		"Der er ingen konto at vurdere her. Du vurderer konti, du ejer eller har bedt om hjælp til, eller som har spurgt din afdeling: Åbn først en i CRM.",
	kind: { pulse: "Pulsmåling: 7 udsagn", full: "Hele runden: alle 21 udsagn" },
	which: "Hvilken runde",
	start: "Begynd",
	goOn: (done: string, of: string) => `Fortsæt (${done} af ${of} besvaret)`,
	closed: (period: string) =>
		`Runden for ${period} er lukket: Tallene er offentliggjort. Den næste begynder med det nye kvartal.`,
	progress: (place: string, of: string) => `Udsagn ${place} af ${of}`,
	about: (account: string) => `Om ${account}`,
	aboutCompany: "Om hele virksomheden",
	keys: "Taster: 1 til 5 svarer, 0 er kan ikke vurdere, pilene går tilbage og frem.",
	back: "Tilbage",
	skip: "Spring over",
	comment: "Kommentar (valgfri, følger dit svar)",
	done: "Tak",
	doneText: (done: string, of: string) =>
		`${done} af ${of} udsagn besvaret. Du kan ændre et svar, indtil runden lukkes.`,
	toOpen: "Gå til det, der mangler",
	again: "Se svarene igennem",
	toStart: "Til begyndelsen",
	stuck: "Svar, der ikke kunne sendes",
	close: "Luk en runde",
	period: "Kvartal",
	received: (answers: number, people: number) =>
		`${plural(answers, "svar", "svar")} fra ${plural(people, "person", "personer")} på denne enhed.`,
	wouldShow: (scores: string, of: string) => `${scores} af ${of} tal har svar nok.`,
	none: "Ingen har vurderet en konto i dette kvartal endnu.",
	published: (scores: number) =>
		`Offentliggjort: ${plural(scores, "tal", "tal")}. En runde offentliggøres én gang.`,
	sending: (rows: number) => `${plural(rows, "række venter", "rækker venter")} på at blive sendt.`,
	publish: "Offentliggør…",
	confirm: (period: string) =>
		`Alle kan læse disse tal. Runden for ${period} er derefter lukket: Senere svar tæller ikke med, og den kan ikke offentliggøres igen.`,
	publishNow: "Offentliggør nu",
	cancel: "Annuller",
	scores: "Det, der vil blive offentliggjort",
	publishedScores: "Det, der er offentliggjort",
	pairs: "Afdelingerne sammenlignet",
	pair: (high: string, low: string, points: string) => `${high} – ${low}: ${points}`,
	account: "Konto",
	choose: "Vælg en konto",
	noPairs: "Der er ikke to afdelinger at sammenligne.",
	comments: "Kommentarer",
	noComments: "Ingen kommentarer.",
	withoutUnit: "En afdeling, der er for lille til at blive nævnt",
} satisfies RoundsDictionary;
