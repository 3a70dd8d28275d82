import { useEffect, useState } from "preact/hooks";
import type { Connection } from "../utils/domain/connection.ts";
import type { OrgCheck } from "../utils/domain/set-up.ts";
import { Notice } from "./Notice.tsx";
import { Section } from "./Section.tsx";
import { SetUpAssign } from "./SetUpAssign.tsx";
import { SetUpChecklist } from "./SetUpChecklist.tsx";
import { SetUpDeploy } from "./SetUpDeploy.tsx";
import { SetUpImport } from "./SetUpImport.tsx";
import { SetUpMapping } from "./SetUpMapping.tsx";
import { useSetUp, useSetUpWords, useTask } from "./use-set-up.ts";

/** Puts Instep into an org and hands it to its people; for the admin who is signed in there. */
export function SetUpOrg({ host, connection }: { host: string; connection: Connection }) {
	const words = useSetUpWords();
	const setUp = useSetUp(host);
	const { isBusy, problem, run } = useTask();
	const [check, setCheck] = useState<OrgCheck>();
	const look = () => run(async () => setCheck(await setUp.check(connection.userId)));
	useEffect(() => void look(), [host, connection.userId]);
	const isUsable = check?.objects.every(({ state }) => state !== "unseen") ?? false;

	return (
		<div class="set-up" data-ready={check !== undefined && !isBusy}>
			<Section
				title={words.title}
				action={
					<button type="button" disabled={isBusy} onClick={() => void look()}>
						{words.lookAgain}
					</button>
				}
			>
				<p>{words.intro}</p>
				{!check && !problem && <p role="status">{words.checking}</p>}
				{problem && <Notice text={problem} tone="bad" icon="alert" />}
				{check && <SetUpChecklist check={check} />}
				{check && (
					<SetUpDeploy host={host} connection={connection} check={check} onDone={() => void look()} />
				)}
			</Section>
			{check?.missingSets.length === 0 && <SetUpAssign host={host} onDone={() => void look()} />}
			{isUsable && <SetUpImport host={host} onDone={() => void look()} />}
			{isUsable && <SetUpMapping host={host} check={check} />}
		</div>
	);
}
