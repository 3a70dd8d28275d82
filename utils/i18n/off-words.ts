/** What the popup says where the dock is switched off, in both languages. */
const ENGLISH = {
	isOff: "Instep is switched off on this page.",
	byAdmin: "Your admin has switched Instep off on this page.",
	turnOn: "Switch on",
};

const DANISH: typeof ENGLISH = {
	isOff: "Instep er slået fra på denne side.",
	byAdmin: "Din administrator har slået Instep fra på denne side.",
	turnOn: "Slå til",
};

export function offWordsIn(locale: string): typeof ENGLISH {
	return locale.startsWith("da") ? DANISH : ENGLISH;
}
