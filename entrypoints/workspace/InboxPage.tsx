import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Section } from "../../components/Section.tsx";
import { WaitingList } from "../../components/WaitingList.tsx";
import type { Inbox, InboxItem, InboxPlace } from "../../utils/domain/inbox.ts";
import { AnsweredToast } from "./AnsweredToast.tsx";
import { BatchBar } from "./BatchBar.tsx";
import { BatchForm } from "./BatchForm.tsx";
import { Empty } from "./Empty.tsx";
import { InboxFilter } from "./InboxFilter.tsx";
import { InboxGrid } from "./InboxGrid.tsx";
import { LinesCsv } from "./LinesCsv.tsx";
import type { PageProps } from "./Pages.tsx";
import { RequestDesk } from "./RequestDesk.tsx";
import { setFilters } from "./set-filters.ts";
import { useBatch } from "./use-batch.ts";
import { useWords } from "./use-words.ts";

const PLACES: readonly InboxPlace[] = ["waitsOnMe", "swaps", "nominations", "waitingList"];

/** What waits on the user, over all accounts: the oldest is open, and can be answered at once. */
export function InboxPage({ connection, route, work, inbox }: PageProps & { inbox: Inbox }) {
	const { workspace: words } = useWords();
	const { unit = "", overdue = "", item } = route.filters;
	const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
	const [batchForm, setBatchForm] = useState<"offer" | "decline">();
	const batch = useBatch(connection);
	const desk = useRef<HTMLDivElement>(null);
	const lists = useRef<HTMLDivElement>(null);
	const [actOn, setActOn] = useState<string>();
	const [answered, setAnswered] = useState<readonly InboxItem[]>([]);

	// The same lists for as long as they are the same: their rows are then not drawn anew.
	const shown = useMemo(() => {
		const isShown = ({ line, turn }: InboxItem) =>
			(unit === "" || line.unitId === unit) && (overdue === "" || turn.isOverdue);
		return PLACES.map((place) => ({ place, items: inbox[place].filter(isShown) }));
	}, [inbox, unit, overdue]);
	const all = shown.flatMap(({ items }) => items);
	const open = all.find(({ line }) => line.key === item) ?? all[0];
	const chosen = all.filter(({ line }) => selected.has(line.key));
	const isEmpty = PLACES.every((place) => inbox[place].length === 0);

	// Enter on a row: the next Enter is the first answer.
	useEffect(() => {
		if (actOn === undefined || actOn !== open?.line.key) return;
		setActOn(undefined);
		desk.current?.querySelector<HTMLElement>(".buttons button")?.focus();
	}, [actOn, open?.line.key]);

	// What was open has been answered and is gone: the user goes on with the next.
	const before = useRef<string>(undefined);
	useEffect(() => {
		const isGone = before.current !== undefined && before.current !== open?.line.key;
		before.current = open?.line.key;
		if (isGone && document.activeElement === document.body) toList();
	}, [open?.line.key]);

	// Whoever has turned to a request keeps it, whatever comes in above it meanwhile.
	useEffect(() => {
		const key = open?.line.key;
		const element = desk.current;
		if (key === undefined || !element) return;
		const controller = new AbortController();
		const stay = () => setFilters({ item: key });
		const once = { signal: controller.signal, once: true };
		element.addEventListener("focusin", stay, once);
		element.addEventListener("pointerenter", stay, once);
		return () => controller.abort();
	}, [open?.line.key]);

	function onOpen(key: string, isToAct: boolean): void {
		setBatchForm(undefined);
		setFilters({ item: key });
		if (isToAct) setActOn(key);
	}
	function toList(): void {
		setBatchForm(undefined);
		focusList();
	}
	const focusList = () =>
		requestAnimationFrame(() => lists.current?.querySelector<HTMLElement>('.grid [tabindex="0"]')?.focus());
	const forget = (gone: InboxItem) =>
		setAnswered((all) => all.filter(({ line }) => line.key !== gone.line.key));

	return (
		<div class="inbox">
			<div class="inbox-lists" ref={lists}>
				<InboxFilter work={work} inbox={inbox} unit={unit} isOverdue={overdue !== ""} />
				<BatchBar
					batch={batch}
					chosen={chosen}
					onForm={setBatchForm}
					onClear={() => setSelected(new Set())}
				/>
				{isEmpty && <Empty text={words.empty.inbox} host={connection.host} />}
				{!isEmpty && all.length === 0 && (
					<div class="empty">
						<p>{words.empty.filter}</p>
						<button type="button" onClick={() => setFilters({ unit: "", overdue: "" })}>
							{words.filter.clear}
						</button>
					</div>
				)}
				{shown
					.filter(({ items }) => items.length > 0)
					.map(({ place, items }) => (
						<Section
							key={place}
							title={words.list[place](items.length)}
							action={<LinesCsv name={place} label={words.list[place](items.length)} items={items} />}
						>
							<InboxGrid
								label={words.list[place](items.length)}
								items={items}
								openKey={open?.line.key}
								{...(place === "waitsOnMe" && { selected, onSelect: setSelected })}
								onOpen={onOpen}
							/>
						</Section>
					))}
				{all.length > 0 && <p class="muted keys">{words.list.keys}</p>}
			</div>
			{/* Before the desk: from the list, where whoever answers lands, it is the next stop. */}
			<AnsweredToast
				connection={connection}
				answered={answered}
				onUndone={(item) => {
					forget(item);
					onOpen(item.line.key, true);
				}}
				onGone={() => setAnswered([])}
				onClose={() => {
					setAnswered([]);
					focusList();
				}}
			/>
			<div class="desk" ref={desk}>
				{batchForm && chosen.length > 0 ? (
					<BatchForm
						key={batchForm}
						what={batchForm}
						items={chosen}
						work={work}
						connection={connection}
						onAnswer={batch.answer}
						onDone={() => {
							setSelected(new Set());
							toList();
						}}
						onCancel={toList}
					/>
				) : (
					open && (
						<RequestDesk
							key={open.line.key}
							item={open}
							work={work}
							connection={connection}
							onAnswered={() => setAnswered((all) => [...all, open])}
							onLeave={toList}
						/>
					)
				)}
				<WaitingList connection={connection} />
			</div>
		</div>
	);
}
