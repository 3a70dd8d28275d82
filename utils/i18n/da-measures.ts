import type { MeasuresDictionary } from "./en-measures.ts";
import { plural } from "./plural.ts";

/** Ordene på siden med mål og anerkendelse. */
export const daMeasures = {
	from: (n: number) =>
		`Ud fra det, denne enhed har læst: ${plural(n, "anmodning", "anmodninger")}. De åbne er fra alle konti, de afsluttede fra de konti, du har åbnet.`,
	csv: "Hent CSV",
	measuresOf: "Mål",
	byUnit: "Hver afdeling",
	byAccount: "Hver konto",
	declinesTitle: "Afslag opgjort i timer",
	ledger: "Udlånte timer og anerkendelse",
	experts: "Efter person",
	shares: "Rimelig andel af timerne",
	thanks: "Tak til dine medarbejdere",
	thanked: (from: string, to: string) => `${from} takker ${to}`,
	theUnit: "afdelingen",
	source: { log: "anmodningslog" },
	withoutHours: (n: number) => `og ${n} uden anslået tid`,
	reopened: (n: number) => `${n} genåbnet`,
	noCode: "Ingen begrundelse",
	notAgreed: "ikke aftalt",
	agreedUnknown: "ukendt. Bed jeres CRM-administrator vælge feltet under Sæt denne org op",
	unknown: {
		no_requests: "Ukendt: ingen anmodninger endnu",
		no_replies: "Ukendt: intet er besvaret endnu",
		no_outcomes: "Ukendt: intet er afgjort endnu",
		no_agreed_weeks: "Ukendt: ingen aftalte uger endnu",
		no_promises_due: "Ukendt: intet løfte er forfaldent endnu",
		no_declines: "Intet er afslået",
		no_ratings: "Ukendt: intet er vurderet endnu",
		no_hours: "Ukendt: ingen levering angiver sine timer",
	},
	measure: {
		replyTime: "Tid til første svar",
		unanswered: "Stadig uden svar",
		leadTime: "Varsel, ønsket og givet",
		got: "Hvad man fik",
		promises: "Løfter",
		fastTrack: "Ønsket med under et døgns varsel",
		escalated: "Eskaleret",
		overridden: "Omgjort",
		ratedByAsker: "Hjælpen, vurderet af dem, der spurgte",
		ratedByHelper: "Oplægget, vurderet af dem, der hjalp",
		asks: "Ønsket uden om Instep",
	},
	value: {
		replyTime: (median: string, p90: string) => `${median} t i midten, 9 af 10 inden for ${p90} t`,
		leadTime: (asked: string, given: string) => `${asked} dage ønsket, ${given} dage givet`,
		got: (full: number, part: number, other: number, none: number) =>
			`${full} det hele, ${part} en del, ${other} noget andet, ${none} intet`,
		promises: (kept: number, late: number, missed: number) =>
			`${kept} indfriet, ${late} for sent, ${missed} ikke indfriet`,
		rating: (mean: string) => `${mean} af 5`,
		asks: (outside: number, inside: number) => `mindst ${outside}, ved siden af ${inside} i Instep`,
	},
} satisfies MeasuresDictionary;
