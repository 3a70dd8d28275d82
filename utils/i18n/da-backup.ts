import { plural } from "./plural.ts";

/** Om sikkerhedskopien, på dansk. */
export const daBackup = {
	title: "Sikkerhedskopi",
	intro:
		"En fil med dine kladder, det, der ikke er sendt endnu, og dine indstillinger; ingen tokens, ingen kopi af CRM. Den, der har den, kan læse, hvad du har skrevet.",
	save: "Gem sikkerhedskopi",
	choose: "Importér en sikkerhedskopi",
	problem: {
		broken: "Filen er beskadiget. Intet er ændret. Vælg en anden.",
		foreign: "Det er ingen sikkerhedskopi fra Instep. Vælg en anden fil.",
		too_new: "Sikkerhedskopien er lavet af en nyere Instep. Opdatér Instep, og vælg den igen.",
		too_large: "Filen er for stor til en sikkerhedskopi (10 MB). Vælg en anden.",
	},
	from: (moment: string) =>
		`Sikkerhedskopi fra ${moment}. Indstillinger, der er valgt på denne enhed, bliver.`,
	nobody: "Før du loggede ind",
	adds: (name: string, steps: number, drafts: number) =>
		`${name}: ${plural(steps, "usendt trin", "usendte trin")} og ${plural(drafts, "kladde", "kladder")} at importere.`,
	here: (n: number) => `${n} er allerede på denne enhed.`,
	sent: (n: number) => `${n} er allerede i CRM.`,
	unreadable: (n: number) => `${n} kan ikke læses eller er en andens.`,
	foreign: (name: string, host: string) =>
		`${name}: ikke importeret. Log ind på ${host} som ${name}, og vælg filen igen.`,
	notRead: (name: string) => `${name}: CRM er ikke læst endnu. Vælg filen igen om lidt.`,
	import: "Importér",
	done: "Importeret. Det, der ikke var sendt, sendes, når CRM svarer.",
};
