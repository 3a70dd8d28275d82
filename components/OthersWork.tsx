import { Notice } from "./Notice.tsx";
import { useEnvironment } from "./use-environment.ts";
import { useOthersUnsent } from "./use-unsent.ts";

/** Whose unsent work waits on this device: it belongs to them, and is never sent as somebody else. */
export function OthersWork({ host }: { host: string }) {
	const { words } = useEnvironment();
	return (
		<>
			{useOthersUnsent(host).map(({ name, count }) => (
				<Notice key={name} text={words.notice.othersWork(name, count)} />
			))}
		</>
	);
}
