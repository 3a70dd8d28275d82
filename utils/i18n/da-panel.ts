import type { PanelDictionary } from "./en-panel.ts";
import { plural } from "./plural.ts";

/** Panelets egne ord på dansk. */
export const daPanel = {
	panel: {
		label: "Intern tilpasning",
		refresh: "Se efter nyt",
		close: "Luk panelet",
		language: "English",
		asOf: (time: string) => `Opdateret kl. ${time}`,
		neverSynced: "Ikke hentet endnu",
		loading: "Henter kontoen for første gang…",
		sandbox: "SANDBOX",
	},
	sections: {
		waitsOnYou: "Afventer dig",
		requests: "Anmodninger",
		finished: (n: number) => `Afsluttede (${n})`,
		support: "Støtte fra afdelingerne",
		competition: "Andre, der ønsker samme eksperter",
	},
	empty: {
		requests: "Ingen har bedt om hjælp til denne konto endnu.",
		support: "Der er ikke oprettet afdelinger i Instep.",
	},
	request: {
		new: "Anmod om ekspert",
		neededBy: (day: string) => `Skal bruges senest ${day}`,
		flexible: "fleksibel",
		number: "Nummer",
		askedBy: "Anmodet af",
		rank: (place: number, of: number) => `Nr. ${place} af ${of} i køen`,
		rivals: (n: number) =>
			n === 0
				? "Ingen andre konti ønsker det samme"
				: `${plural(n, "anden konto ønsker", "andre konti ønsker")} det samme`,
		offer: (name: string, hours: string, weeks: string) => `${name}, ${hours}, ${weeks}`,
		offerUntil: (day: string) => `Reserveret til og med ${day}`,
		nextStep: "Forslag til næste skridt",
		resultWanted: "Ønsket resultat",
		ifWeWait: "Hvis vi venter",
		quote: "Citat",
		history: "Forløb",
	},
	competition: {
		line: (expertise: string, unit: string) => `${expertise}, ${unit}`,
		alone: "ingen andre konti",
		others: (n: number) => plural(n, "anden konto", "andre konti"),
		you: (place: number) => `denne konto: nr. ${place}`,
	},
	status: {
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
	},
	race: {
		counts: "Det gælder:",
		tooLate: "For sent, uden virkning:",
	},
	superseded: "fik ingen virkning: noget andet kom først",
	support: {
		asked: "anmodet",
		offered: "tilbudt",
		committed: "bekræftet",
		kept: "indfriet",
		next: (week: string) => `næste gang ${week}`,
		noAnswer: (days: number) => `intet svar i ${plural(days, "dag", "dage")}`,
		lastContact: (day: string) => `seneste kontakt ${day}`,
	},
	supportStatus: {
		not_engaged: "Ikke inddraget",
		asked: "Anmodet",
		overdue: "Over tiden",
		offered: "Tilbudt",
		committed: "Bekræftet",
		kept: "Indfriet",
		declined: "Afslået",
	},
	action: {
		offer: "Tilbyd hjælp",
		decline: "Afslå…",
		accept: "Acceptér",
		commit: "Bekræft booking",
	},
	answer: {
		changed: "Læs anmodningen igen, før du sender. Din tekst er gemt.",
		over: "Dette kan ikke længere sendes. Din tekst er gemt her. Kopiér det, du skal bruge.",
		offerTitle: "Tilbyd hjælp",
		declineTitle: "Afslå",
		sendOffer: "Send tilbud",
		sendDecline: "Afslå anmodning",
		expert: "Ekspert",
		chooseExpert: "Vælg en person",
		week: "Uge",
		hours: "Timer",
		scope: "Det tilbyder du",
		note: "Bemærkning",
		code: "Begrundelse",
		chooseCode: "Vælg en begrundelse",
		sentence: "Med én sætning",
		nextStep: "Forslag til næste skridt",
	},
	scope: {
		full: "Det hele",
		partial: "En del af det",
		other_date: "En anden uge",
		other_person: "En anden person",
		smaller: "Et mindre omfang",
		asset: "Noget færdigt, der kan genbruges",
	},
	code: {
		"1": "Ingen kapacitet i perioden",
		"2": "Et andet team er bedre egnet",
		"3": "Andre er prioriteret højere",
		"4": "Grundlaget er ikke klart endnu",
		"5": "I konflikt med vores mål eller P&L",
		"6": "Konflikt i kunderelationen",
		"7": "Compliance eller kontrakt",
		"8": "Allerede dækket",
	},
	strip: {
		waiting: (n: number) => `${plural(n, "ændring", "ændringer")} sendes senere.`,
		offline: "Der er ikke forbindelse til CRM.",
		tryNow: "Prøv nu",
		stuck: (n: number) => `${plural(n, "ændring", "ændringer")} kunne ikke sendes.`,
		full: "Der er ikke plads til nyt fra CRM på denne enhed. Frigør plads. Intet af dit går tabt.",
		refused: (reason: string) =>
			`CRM kunne ikke læses, så det, du ser, kan være forældet. Vis dette til din CRM-administrator: ${reason}`,
		throttled: "CRM's daglige grænse er nået. Dine ændringer sendes senere.",
	},
	notice: {
		notAccount: "Dette er ikke en kontoside. Åbn en konto for at se, hvem der støtter den.",
		badId: "Sidens adresse indeholder ikke et gyldigt konto-id. Åbn kontoen fra listen, eller søg efter den.",
		unreadable:
			"Du har ikke adgang til denne konto i CRM. Bed kontoens ejer eller din CRM-administrator om adgang.",
		notInstalled:
			"Instep er ikke sat op i dette CRM, eller du har ikke adgang til det. Bed din CRM-administrator installere Insteps objekter og give dig et af Insteps tilladelsessæt.",
		signInToSend: (n: number) => `Log ind for at sende ${plural(n, "ændring", "ændringer")}`,
		othersWork: (name: string, n: number) =>
			`${plural(n, "ting", "ting")}, som ${name} ikke har sendt, venter på denne enhed. Intet af det sendes, før ${name} logger ind igen.`,
		notACrm: "Siden hører ikke til et CRM, som Instep kender.",
		hidden: (fields: string) =>
			`CRM viser dig ikke disse felter, så de mangler her: ${fields}. Har du brug for dem, så spørg din CRM-administrator.`,
		unknown: (values: string) =>
			`CRM indeholder værdier, som Instep ikke kender, så skridt eller oplysninger med dem mangler her: ${values}. Bed din CRM-administrator give dem deres gamle navne igen.`,
		neverRead:
			"Kontoen er ikke hentet endnu, og der er ikke forbindelse til CRM. Prøv igen, når du er online.",
	},
} satisfies PanelDictionary;
