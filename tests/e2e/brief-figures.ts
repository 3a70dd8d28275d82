/**
 * The figures of a brief, computed again from nothing but the CRM's rows, without a line of the extension's code:
 * what both come to by different ways is not wrong in the same way.
 */
import * as v from "valibot";
import type { CrmRest } from "./crm-rest.ts";

const text = v.nullish(v.string());
const number = v.nullish(v.number());
const Request = v.object({
	Id: v.string(),
	Unit__c: v.string(),
	Status__c: v.string(),
	Estimated_Time__c: v.string(),
	Needed_By__c: v.string(),
	Is_Flexible__c: v.boolean(),
});
const Event = v.object({
	Request__c: v.string(),
	Type__c: v.string(),
	Code__c: text,
	Weeks__c: text,
	CreatedDate: v.string(),
});
const Result = v.object({
	Account__c: v.string(),
	Period__c: v.string(),
	Gross_Margin__c: number,
	Cost_To_Serve__c: number,
	Receivables__c: number,
	Inventory__c: number,
	Payables__c: number,
});
const Score = v.object({
	Element__c: v.string(),
	Period__c: v.string(),
	Score__c: number,
	Answers__c: number,
});
const Item = v.object({
	Meeting_Date__c: v.string(),
	Purpose__c: v.string(),
	Taken_Up__c: v.boolean(),
	Point__c: text,
});
const Unit = v.object({ Id: v.string(), Hourly_Rate__c: number });
const Open = v.object({ Id: v.string() });

const HOURS: Record<string, number> = { "2h": 2, "1d": 7.4, "3d": 18.5, "1w": 37 };

export interface Figures {
	/** Asked, offered, committed, declined. */
	counts: number[];
	kept: number;
	due: number;
	overrides: number;
	refusals: number;
	refusedHours: number;
	refusedCost: number | undefined;
	decisions: number;
	contribution: number | undefined;
	cashFlow: number | undefined;
	/** Rounded score and answers of each element, by its name in the CRM. */
	elements: Record<string, [score: number, answers: number]>;
	review: string | undefined;
}

/** @param today `2026-12-04`, as the browser's clock has it */
export async function figuresOf(
	rest: CrmRest,
	accountIds: readonly string[],
	today: string,
): Promise<Figures> {
	const year = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}T00:00:00Z`;
	const among = `Account__c IN (${accountIds.map((id) => `'${id}'`).join(",")})`;
	const requests = await rest.query(
		`SELECT ${Object.keys(Request.entries)} FROM Instep_Request__c WHERE ${among} AND CreatedDate >= ${year}`,
		Request,
	);
	const events = await rest.query(
		`SELECT ${Object.keys(Event.entries)} FROM Instep_Event__c WHERE Request__r.${among} ORDER BY CreatedDate`,
		Event,
	);
	const open = await rest.query(
		`SELECT Id FROM Instep_Request__c WHERE ${among} AND Last_Event_Type__c = 'escalate'`,
		Open,
	);
	const units = await rest.query(`SELECT ${Object.keys(Unit.entries)} FROM Instep_Unit__c`, Unit);
	const items = await rest.query(
		`SELECT ${Object.keys(Item.entries)} FROM Instep_Agenda_Item__c WHERE ${among} AND Meeting_Date__c >= ${today}`,
		Item,
	);
	const results = await rest.query(
		`SELECT ${Object.keys(Result.entries)} FROM Instep_Result__c WHERE ${among}`,
		Result,
	);
	const scores = await rest.query(
		`SELECT ${Object.keys(Score.entries)} FROM Instep_Alignment__c WHERE ${among}`,
		Score,
	);

	const stories = requests.map((request) => {
		const own = events.filter(({ Request__c }) => Request__c === request.Id);
		const end = lastDayOf(request);
		// A refusal after the request has expired changes nothing, unless somebody has taken it up again since.
		const isLate = ({ Type__c, CreatedDate }: v.InferOutput<typeof Event>) =>
			Type__c === "decline" &&
			danishDay(CreatedDate) > end &&
			!own.some(
				(each) =>
					["give_info", "override", "offer"].includes(each.Type__c) &&
					danishDay(each.CreatedDate) > end &&
					each.CreatedDate < CreatedDate,
			);
		return { request, events: own.filter((each) => !isLate(each)) };
	});
	type Story = (typeof stories)[number];
	const has = (type: string) => (story: Story) => story.events.some(({ Type__c }) => Type__c === type);

	const promises = stories.filter(has("commit")).flatMap(({ request, events: told }) => {
		const commit = told.findIndex(({ Type__c }) => Type__c === "commit");
		const offered = told.slice(0, commit).findLast(({ Type__c }) => Type__c === "offer")?.Weeks__c ?? "";
		const week = offered
			.split(/[;,\s]+/)
			.filter(Boolean)
			.sort()
			.at(-1);
		const delivery = told.find(({ Type__c }) => Type__c === "deliver");
		if (delivery) {
			const day = danishDay(delivery.CreatedDate);
			return [week ? weekOf(day) <= week : day <= request.Needed_By__c];
		}
		const isOver = week ? week < weekOf(today) : request.Needed_By__c < today;
		return request.Status__c === "committed" && isOver ? [false] : [];
	});

	const refused = stories.filter(
		({ events: told }) => told.findLast(({ Type__c }) => Type__c === "decline")?.Code__c === "5",
	);
	const standing = refused.filter(({ request }) => request.Status__c === "declined");
	const priced = standing.flatMap(({ request }) => {
		const rate = units.find(({ Id }) => Id === request.Unit__c)?.Hourly_Rate__c;
		const hours = HOURS[request.Estimated_Time__c];
		return hours && rate ? [hours * rate] : [];
	});

	const waiting = items.filter(({ Taken_Up__c }) => !Taken_Up__c);
	const toDecide = waiting.filter(({ Purpose__c }) => Purpose__c === "decision");
	return {
		counts: ["submit", "offer", "commit", "decline"].map((type) => stories.filter(has(type)).length),
		kept: promises.filter(Boolean).length,
		due: promises.length,
		overrides: stories.flatMap(({ events: told }) => told.filter(({ Type__c }) => Type__c === "override"))
			.length,
		refusals: refused.length,
		refusedHours: sum(standing.map(({ request }) => HOURS[request.Estimated_Time__c] ?? 0)),
		refusedCost: priced.length > 0 ? sum(priced) : undefined,
		decisions: open.length + toDecide.length,
		...earned(results),
		elements: published(scores),
		review: waiting.map(({ Meeting_Date__c }) => Meeting_Date__c).sort()[0],
	};
}

function earned(results: readonly v.InferOutput<typeof Result>[]) {
	const period =
		results
			.map(({ Period__c }) => Period__c)
			.sort()
			.at(-1) ?? "";
	const before =
		{ 1: `${Number(period.slice(0, 4)) - 1}-Q4` }[period.slice(6)] ??
		`${period.slice(0, 6)}${Number(period.slice(6)) - 1}`;
	const now = results.filter(({ Period__c }) => Period__c === period);
	const capital = (row: v.InferOutput<typeof Result>) =>
		known(row.Receivables__c) + known(row.Inventory__c) - known(row.Payables__c);
	const contributions = now.map((row) => known(row.Gross_Margin__c) - known(row.Cost_To_Serve__c));
	const flows = now.map((row, index) => {
		const then = results.find((each) => each.Account__c === row.Account__c && each.Period__c === before);
		return (contributions[index] ?? Number.NaN) - (capital(row) - (then ? capital(then) : Number.NaN));
	});
	const total = (values: number[]) => {
		const there = values.filter((value) => !Number.isNaN(value));
		return there.length > 0 ? sum(there) : undefined;
	};
	return { contribution: total(contributions), cashFlow: total(flows) };
}

function published(scores: readonly v.InferOutput<typeof Score>[]): Figures["elements"] {
	const found: Figures["elements"] = {};
	for (const name of new Set(scores.map(({ Element__c }) => Element__c))) {
		const own = scores.filter(({ Element__c }) => Element__c === name);
		const period = own
			.map(({ Period__c }) => Period__c)
			.sort()
			.at(-1);
		const now = own.filter(({ Period__c }) => Period__c === period);
		const known = now.flatMap(({ Score__c }) => Score__c ?? []);
		if (known.length > 0)
			found[name] = [
				Math.round(sum(known) / known.length),
				sum(now.map(({ Answers__c }) => Answers__c ?? 0)),
			];
	}
	return found;
}

function known(value: number | null | undefined): number {
	return value ?? Number.NaN;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

/** The day that it is needed, or where that may slip ten working days later; then nobody waits for it any more. */
function lastDayOf({ Needed_By__c, Is_Flexible__c }: v.InferOutput<typeof Request>): string {
	const date = new Date(`${Needed_By__c}T12:00:00Z`);
	for (let left = Is_Flexible__c ? 10 : 0; left > 0; ) {
		date.setUTCDate(date.getUTCDate() + 1);
		const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
		if (!isWeekend && !danishHolidays(date.getUTCFullYear()).includes(date.toISOString().slice(0, 10)))
			left -= 1;
	}
	return date.toISOString().slice(0, 10);
}

/** New Year, Christmas, and seven days by their distance from Easter (by Gauss, right from 1900 to 2099). */
function danishHolidays(year: number): string[] {
	const d = (19 * (year % 19) + 24) % 30;
	const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
	const afterMarch22 =
		d + e - (d === 29 && e === 6 ? 7 : 0) - (d === 28 && e === 6 && year % 19 > 10 ? 7 : 0);
	const easter = Date.UTC(year, 2, 22 + afterMarch22);
	const moving = [-3, -2, 0, 1, 39, 49, 50].map((days) => new Date(easter + days * 86_400_000));
	return [
		...moving.map((day) => day.toISOString().slice(0, 10)),
		...["01-01", "12-25", "12-26"].map((day) => `${year}-${day}`),
	];
}

/** The demo company works in Denmark. */
function danishDay(instant: string): string {
	return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen" }).format(
		Date.parse(instant.replace(/\+0000$/, "Z")),
	);
}

/** ISO 8601: the week is that of its Thursday. */
function weekOf(day: string): string {
	const date = new Date(`${day}T12:00:00Z`);
	date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7) + 3);
	const first = Date.UTC(date.getUTCFullYear(), 0, 1);
	const week = 1 + Math.floor((date.getTime() - first) / (7 * 86_400_000));
	return `${date.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}
