import { Section } from "../../components/Section.tsx";
import { keyAccountsOf } from "../../utils/domain/account-marks.ts";
import { hoursShares } from "../../utils/domain/hours-share.ts";
import { type LedgerLine, ledgerByExpert, ledgerByUnit } from "../../utils/domain/ledger.ts";
import { declinesOf } from "../../utils/domain/outcome-measures.ts";
import { thanksTo } from "../../utils/domain/thanks.ts";
import type { Work } from "../../utils/domain/work.ts";
import type { WorkspaceWords } from "../../utils/i18n/workspace-words.ts";
import { figureRow, percent } from "./measure-rows.ts";
import { type Cells, PlainTable } from "./PlainTable.tsx";
import { useWords } from "./use-words.ts";

/** What units and people have lent, what was refused, how the hours are shared, and who was thanked. */
export function Credit({ work }: { work: Work }) {
	const words = useWords();
	const { workspace } = words;
	const { column } = workspace;
	const names = new Map([...work.units.values(), ...work.input.experts].map(({ id, name }) => [id, name]));
	const ledger = (lines: readonly LedgerLine[]) => lines.map((line) => ledgerCells(line, names, words));
	const heads = [column.name, column.lent, column.n, column.asOf, column.promises, column.credits];
	return (
		<>
			<PlainTable title={workspace.declinesTitle} file="instep-declines.csv" {...declineTable(work, words)} />
			<PlainTable
				title={workspace.ledger}
				file="instep-ledger.csv"
				heads={heads}
				rows={ledger(ledgerByUnit(work.folded, work.today))}
				empty={workspace.unknown.no_hours}
			/>
			<PlainTable
				title={workspace.experts}
				file="instep-people.csv"
				heads={heads}
				rows={ledger(ledgerByExpert(work.folded, work.today))}
				empty={workspace.unknown.no_hours}
			/>
			<PlainTable title={workspace.shares} file="instep-shares.csv" {...shareTable(work, words)} />
			<ThanksList work={work} names={names} />
		</>
	);
}

function ledgerCells(line: LedgerLine, names: ReadonlyMap<string, string>, words: WorkspaceWords): Cells {
	const lent = figureRow("lent", "", line.lent, (hours) => words.hours(words.number(hours)), words);
	const more = line.withoutHours > 0 ? ` ${words.workspace.withoutHours(line.withoutHours)}` : "";
	const promises = figureRow(
		"promises",
		"",
		line.promises,
		({ kept, late, missed }) => words.workspace.value.promises(kept, late, missed),
		words,
	);
	return {
		key: line.id,
		cells: [
			names.get(line.id) ?? line.id,
			lent.value + more,
			lent.n,
			lent.asOf,
			promises.value,
			line.credits,
		],
	};
}

function declineTable(work: Work, words: WorkspaceWords) {
	const { workspace } = words;
	const { column } = workspace;
	const figure = declinesOf(work.folded);
	const { asOf } = figureRow("declines", "", figure, String, words);
	return {
		heads: [column.unit, column.reason, column.declines, column.refused, column.asOf],
		empty: workspace.unknown.no_declines,
		rows: (figure.value ?? []).map((line): Cells => {
			const hours = line.hours === undefined ? workspace.unknownHours : words.hours(words.number(line.hours));
			const more = line.withoutHours > 0 ? ` ${workspace.withoutHours(line.withoutHours)}` : "";
			const again = line.reopened > 0 ? ` (${workspace.reopened(line.reopened)})` : "";
			return {
				key: `${line.unitId} ${line.code ?? ""}`,
				cells: [
					work.units.get(line.unitId)?.name ?? line.unitId,
					line.code ? `${line.code} ${words.code[line.code]}` : workspace.noCode,
					`${line.declines}${again}`,
					hours + more,
					asOf,
				],
			};
		}),
	};
}

function shareTable(work: Work, words: WorkspaceWords) {
	const { workspace } = words;
	const { column } = workspace;
	const { accounts, now } = work.input;
	const { accountFields } = work.policy.rules;
	const agreed = new Map(
		accounts.flatMap(({ id, agreedShare }) => (agreedShare === undefined ? [] : [[id, agreedShare]])),
	);
	const isKey = accountFields?.keyAccount ? keyAccountsOf(accounts) : undefined;
	// Where nothing says which are key accounts: the user's own, and those they have opened.
	const shown = accounts.filter(({ id, isOnlyAsking }) => isKey?.has(id) ?? !isOnlyAsking);
	const shares = hoursShares(
		work.folded,
		shown.map(({ id }) => id),
		agreed,
		now,
	);
	const unsaid = accountFields?.agreedShare ? workspace.notAgreed : workspace.agreedUnknown;
	return {
		heads: [column.account, column.got, column.n, column.asOf, column.share, column.agreed],
		empty: workspace.empty.measures,
		rows: shares.map((line): Cells => {
			const hours = figureRow("hours", "", line.hours, (value) => words.hours(words.number(value)), words);
			const share = figureRow("share", "", line.share, (value) => percent(value, words.locale), words);
			const said = line.agreed === undefined ? unsaid : percent(line.agreed, words.locale);
			return {
				key: line.accountId,
				cells: [
					work.accounts.get(line.accountId)?.name ?? line.accountId,
					hours.value,
					hours.n,
					hours.asOf,
					share.value,
					said,
				],
			};
		}),
	};
}

function ThanksList({ work, names }: { work: Work; names: ReadonlyMap<string, string> }) {
	const words = useWords();
	const { workspace } = words;
	const { units, me } = work.input;
	const own = new Set(units.filter(({ managerId }) => managerId === me.userId).map(({ id }) => id));
	if (own.size === 0) return null;
	const thanks = thanksTo(own, work.folded);
	return (
		<Section title={workspace.thanks}>
			{thanks.length === 0 && <p class="empty">{workspace.empty.thanks}</p>}
			<ul class="plain">
				{thanks.map((each) => (
					<li key={each.key} class="card">
						<h3>{workspace.thanked(each.from, names.get(each.expertId ?? "") ?? workspace.theUnit)}</h3>
						<p class="meta">{[each.accountName, each.expertise, words.moment(each.at)].join(" · ")}</p>
						{each.note && <p>{each.note}</p>}
					</li>
				))}
			</ul>
		</Section>
	);
}
