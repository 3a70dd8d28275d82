import { useRef, useState } from "preact/hooks";
import { StatusChip } from "../../components/StatusChip.tsx";
import type { InboxItem } from "../../utils/domain/inbox.ts";
import { useWords } from "./use-words.ts";
import { Waiting } from "./Waiting.tsx";

interface Props {
	label: string;
	items: readonly InboxItem[];
	openKey: string | undefined;
	/** Which rows are selected; missing where nothing is done to several at once. */
	selected?: ReadonlySet<string>;
	onSelect?(keys: ReadonlySet<string>): void;
	/** `isToAct`: the user came by the keyboard and wants to go on in what is opened. */
	onOpen(key: string, isToAct: boolean): void;
}

/** Requests as rows: one of them takes the Tab key, and the arrow keys move between them. */
export function InboxGrid({ label, items, openKey, selected, onSelect, onOpen }: Props) {
	const words = useWords();
	const { column, select, freeNow } = words.workspace;
	const body = useRef<HTMLTableSectionElement>(null);
	const [active, setActive] = useState<string>();
	const keys = items.map(({ line }) => line.key);
	const current = [active, openKey].find((key) => key !== undefined && keys.includes(key)) ?? keys[0];

	function toggle(key: string): void {
		if (!selected || !onSelect) return;
		const next = new Set(selected);
		if (!next.delete(key)) next.add(key);
		onSelect(next);
	}
	function move(index: number): void {
		const row = body.current?.rows[Math.min(Math.max(index, 0), keys.length - 1)];
		row?.querySelector<HTMLElement>("input, button")?.focus();
	}
	function onKeyDown(event: KeyboardEvent, key: string): void {
		const at = keys.indexOf(key);
		const steps: Record<string, () => void> = {
			ArrowDown: () => move(at + 1),
			ArrowUp: () => move(at - 1),
			Home: () => move(0),
			End: () => move(keys.length - 1),
			Enter: () => onOpen(key, true),
			...(onSelect && (event.ctrlKey || event.metaKey) && { a: () => onSelect(new Set(keys)) }),
		};
		const step = steps[event.key];
		if (!step) return;
		event.preventDefault();
		step();
	}
	const roving = (key: string) => ({
		tabIndex: key === current ? 0 : -1,
		onFocus: () => setActive(key),
		onKeyDown: (event: KeyboardEvent) => onKeyDown(event, key),
	});

	return (
		<table class="grid" aria-label={label}>
			<thead>
				<tr>
					{selected && (
						<th scope="col" class="c-select">
							<span class="hidden-text">{column.select}</span>
						</th>
					)}
					{(["rank", "account", "ask", "by", "hours", "waiting", "free"] as const).map((name) => (
						<th scope="col" key={name} class={`c-${name}`}>
							{column[name]}
						</th>
					))}
				</tr>
			</thead>
			<tbody ref={body}>
				{items.map(({ line, accountName, turn, load, isFreeNow }) => (
					<tr key={line.key} data-request={line.key} aria-current={line.key === openKey ? "true" : undefined}>
						{selected && (
							<td class="c-select">
								<input
									{...roving(line.key)}
									type="checkbox"
									aria-label={select(`${line.expertise}, ${accountName}`)}
									checked={selected.has(line.key)}
									onChange={() => toggle(line.key)}
								/>
							</td>
						)}
						<td class="c-rank">{line.rank && words.workspace.place(line.rank.place, line.rank.of)}</td>
						<th scope="row" class="c-account">
							{accountName}
						</th>
						<td class="c-ask">
							<button
								{...roving(line.key)}
								type="button"
								class="link row-link"
								onClick={() => onOpen(line.key, false)}
							>
								{line.expertise}
							</button>
							<span class="meta">{line.unitName}</span>
							{line.status && line.status !== "submitted" && <StatusChip status={line.status} />}
						</td>
						<td class="c-by">{words.dayInWeek(line.neededBy)}</td>
						<td class="c-hours">{words.estimate[line.estimate]}</td>
						<td class="c-waiting">
							<Waiting turn={turn} />
						</td>
						<td class="c-free">
							{load &&
								(load.free === undefined
									? words.workspace.unknownHours
									: words.hours(words.number(load.free)))}{" "}
							{isFreeNow && <span class="chip good">{freeNow}</span>}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
