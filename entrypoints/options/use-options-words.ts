import { useEnvironment } from "../../components/use-environment.ts";
import { daOptions } from "../../utils/i18n/da-options.ts";
import { enOptions, type OptionsWords } from "../../utils/i18n/en-options.ts";

/** The words of this page alone: the panel and the popup need none of them. */
export function useOptionsWords(): OptionsWords {
	return useEnvironment().words.locale.startsWith("da") ? daOptions : enOptions;
}
