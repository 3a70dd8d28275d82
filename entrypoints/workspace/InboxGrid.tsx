import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { afterPaint } from "../../components/after-paint.ts";
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

/**
 * Requests as rows: one of them takes the Tab key, and the arrow keys move between them. Which one that is, and which
 * is open, is set on the rows themselves: 200 of them drawn anew at each key are what one would wait for (quality.md P7).
 */
export function InboxGrid({ label, items, openKey, selected, onSelect, onOpen }: Props) {
	const words = useWords();
	const { column, select, freeNow } = words.workspace;
	const body = useRef<HTMLTableSectionElement>(null);
	const active = useRef<string>(undefined);

	// Only what changes is touched, and found by the browser: a look at each of 200 rows takes as long as the rest.
	const rowOfKey = (key = "") =>
		body.current?.querySelector<HTMLTableRowElement>(`[data-request="${CSS.escape(key)}"]`) ?? undefined;
	function markOpen(key: string | undefined): void {
		for (const row of body.current?.querySelectorAll("[aria-current]") ?? []) row.ariaCurrent = null;
		const row = rowOfKey(key);
		if (row) row.ariaCurrent = "true";
	}
	function markStop(): void {
		const stops = body.current?.querySelectorAll<HTMLElement>('[tabindex="0"]') ?? [];
		for (const control of stops) control.tabIndex = -1;
		const row = rowOfKey(active.current) ?? rowOfKey(openKey) ?? body.current?.rows[0];
		for (const control of row ? controlsOf(row) : []) control.tabIndex = 0;
	}
	useLayoutEffect(() => {
		markOpen(openKey);
		markStop();
	});

	function toggle(key: string): void {
		if (!selected || !onSelect) return;
		const next = new Set(selected);
		if (!next.delete(key)) next.add(key);
		onSelect(next);
	}
	function move(index: number): void {
		const row = body.current?.rows[Math.min(Math.max(index, 0), items.length - 1)];
		if (row) controlsOf(row)[0]?.focus();
	}
	function onKeyDown(event: KeyboardEvent): void {
		const row = rowOf(event);
		const key = row?.dataset.request;
		if (!row || key === undefined) return;
		const at = row.sectionRowIndex;
		const steps: Record<string, () => void> = {
			ArrowDown: () => move(at + 1),
			ArrowUp: () => move(at - 1),
			Home: () => move(0),
			End: () => move(items.length - 1),
			Enter: () => open(key, true),
			...(onSelect &&
				(event.ctrlKey || event.metaKey) && {
					a: () => onSelect(new Set(items.map(({ line }) => line.key))),
				}),
		};
		const step = steps[event.key];
		if (!step) return;
		event.preventDefault();
		step();
	}
	function onFocus(event: FocusEvent): void {
		active.current = rowOf(event)?.dataset.request;
		markStop();
	}
	function onClick(event: MouseEvent): void {
		const key = rowOf(event)?.dataset.request;
		if (key === undefined || !(event.target instanceof Element)) return;
		if (event.target.closest("input")) toggle(key);
		else if (event.target.closest("button")) open(key, false);
	}
	/** The row shows at once that it is the one. */
	function open(key: string, isToAct: boolean): void {
		markOpen(key);
		afterPaint(() => onOpen(key, isToAct));
	}

	const rows = useMemo(
		() =>
			items.map(({ line, accountName, turn, load, isFreeNow }) => (
				<tr key={line.key} data-request={line.key}>
					{selected && (
						<td class="c-select">
							<input
								type="checkbox"
								tabIndex={-1}
								aria-label={select(`${line.expertise}, ${accountName}`)}
								checked={selected.has(line.key)}
							/>
						</td>
					)}
					<td class="c-rank">{line.rank && words.workspace.place(line.rank.place, line.rank.of)}</td>
					<th scope="row" class="c-account">
						{accountName}
					</th>
					<td class="c-ask">
						<button type="button" class="link row-link" tabIndex={-1}>
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
			)),
		[items, selected, words],
	);
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
			<tbody ref={body} onKeyDown={onKeyDown} onFocusIn={onFocus} onClick={onClick}>
				{rows}
			</tbody>
		</table>
	);
}

const rowOf = ({ target }: Event) => (target instanceof Element ? target.closest("tr") : null);

function controlsOf(row: HTMLTableRowElement): HTMLElement[] {
	return [...row.querySelectorAll<HTMLElement>("input, button")];
}
