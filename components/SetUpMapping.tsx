import { useEffect, useId, useState } from "preact/hooks";
import type { Connection } from "../utils/domain/connection.ts";
import type { AccountField } from "../utils/domain/set-up.ts";
import { Notice } from "./Notice.tsx";
import { Section } from "./Section.tsx";
import { accountMapping, keepAccountMapping, useSetUp, useSetUpWords, useTask } from "./use-set-up.ts";

const PARTS = ["isKeyAccount", "tier", "agreedShare"] as const;
type Part = (typeof PARTS)[number];

/** Types that can say it; a share is a figure, and the other two may be words or a tick. */
const TYPES: Record<Part, RegExp> = {
	isKeyAccount: /^(boolean|picklist|string)$/,
	tier: /^(picklist|string|double|int)$/,
	agreedShare: /^(percent|double|int)$/,
};

/** Which fields of the org's accounts mark a key account, its tier and its agreed share. */
export function SetUpMapping({ host, connection }: { host: string; connection: Connection }) {
	const { mapping: words } = useSetUpWords();
	const setUp = useSetUp(host);
	const { problem, run } = useTask();
	const [fields, setFields] = useState<AccountField[]>();
	const [chosen, setChosen] = useState<Record<Part, string>>();
	const [isSaved, setSaved] = useState(false);
	const id = useId();
	useEffect(() => {
		void run(async () => {
			setChosen(await accountMapping(connection));
			setFields(await setUp.accountFields());
		});
	}, [connection.orgId]);

	async function choose(part: Part, name: string): Promise<void> {
		if (!chosen) return;
		const next = { ...chosen, [part]: name };
		setChosen(next);
		await keepAccountMapping(connection, next);
		setSaved(true);
	}

	return (
		<Section title={words.title}>
			<p>{words.note}</p>
			{problem && <Notice text={problem} tone="bad" icon="alert" />}
			{fields &&
				chosen &&
				PARTS.map((part) => (
					<div class="field" key={part}>
						<label for={`${id}-${part}`}>{words[part]}</label>
						<select
							id={`${id}-${part}`}
							name={part}
							value={chosen[part]}
							onChange={(event) => void choose(part, event.currentTarget.value)}
						>
							<option value="">{words.none}</option>
							{fields
								.filter(({ name, type }) => TYPES[part].test(type) || name === chosen[part])
								.map(({ name, label }) => (
									<option key={name} value={name}>
										{label} ({name})
									</option>
								))}
						</select>
					</div>
				))}
			{isSaved && <p role="status">{words.saved}</p>}
		</Section>
	);
}
