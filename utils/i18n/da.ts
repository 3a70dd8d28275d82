import type { Dictionary } from "./en.ts";
import { plural } from "./plural.ts";

/** Ordene på dansk: du-form, bydeform på knapper, kun stort begyndelsesbogstav først i sætningen. */
export const da = {
	signIn: {
		once: "Log ind i CRM én gang, så Instep kan læse og skrive det, du selv må.",
		again: "Din CRM-session er udløbet. Log ind for at se nyt og sende det, der venter.",
		with: (host: string) => `Log ind på ${host}`,
		failed: (reason: string) =>
			`Du er ikke logget ind: ${reason}. Prøv igen, eller spørg din CRM-administrator.`,
		noCrmYet:
			"Åbn en kontoside i dit CRM, åbn fanen Alignment i kanten, og log ind én gang. Så kan du bede om hjælp herfra.",
		noConsumerKey:
			"Consumer key til dit CRM mangler, så Instep kan ikke logge ind. Skriv den i indstillingerne, eller bed din CRM-administrator om den.",
		openOptions: "Åbn indstillinger",
	},
	store: {
		noStorage:
			"Browseren lader ikke Instep gemme noget på denne side. Tillad webstedsdata for dette CRM, og genindlæs.",
		blocked:
			"En anden fane kører stadig en ældre version af Instep. Luk eller genindlæs dine andre CRM-faner, så fortsætter denne side af sig selv.",
		updated: "Instep er blevet opdateret. Genindlæs siden.",
		newer:
			"Det, Instep har gemt på denne enhed, er skrevet af en nyere version. Opdater Instep blandt browserens udvidelser, og genindlæs siden.",
	},
	pending: {
		waiting: "Venter på at blive sendt",
		blocked: "Log ind for at sende",
		rejected: "Kunne ikke sendes",
		step: (event: string) => `Dit skridt: ${event}`,
		yours: "Venter på at blive sendt",
		undo: "Fortryd",
		sendNow: "Send nu",
		tryAgain: "Prøv igen",
		vanished:
			"CRM har ikke længere denne anmodning, eller viser dig den ikke. Bed om adgang, og prøv igen, eller kassér dette.",
		discard: "Kassér",
	},
	event: {
		rating: "svarede på en pulsmåling",
		alignment: "offentliggjorde en score",
		agendaItem: "satte et punkt på en dagsorden",
		outcome: "noterede et udfald",
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
		nominate: "meldte sig",
		credit: "sagde tak",
		log_outside: "spurgte uden om Instep",
	},
	form: {
		title: "Anmod om ekspert",
		account: "Konto",
		fromPage: "fra siden",
		pageAccount: "kontoen på siden",
		popOut: "Åbn i en fane",
		chooseAccount: "Vælg en konto",
		kind: "Type hjælp",
		expertise: "Fagområde",
		unit: "Sendes til",
		chooseUnit: "Vælg en afdeling",
		resultWanted: "Ønsket resultat",
		neededBy: "Skal bruges senest",
		flexible: "Fleksibel",
		estimate: "Anslået tid",
		ifWeWait: "Hvis vi venter",
		more: "Ønsker til personer",
		preferred: "Ønsket person",
		excluded: "Helst ikke",
		anybody: "Ingen bestemt",
		unitGains: "Det får din afdeling ud af det",
		quote: "Citat fra siden",
		removeQuote: "Fjern citat",
		send: "Send anmodning",
		saved: "Kladde gemt",
		clear: "Ryd formularen",
		sent: "Anmodningen er gemt. Den sendes om et øjeblik.",
		another: "Ny anmodning",
		demand: (n: number) =>
			n === 0
				? "Ingen andre konti ønsker dette lige nu"
				: `${plural(n, "anden konto ønsker", "andre konti ønsker")} det samme`,
		freeHours: (hours: string) => `${hours} ledige timer i den uge`,
		required: "skal udfyldes",
		shortcut: "Ctrl+Enter",
		notKept:
			"Det kunne ikke gemmes på denne enhed: lageret er måske fuldt. Din tekst er her stadig. Frigør plads, og prøv igen.",
		back: "Tilbage",
	},
	kind: {
		advice: "Rådgivning",
		meeting: "Møde",
		proposal: "Tilbud",
		delivery: "Levering",
		other: "Andet",
	},
	estimate: { "2h": "2 t", "1d": "1 dag", "3d": "2–3 dage", "1w": "En uge", unknown: "Ved ikke" },
	problem: {
		missing: "Udfyld feltet.",
		too_long: "Teksten er for lang. Gør den kortere.",
		bad_day: "Vælg en dato.",
		past_day: "Dagen er passeret. Vælg en senere.",
		bad_hours: "Skriv timerne som et tal, fx 8 eller 7,5.",
		bad_choice: "Vælg en af mulighederne.",
	},
	hours: (n: string) => `${n} t`,
	week: (n: number) => `uge ${n}`,
	weekRange: (numbers: string) => `uge ${numbers}`,
} satisfies Dictionary;
