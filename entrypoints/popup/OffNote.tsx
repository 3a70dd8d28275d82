import { useEffect, useState } from "preact/hooks";
import { Notice } from "../../components/Notice.tsx";
import { useEnvironment } from "../../components/use-environment.ts";
import { offWordsIn } from "../../utils/i18n/off-words.ts";
import { managed } from "../../utils/platform/managed.ts";
import { DOCK, setSwitch } from "../../utils/platform/switches.ts";
import { tellTabInView } from "../../utils/platform/tab-in-view.ts";

/** The way back for whoever has hidden the dock, whichever way they did; there is none where the admin has. */
export function OffNote({ host }: { host: string }) {
	const words = offWordsIn(useEnvironment().words.locale);
	const [isByAdmin, setByAdmin] = useState<boolean>();
	useEffect(() => void managed().then(({ switchedOff }) => setByAdmin(switchedOff.includes(DOCK))), []);
	if (isByAdmin === undefined) return null;
	async function turnOn(): Promise<void> {
		await setSwitch(DOCK, true);
		await setSwitch(host, true);
		await tellTabInView({ type: "on" });
		close();
	}
	return (
		<section>
			<Notice text={isByAdmin ? words.byAdmin : words.isOff}>
				{!isByAdmin && (
					<button type="button" onClick={() => void turnOn()}>
						{words.turnOn}
					</button>
				)}
			</Notice>
		</section>
	);
}
