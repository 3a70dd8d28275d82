import { daForms } from "./da-forms.ts";
import type { Dictionary } from "./en.ts";

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Ordene på dansk: du-form, bydeform på knapper, kun stort begyndelsesbogstav først i sætningen. */
export const da = {
	panel: {
		label: "Intern tilpasning",
		tab: "Alignment",
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
	event: {
		submit: "anmodede",
		ask_info: "bad om uddybning",
		give_info: "svarede",
		offer: "tilbød hjælp",
		accept: "accepterede",
		reject_offer: "sagde nej tak til tilbuddet",
		commit: "bekræftede bookingen",
		decline: "afslog",
		waitlist: "satte på venteliste",
		escalate: "eskalerede",
		override: "tilsidesatte",
		propose_swap: "foreslog et bytte",
		agree_swap: "gik med til byttet",
		deliver: "leverede",
		rate: "vurderede",
		withdraw: "trak tilbage",
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
		undo: "Fortryd",
		sendNow: "Send nu",
		tryAgain: "Prøv igen",
		discard: "Kassér",
		cancel: "Annuller",
		back: "Tilbage",
	},
	pending: {
		waiting: "Venter på at blive sendt",
		blocked: "Log ind for at sende",
		rejected: "Kunne ikke sendes",
		vanished:
			"CRM har ikke længere denne anmodning, eller viser dig den ikke. Bed om adgang, og prøv igen, eller kassér dette.",
		step: (event: string) => `Dit skridt: ${event}`,
	},
	strip: {
		waiting: (n: number) => `${plural(n, "ændring", "ændringer")} sendes senere.`,
		offline: "Der er ikke forbindelse til CRM.",
		tryNow: "Prøv nu",
		yours: "Venter på at blive sendt",
		stuck: (n: number) => `${plural(n, "ændring", "ændringer")} kunne ikke sendes.`,
		throttled: "CRM's daglige grænse er nået. Dine ændringer sendes senere.",
	},
	notice: {
		notAccount: "Dette er ikke en kontoside. Åbn en konto for at se, hvem der støtter den.",
		badId: "Sidens adresse indeholder ikke et gyldigt konto-id. Åbn kontoen fra listen, eller søg efter den.",
		unreadable:
			"Du har ikke adgang til denne konto i CRM. Bed kontoens ejer eller din CRM-administrator om adgang.",
		notInstalled:
			"Instep er ikke sat op i dette CRM, eller du har ikke adgang til det. Bed din CRM-administrator installere Insteps objekter og give dig et af Insteps tilladelsessæt.",
		expired: "Din CRM-session er udløbet. Log ind for at se nyt og sende det, der venter.",
		signIn: "Log ind i CRM én gang, så Instep kan læse og skrive det, du selv må.",
		signInWith: (host: string) => `Log ind på ${host}`,
		signInToSend: (n: number) => `Log ind for at sende ${plural(n, "ændring", "ændringer")}`,
		signInFailed: (reason: string) =>
			`Du er ikke logget ind: ${reason}. Prøv igen, eller spørg din CRM-administrator.`,
		noCrmYet:
			"Åbn en kontoside i dit CRM, åbn fanen Alignment i kanten, og log ind én gang. Så kan du bede om hjælp herfra.",
		noConsumerKey:
			"Consumer key til dit CRM mangler, så Instep kan ikke logge ind. Skriv den i indstillingerne, eller bed din CRM-administrator om den.",
		openOptions: "Åbn indstillinger",
		othersWork: (name: string, n: number) =>
			`${plural(n, "ting", "ting")}, som ${name} ikke har sendt, venter på denne enhed. Intet af det sendes, før ${name} logger ind igen.`,
		notACrm: "Siden hører ikke til et CRM, som Instep kender.",
		noStorage:
			"Browseren lader ikke Instep gemme noget på denne side. Tillad webstedsdata for dette CRM, og genindlæs.",
		blocked:
			"En anden fane kører stadig en ældre version af Instep. Luk eller genindlæs dine andre CRM-faner, så fortsætter denne side af sig selv.",
		updated: "Instep er blevet opdateret. Genindlæs siden.",
		newer:
			"Det, Instep har gemt på denne enhed, er skrevet af en nyere version. Opdater Instep blandt browserens udvidelser, og genindlæs siden.",
		hidden: (fields: string) =>
			`CRM viser dig ikke disse felter, så de mangler her: ${fields}. Har du brug for dem, så spørg din CRM-administrator.`,
		notKept:
			"Det kunne ikke gemmes på denne enhed: lageret er måske fuldt. Din tekst er her stadig. Frigør plads, og prøv igen.",
		neverRead:
			"Kontoen er ikke hentet endnu, og der er ikke forbindelse til CRM. Prøv igen, når du er online.",
		tryAgain: "Prøv igen",
	},
	...daForms,
	hours: (n: string) => `${n} t`,
	week: (n: number) => `uge ${n}`,
	weekRange: (numbers: string) => `uge ${numbers}`,
} satisfies Dictionary;
