import { useEnvironment } from "../../components/use-environment.ts";
import { type Check, useCheck } from "./use-check.ts";
import { useOptionsWords } from "./use-options-words.ts";

/** Compares the copy with the CRM on demand, and says what was gone. */
export function CheckEverything({ host }: { host: string }) {
	const words = useOptionsWords().connections;
	const { send, words: common } = useEnvironment();
	const { check, start } = useCheck(host, send);
	const said = (of: Check): string => {
		if (of.phase === "running") return words.checking(common.number(of.checked));
		if (of.phase === "failed") return words.checkFailed;
		return of.gone > 0 ? words.checkedGone(of.gone) : words.checkedNone;
	};
	return (
		<div class="buttons">
			<button type="button" disabled={check?.phase === "running"} onClick={() => void start()}>
				{words.check}
			</button>
			<span class="muted" role="status">
				{check && said(check)}
			</span>
		</div>
	);
}
