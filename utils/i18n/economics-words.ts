import { daEconomics } from "./da-economics.ts";
import { type EconomicsDictionary, enEconomics } from "./en-economics.ts";

export interface EconomicsWords extends EconomicsDictionary {
	/** `1.3m`, in Danish `1,3 mio.`; the company's currency goes without saying. */
	money(amount: number): string;
	/** The same with its sign, as a change has one. */
	change(amount: number): string;
	/** A share, 0.25 as `+25%`. */
	changeShare(share: number): string;
	/** A share, 1.25 as `125%`. */
	percent(share: number): string;
	/** `Q3 2026`, of `2026-Q3`. */
	period(period: string): string;
}

/** Apart from the panel's other words: they come with results and business cases. */
export function economicsWordsIn(locale: string): EconomicsWords {
	const dictionary = locale.startsWith("da") ? daEconomics : enEconomics;
	const compact = { notation: "compact", maximumSignificantDigits: 3 } as const;
	const sign = { signDisplay: "exceptZero" } as const;
	const percents = { style: "percent", maximumFractionDigits: 0 } as const;
	const write = (options: Intl.NumberFormatOptions) => {
		const format = new Intl.NumberFormat(locale, options);
		return (value: number) => format.format(value);
	};
	return {
		...dictionary,
		money: write(compact),
		change: write({ ...compact, ...sign }),
		changeShare: write({ ...percents, ...sign }),
		percent: write(percents),
		period: (period) => dictionary.quarter(period.slice(6), period.slice(0, 4)),
	};
}
