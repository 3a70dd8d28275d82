import type { ProgrammeDictionary } from "./en-programme.ts";
import { plural } from "./plural.ts";

/** Ordene på siden med hele programmet. */
export const daProgramme = {
	matrix: (shown: number, all: number) => (shown === all ? `Konti (${all})` : `Konti (${shown} af ${all})`),
	matrixKeys: "Piletaster flytter fra felt til felt; under tabellen står, hvad et felt betyder.",
	chooseCell: "Vælg et felt for at læse, hvad det står for.",
	historyOf: (read: number, of: number) =>
		`Henter de afsluttede anmodninger fra ${plural(of, "afdeling", "afdelinger")}: ${read} hentet. Indtil da er “indfriet”, “afslået” og “ikke inddraget” ikke sikre.`,
	historyLacks: (n: number) =>
		`De afsluttede anmodninger fra ${plural(n, "afdeling", "afdelinger")} kunne ikke hentes. Indtil de er det, er “indfriet”, “afslået” og “ikke inddraget” ikke sikre. Se efter nyt for at prøve igen.`,
	cell: (account: string, unit: string) => `${account} · ${unit}`,
	counts: (asked: number, offered: number, committed: number, kept: number) =>
		`${asked} anmodet, ${offered} tilbudt, ${committed} bekræftet, ${kept} indfriet`,
	openAccount: "Åbn kontoen i CRM",
	show: "Vis",
	anyStatus: "Al slags støtte",
	mine: "Kun mine konti",
	owner: "Kontoejer",
	noAccounts: "Der er endnu ingen konti på denne enhed. Åbn en konto i CRM for at begynde.",
	conflicts: "Hvad egne mål koster",
	conflictsWhat: "Anmodninger afslået, fordi de er i konflikt med afdelingens egne mål eller resultat.",
	conflictsWhy:
		"Ingen har gjort noget forkert: En afdeling, der måles på sit eget resultat, er nødt til at sige nej. Hvad det løber op i, er en sag for dem, der sætter målene.",
	noConflicts: "Ingen anmodning er afslået, fordi den er i konflikt med afdelingens egne mål.",
	period: "Kvartal",
	refusals: "Afslået",
	hoursRefused: "Timer",
	costRefused: "Til egen sats",
	accountsHit: "Konti",
	quarter: (year: string, quarter: string) => `${quarter}. kvartal ${year}`,
	total: (hours: string, refusals: number) =>
		`${plural(refusals, "anmodning", "anmodninger")} står afslået af den grund, i alt ${hours} timers hjælp.`,
} satisfies ProgrammeDictionary;
