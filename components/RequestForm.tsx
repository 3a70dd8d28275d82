import type { ComponentChild } from "preact";
import { useId } from "preact/hooks";
import { expertiseByUnit, unitFor } from "../utils/domain/expertise.ts";
import { ESTIMATES, type Expert, REQUEST_KINDS, type Unit } from "../utils/domain/records.ts";
import { CheckBox, Choice, type FormState, Select, TextArea, TextField } from "./Field.tsx";
import { FormShell } from "./FormShell.tsx";
import { later } from "./later.tsx";
import { PeopleWishes } from "./PeopleWishes.tsx";
import { useEnvironment } from "./use-environment.ts";

const StartingTexts = later(() => import("./StartingTexts.tsx").then((module) => module.StartingTexts));

interface Props {
	form: FormState;
	accountName: string | undefined;
	/** What the request would meet, once a unit is chosen. */
	demand: ComponentChild;
	/** The folded part for a business case. */
	businessCase: ComponentChild;
	/** Off account pages the account is chosen among those on the device. */
	accounts: readonly { id: string; name: string }[] | undefined;
	units: readonly Unit[];
	experts: readonly Expert[];
	isSaved: boolean;
	isFailed: boolean;
	onSend(): void;
	onClear(): void;
	onCancel: (() => void) | undefined;
	popOut: string | undefined;
}

/** The quick request: purpose first, prefilled as far as the page and the expertise tell (domain.md 3). */
export function RequestForm(props: Props) {
	const { form, accountName, accounts, units, experts, isSaved } = props;
	const { words } = useEnvironment();
	const expertiseList = useId();
	const offers = expertiseByUnit(experts);
	const quote = form.values.quote;

	function changeExpertise(field: string, value: string): void {
		const before = unitFor(form.values.expertise ?? "", offers);
		form.change(field, value);
		const unitId = unitFor(value, offers);
		// Only a unit that we chose ourselves is replaced; one chosen by hand stays.
		if (unitId && (!form.values.unitId || form.values.unitId === before)) changeUnit("unitId", unitId);
	}

	/** Wishes about people are about people of the unit. */
	function changeUnit(field: string, value: string): void {
		for (const wish of ["preferredExpertId", "excludedExpertId"])
			if (form.values[wish]) form.change(wish, "");
		form.change(field, value);
	}

	return (
		<FormShell
			title={words.form.title}
			send={words.form.send}
			isSaved={isSaved}
			isFailed={props.isFailed}
			onSend={props.onSend}
			onClear={props.onClear}
			onCancel={props.onCancel}
			popOut={props.popOut}
		>
			{accounts ? (
				<AccountChoice form={form} accounts={accounts} />
			) : (
				<p class="fixed">
					<span class="muted">{words.form.account}</span> <strong>{accountName}</strong>{" "}
					<span class="muted">{words.form.fromPage}</span>
				</p>
			)}
			{quote && (
				<figure class="quote">
					<figcaption class="muted">{words.form.quote}</figcaption>
					<blockquote>{quote}</blockquote>
					<button type="button" class="link" onClick={() => form.change("quote", "")}>
						{words.form.removeQuote}
					</button>
				</figure>
			)}
			<TextArea form={form} name="resultWanted" label={words.form.resultWanted} isRequired />
			<TextArea form={form} name="unitGains" label={words.form.unitGains} />
			<Choice
				form={form}
				name="kind"
				label={words.form.kind}
				isRequired
				options={REQUEST_KINDS.map((value) => ({ value, label: words.kind[value] }))}
			/>
			<StartingTexts form={form} />
			<TextField
				form={{ ...form, change: changeExpertise }}
				name="expertise"
				label={words.form.expertise}
				isRequired
				list={expertiseList}
			/>
			<datalist id={expertiseList}>
				{[...new Set(offers.map(({ name }) => name))].map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
			<Select
				form={{ ...form, change: changeUnit }}
				name="unitId"
				label={words.form.unit}
				isRequired
				placeholder={words.form.chooseUnit}
				options={units.map(({ id, name }) => ({ value: id, label: name }))}
			/>
			<div class="row">
				<TextField form={form} name="neededBy" label={words.form.neededBy} type="date" isRequired />
				<CheckBox form={form} name="isFlexible" label={words.form.flexible} />
			</div>
			<Choice
				form={form}
				name="estimate"
				label={words.form.estimate}
				isRequired
				options={ESTIMATES.map((value) => ({ value, label: words.estimate[value] }))}
			/>
			<TextArea form={form} name="ifWeWait" label={words.form.ifWeWait} isRequired />
			<PeopleWishes form={form} experts={experts} />
			{props.businessCase}
			{props.demand}
		</FormShell>
	);
}

/** Chosen by name from the accounts this device knows. */
function AccountChoice({
	form,
	accounts,
}: {
	form: FormState;
	accounts: readonly { id: string; name: string }[];
}) {
	const { words } = useEnvironment();
	return (
		<Select
			form={form}
			name="accountId"
			label={words.form.account}
			isRequired
			placeholder={words.form.chooseAccount}
			options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
		/>
	);
}
