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
	},
	sections: {
		waitsOnYou: "Afventer dig",
		requests: "Anmodninger",
		finished: (n: number) => `Afsluttede (${n})`,
		rest: (n: number) => `${n} flere`,
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
		rank: (place: number, of: number) => `Nr. ${place} af ${of} i køen`,
		rivals: (n: number) =>
			n === 0
				? "Ingen andre konti ønsker det samme"
				: `${plural(n, "anden konto ønsker", "andre konti ønsker")} det samme`,
		offer: (name: string, hours: string, weeks: string) => `${name}, ${hours}, ${weeks}`,
		offerUntil: (day: string) => `Reserveret til og med ${day}`,
		more: "Mere",
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
	support: {
		asked: "anmodet",
		offered: "tilbudt",
		committed: "bekræftet",
		kept: "indfriet",
		next: (week: string) => `næste gang ${week}`,
		noAnswer: (days: number) => `intet svar i ${plural(days, "dag", "dage")}`,
		outside: "Spurgt uden om Instep",
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
		ask_info: "Bed om uddybning",
		decline: "Afslå…",
		waitlist: "Sæt på venteliste",
		accept: "Acceptér",
		reject_offer: "Sig nej tak…",
		give_info: "Svar",
		commit: "Bekræft booking",
		deliver: "Markér som leveret",
		rate: "Vurdér",
		credit: "Tak hjælperen",
		withdraw: "Træk tilbage…",
		escalate: "Eskalér…",
		override: "Afgør…",
		nominate: "Tilbyd mig selv",
		propose_swap: "Foreslå et bytte",
		agree_swap: "Acceptér byttet",
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
