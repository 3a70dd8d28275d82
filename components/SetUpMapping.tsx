import { useEffect, useId, useState } from "preact/hooks";
import { fitLines, readFitLines, suggestedFits } from "../utils/domain/fit-lines.ts";
import type { AccountField, MappingInForce, OrgCheck } from "../utils/domain/set-up.ts";
import { Notice } from "./Notice.tsx";
import { Section } from "./Section.tsx";
import { useEnvironment } from "./use-environment.ts";
import { useSetUp, useSetUpWords, useTask } from "./use-set-up.ts";

const FACTS = ["keyAccount", "tier", "agreedShare"] as const;
type Fact = (typeof FACTS)[number];

/** Types that can say it; a share is a figure, and the other two may be words or a tick. */
const TYPES: Record<Fact, RegExp> = {
	keyAccount: /^(boolean|picklist|string)$/,
	tier: /^(picklist|string|double|int)$/,
	agreedShare: /^(percent|double|int)$/,
};

/** Which fields of the org's accounts mark a key account, its tier and its agreed share; for everybody in the org. */
export function SetUpMapping({ host, check }: { host: string; check: OrgCheck | undefined }) {
	const { mapping: words } = useSetUpWords();
	const { words: common } = useEnvironment();
	const setUp = useSetUp(host);
	const { isBusy, problem, run } = useTask();
	const [fields, setFields] = useState<AccountField[]>();
	const [inForce, setInForce] = useState<MappingInForce>();
	const [chosen, setChosen] = useState<Partial<Record<Fact, string>>>({});
	const [fits, setFits] = useState("");
	const [isSaved, setSaved] = useState(false);
	const id = useId();
	const { fitByTier, badLine } = readFitLines(fits);

	async function look(): Promise<void> {
		const mapping = await setUp.mapping();
		setInForce(mapping);
		setChosen(mapping.accountFields);
		setFits(fitLines(mapping.fitByTier));
	}
	// Looked at once more with each check until it worked: in the middle of a deploy, the fields cannot be read yet.
	useEffect(() => {
		if (inForce && fields) return;
		void run(async () => {
			await look();
			setFields(await setUp.accountFields());
		});
	}, [setUp, check]);

	function choose(fact: Fact, name: string): void {
		setSaved(false);
		setChosen({ ...chosen, [fact]: name || undefined });
		const values = fields?.find((field) => field.name === name)?.values ?? [];
		if (fact === "tier") setFits(fitLines(suggestedFits(values)));
	}
	const save = () =>
		run(async () => {
			await setUp.saveMapping({ accountFields: chosen, fitByTier: chosen.tier ? fitByTier : {} });
			await look();
			setSaved(true);
		});

	return (
		<Section title={words.title}>
			<p>{words.note}</p>
			{problem && <Notice text={problem} tone="bad" icon="alert" />}
			{inForce && fields && (
				<form
					onSubmit={(event) => {
						event.preventDefault();
						void save();
					}}
				>
					<p class="muted">
						{inForce.version === 0
							? words.noPolicy
							: words.inForce(inForce.version, common.day(inForce.validFrom))}
					</p>
					{FACTS.map((fact) => (
						<FieldChoice
							key={fact}
							fact={fact}
							fields={fields}
							value={chosen[fact] ?? ""}
							onChoose={(name) => choose(fact, name)}
						/>
					))}
					{chosen.tier && (
						<div class="field">
							<label for={`${id}-fit`}>{words.fit}</label>
							<textarea
								id={`${id}-fit`}
								name="fit"
								rows={4}
								value={fits}
								onInput={(event) => setFits(event.currentTarget.value)}
							/>
							{badLine !== undefined && <p role="alert">{words.badLine(badLine)}</p>}
						</div>
					)}
					<div class="buttons">
						<button type="submit" class="primary" disabled={isBusy || badLine !== undefined}>
							{words.save}
						</button>
					</div>
				</form>
			)}
			{isSaved && <p role="status">{words.saved}</p>}
		</Section>
	);
}

interface FieldChoiceProps {
	fact: Fact;
	fields: readonly AccountField[];
	value: string;
	onChoose: (name: string) => void;
}

function FieldChoice({ fact, fields, value, onChoose }: FieldChoiceProps) {
	const { mapping: words } = useSetUpWords();
	const id = useId();
	return (
		<div class="field">
			<label for={id}>{words[fact]}</label>
			<select id={id} name={fact} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
				<option value="">{words.none}</option>
				{fields
					.filter(({ name, type }) => TYPES[fact].test(type) || name === value)
					.map(({ name, label }) => (
						<option key={name} value={name}>
							{label} ({name})
						</option>
					))}
			</select>
		</div>
	);
}
