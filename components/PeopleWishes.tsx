import type { Expert } from "../utils/domain/records.ts";
import { type FormState, Select } from "./Field.tsx";
import { useEnvironment } from "./use-environment.ts";

/** Whom the asker would like, or rather not, of the unit's people. */
export function PeopleWishes({ form, experts }: { form: FormState; experts: readonly Expert[] }) {
	const { words } = useEnvironment();
	const { unitId, preferredExpertId, excludedExpertId } = form.values;
	const people = experts.filter((expert) => expert.unitId === unitId);
	if (people.length === 0) return null;
	const options = people.map(({ id, name }) => ({ value: id, label: name }));
	const nobody = words.form.anybody;
	return (
		<details open={Boolean(preferredExpertId || excludedExpertId)}>
			<summary>{words.form.more}</summary>
			<div class="row">
				<Select
					form={form}
					name="preferredExpertId"
					label={words.form.preferred}
					placeholder={nobody}
					options={options}
				/>
				<Select
					form={form}
					name="excludedExpertId"
					label={words.form.excluded}
					placeholder={nobody}
					options={options}
				/>
			</div>
		</details>
	);
}
