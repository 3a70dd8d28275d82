import type { Bilingual } from "./unit-texts.ts";

export const PURPOSES = ["decision", "discussion", "information"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Meetings in which accounts come up: their name and the body that meets. */
export const MEETINGS = [
	{ meeting: "Koncernledelsens månedsmøde", forum: "Koncernledelsen" },
	{ meeting: "Drift og kvalitet", forum: "Kvalitetsråd" },
	{ meeting: "Key account board", forum: "Key account board" },
	{ meeting: "Produktråd", forum: "R&D" },
	{ meeting: "Servicemøde", forum: "Service" },
	{ meeting: "Quarterly business review", forum: "Finance" },
] as const;

/** Point → outcome when it was taken up. */
export const POINTS: Record<Purpose, Bilingual<readonly string[]>> = {
	decision: {
		da: [
			"Skal {customer} have forrang til serviceteknikerne i lukkeugen? → Ja, to mand i to uger. Andre konti får besked.",
			"Betalingsfrist på 90 dage hos {customer}: accepterer vi den? → Nej. 45 dage, eller prisen reguleres.",
			"Hvem betaler timerne til pilotprojektet hos {customer}? → Kontoen betaler halvdelen, R&D resten.",
			"Loft over dagbod i kontrakten med {customer}. → 10 % af kontraktsummen, og ikke noget driftstab.",
		],
		en: [
			"Does {customer} go first in the shutdown weeks? → Yes, two technicians for two weeks; the other accounts are told.",
			"Who pays the pilot hours at {customer}? → The account half, R&D half.",
		],
	},
	discussion: {
		da: [
			"{customer} har fået nej fra tre enheder på en måned. Hvad er mønsteret? → To af dem var mål og budget, ikke kapacitet. Tages op i styregruppen.",
			"Gentagne reklamationer fra {site}. → Kvalitet laver årsagsanalyse, status på næste møde.",
			"Kontoplan for {customer}: er vi enige om de tre mål? → To af tre. Målet om fjernovervågning skrives om.",
			"Kundens nye indkøbschef og hvad det ændrer. → Besøg med direktøren inden nytår.",
		],
		en: [
			"Three units said no to {customer} within a month; what is the pattern? → Two were targets, not capacity.",
			"Account plan for {customer}: do we agree on the three aims? → On two of them.",
		],
	},
	information: {
		da: [
			"{customer}: resultat og pengestrøm i seneste kvartal. → Taget til efterretning. Debitorer skal ned.",
			"Status på anlægget i {site}. → Følger planen.",
			"{customer} vil bruge os som reference i egen bæredygtighedsrapport. → Godkendt, kommunikation ser teksten.",
		],
		en: [
			"{customer}: result and cash flow of the last quarter. → Noted; receivables must come down.",
			"Status of the plant in {site}. → On plan.",
		],
	},
};
