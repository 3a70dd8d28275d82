import { Notice } from "./Notice.tsx";
import { usePanelWords } from "./use-panel-words.ts";
import { useOthersUnsent } from "./use-unsent.ts";

/** Whose unsent work waits on this device: it belongs to them, and is never sent as somebody else. */
export function OthersWork({ host }: { host: string }) {
	const words = usePanelWords();
	return (
		<>
			{useOthersUnsent(host).map(({ name, count }) => (
				<Notice key={name} text={words.notice.othersWork(name, count)} />
			))}
		</>
	);
}
