import { daAgenda } from "./da-agenda.ts";
import { type AgendaDictionary, enAgenda } from "./en-agenda.ts";

/** How the agenda is told, its days with their year: minutes are read long after. */
export type AgendaWords = AgendaDictionary & { longDay(day: string): string };

export function agendaWordsIn(locale: string): AgendaWords {
	const days = new Intl.DateTimeFormat(locale, {
		weekday: "short",
		day: "numeric",
		month: "short",
		year: "numeric",
		timeZone: "UTC",
	});
	return {
		...(locale.startsWith("da") ? daAgenda : enAgenda),
		longDay: (day) => days.format(Date.parse(`${day}T12:00:00Z`)),
	};
}
