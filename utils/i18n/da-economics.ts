import type { EconomicsDictionary } from "./en-economics.ts";
import { plural } from "./plural.ts";

/** Ordene om resultater og business cases på dansk. */
export const daEconomics: EconomicsDictionary = {
	quarter: (n, year) => `${n}. kvartal ${year}`,
	results: {
		title: "Profit og cash flow",
		contribution: "Dækningsbidrag",
		cashFlow: "Cash flow",
		gap: {
			hidden:
				"skjult: Du må ikke læse alle tallene. Bed din CRM-administrator om permission set'et Instep Money",
			not_entered: "ukendt: Ikke alle tallene er indtastet",
			no_quarter_before: "ukendt: Kvartalet før er ikke indtastet",
		},
		change: (amount, percent) => `${amount}${percent && ` (${percent})`} mod kvartalet før`,
		noChange: "ændring ukendt: Kvartalet før kendes ikke",
		source: (source) => `Kilde: ${source}`,
		noSource: "Kilde ukendt",
		asOf: (day, days) => `pr. ${day}, ${plural(days, "dag", "dage")} gammelt`,
		noDay: "alder ukendt",
		none: "Der er ikke indtastet noget resultat for denne konto. Bed økonomi, eller den der klargør Instep, om at importere det på siden med indstillinger.",
		hidden:
			"Du må ikke læse, hvad denne konto tjener. Bed din CRM-administrator om permission set'et Instep Money.",
		table: "Kvartal for kvartal",
		period: "Kvartal",
		unknown: "ukendt",
	},
	case: {
		title: "Business case",
		hoursCost: (hours, rate) => `Selve hjælpen: ${hours} timer à ${rate}`,
		hoursCostUnknown: "Selve hjælpen: Vælg en anslået tid for at se, hvad timerne koster",
		field: {
			hourlyRate: "Hvad en time koster, så vidt du ved",
			otherCost: "Andre omkostninger (0, hvis der ingen er)",
			upliftPerYear: "Mere dækningsbidrag om året",
			probability: "Hvor sandsynligt er det, i procent",
			oneOffCash: "Engangseffekt på likviditeten (0, hvis der ingen er, under 0, hvis penge går ud)",
			horizonMonths: "Regnet over hvor mange måneder",
			evidence: "Hvor andre kan slå det op: et link eller et dokument",
		},
		bad: {
			amount: "Skriv et beløb som 250000 eller 250.000,50.",
			percent: "Skriv et tal fra 0 til 100.",
			months: (most) => `Skriv hele måneder, 1 til ${most}.`,
			long: "Forkort dette til 1.000 tegn.",
		},
		year: (amount) => `Kontoens dækningsbidrag i de sidste fire kvartaler: ${amount}.`,
		yearUnknown:
			"Kontoens dækningsbidrag i de sidste fire kvartaler er ukendt: ikke indtastet, eller ikke noget, du må læse.",
		needsEvidence: "En case hæver kun din anmodnings placering, hvis andre kan slå den op.",
		cost: "Omkostning",
		expectedContribution: "Forventet dækningsbidrag",
		payBackMonths: "Tilbagebetalingstid",
		npv: "Nutidsværdi",
		returnOnEffort: "Afkast af omkostningen",
		hangsOn: "Afhænger mest af",
		input: {
			upliftPerYear: "mere dækningsbidrag om året",
			probability: "hvor sandsynligt det er",
			oneOffCash: "engangseffekt på likviditeten",
			hours: "anslået tid",
			hourlyRate: "hvad en time koster",
			otherCost: "andre omkostninger",
			horizonMonths: "regnet over hvor mange måneder",
			discountRate: "diskonteringsrente",
			no_cost: "nogen omkostning",
		},
		unknown: (inputs) => `ukendt, for dette mangler: ${inputs}`,
		months: (n) => (n === 0 ? "med det samme" : plural(n, "måned", "måneder")),
		never: "ikke inden for de regnede måneder",
		line: (npv, payBack) => `Business case: nutidsværdi ${npv}, tilbagebetalingstid ${payBack}`,
		lineUnknown: (inputs) => `Business case: værdien er ukendt, for dette mangler: ${inputs}`,
		evidence: "Belæg",
		noEvidence: "intet vedlagt: Casen hæver ikke i sig selv placeringen",
	},
	outcome: {
		title: "Hvad business cases ventede, og hvad der kom",
		note: "Ændringen i kontoens dækningsbidrag har mange årsager. Den står ved siden af det forventede og beviser intet om hjælpen.",
		expected: (amount) => `Forventet: ${amount} pr. kvartal`,
		actual: (amount, from, to) => `Siden da: ${amount} fra ${from} til ${to}`,
		expectedUnknown: "Forventet: ukendt",
		actualUnknown: "Siden da: ukendt",
		gap: {
			not_stated: "casen angav ingen fremgang, eller ikke hvor sandsynlig den var",
			no_result_before: "der er ikke indtastet noget resultat fra før anmodningen",
			no_result_since: "der er endnu ikke indtastet noget resultat for et senere kvartal",
			not_entered:
				"bruttofortjeneste eller omkostninger ved kundebetjening er ikke indtastet eller er skjult for dig",
		},
	},
};
