/** What is said of the way to the CRM, and of the org's daily limit. Apart from the other words: the popup has no use for them. */
export const enLimit = {
	show: "Show",
	usedUp:
		"The CRM's daily limit is nearly used up. Instep looks for news again later; what you send still goes.",
	today: (made: string) => `Calls today: ${made} by Instep on this device.`,
	todayOf: (made: string, used: string, limit: string) =>
		`Calls today: ${made} by Instep on this device; the org has used ${used} of ${limit}.`,
};

export const daLimit: typeof enLimit = {
	show: "Vis",
	usedUp:
		"CRM's daglige grænse er næsten brugt op. Instep ser efter nyt igen senere; det, du sender, kommer stadig af sted.",
	today: (made) => `Kald i dag: ${made} fra Instep på denne enhed.`,
	todayOf: (made, used, limit) =>
		`Kald i dag: ${made} fra Instep på denne enhed; organisationen har brugt ${used} af ${limit}.`,
};

export function limitWordsIn(locale: string): typeof enLimit {
	return locale.startsWith("da") ? daLimit : enLimit;
}
