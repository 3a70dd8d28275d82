const language = document.documentElement.lang === "da" ? "da-DK" : "en-GB";
const wholeKroner: Intl.NumberFormatOptions = {
	style: "currency",
	currency: "DKK",
	maximumFractionDigits: 0,
};
const money = new Intl.NumberFormat(language, wholeKroner);
const amount = new Intl.NumberFormat(language);
const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric" });
const moment = new Intl.DateTimeFormat(language, {
	day: "numeric",
	month: "short",
	hour: "2-digit",
	minute: "2-digit",
});

export function formatMoney(value: number | null): string {
	return value === null ? "" : money.format(value);
}

export function formatNumber(value: number | null): string {
	return value === null ? "" : amount.format(value);
}

/** `YYYY-MM-DD` or ISO time; anything else as it is. */
export function formatDay(iso: string): string {
	const time = Date.parse(iso);
	return Number.isNaN(time) ? iso : day.format(time);
}

export function formatMoment(iso: string): string {
	const time = Date.parse(iso);
	return Number.isNaN(time) ? iso : moment.format(time);
}
