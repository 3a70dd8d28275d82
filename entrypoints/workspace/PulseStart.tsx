import { useState } from "preact/hooks";
import { Section } from "../../components/Section.tsx";
import { useElementsWords } from "../../components/use-elements-words.ts";
import {
	type Answered,
	MOST_ACCOUNTS,
	questionKey,
	questionsOf,
	type RoundKind,
} from "../../utils/domain/pulse.ts";
import type { Account } from "../../utils/domain/records.ts";
import { useRoundsWords } from "./use-rounds-words.ts";

/** Beyond these nobody looks; any account can be chosen from its panel. */
const SHOWN = 20;

interface Props {
	period: string;
	answered: ReadonlyMap<string, Answered>;
	/** Accounts that the user has rated in this quarter: they are of the three, whatever else is chosen. */
	rated: readonly string[];
	/** Chosen to begin with. */
	chosen: readonly string[];
	kind: RoundKind;
	/** Those that can be chosen. */
	accounts: readonly Account[];
	/** Missing for the sales side. */
	unitName: string | undefined;
	onStart(kind: RoundKind, accountIds: readonly string[]): void;
}

/** Which accounts, and how much of the round; whatever is answered already stays answered. */
export function PulseStart(props: Props) {
	const { period, answered, rated, accounts, unitName, onStart } = props;
	const rounds = useRoundsWords();
	const { words, elements } = useElementsWords();
	const [kind, setKind] = useState<RoundKind>(props.kind);
	const [chosen, setChosen] = useState(props.chosen);
	const questions = questionsOf(kind, period, chosen);
	const done = questions.filter((question) => answered.has(questionKey(question))).length;
	const toggle = (id: string) =>
		setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
	return (
		<Section title={rounds.pulseOf(elements.period(period))}>
			<form
				class="elements"
				data-pulse-start=""
				onSubmit={(event) => {
					event.preventDefault();
					onStart(kind, chosen);
				}}
			>
				<p>{rounds.intro}</p>
				<p>{unitName === undefined ? rounds.speaksForSales : rounds.speaksFor(unitName)}</p>
				<fieldset class="field">
					<legend>{rounds.accounts}</legend>
					{accounts.length === 0 && <p class="muted">{rounds.noAccounts}</p>}
					{accounts.slice(0, SHOWN).map(({ id, name }) => (
						<label key={id} class="check">
							<input
								type="checkbox"
								name="account"
								value={id}
								checked={chosen.includes(id)}
								disabled={rated.includes(id) || (!chosen.includes(id) && chosen.length >= MOST_ACCOUNTS)}
								onChange={() => toggle(id)}
							/>
							{name}
						</label>
					))}
				</fieldset>
				<fieldset class="field">
					<legend>{rounds.which}</legend>
					{(["pulse", "full"] as const).map((each) => (
						<label key={each} class="check">
							<input
								type="radio"
								name="round"
								value={each}
								checked={kind === each}
								onChange={() => setKind(each)}
							/>
							{rounds.kind[each]}
						</label>
					))}
				</fieldset>
				<p class="muted">{rounds.private}</p>
				<div class="buttons">
					<button type="submit" class="primary">
						{done > 0 ? rounds.goOn(words.number(done), words.number(questions.length)) : rounds.start}
					</button>
				</div>
			</form>
		</Section>
	);
}
