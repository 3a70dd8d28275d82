import type { EventType } from "../../../utils/domain/records.ts";
import { say } from "./accounts.ts";
import { type Calendar, weekAfter, weekNumber } from "./calendar.ts";
import { EXPERTS, expertsFor } from "./experts.ts";
import type { People, Person } from "./people.ts";
import { clientKey, type Random, random } from "./random.ts";
import type { EventPlan, RequestPlan } from "./request-plan.ts";
import type { Bilingual } from "./unit-texts.ts";
import { UNITS } from "./units.ts";

export type Bank = Bilingual<readonly string[]>;

/** Tells one request's life event by event. It ends where today begins: what would come later has not happened. */
export interface Teller {
	readonly plan: RequestPlan;
	readonly dice: Random;
	readonly people: People;
	readonly calendar: Calendar;
	readonly manager: Person;
	/** Index of the expert that the unit has in mind. */
	expert: number;
	/** The working minute of the last event. */
	minute: number;
	/** Adds an event some working minutes after the last one; undefined once today is reached. */
	write(type: EventType, actor: Person, after: number, fields?: Partial<EventPlan>): EventPlan | undefined;
	last(type: EventType): EventPlan | undefined;
	/** A sentence with its words filled in, in the language of the request. */
	line(text: Bank | string, week?: string): string;
	expertPerson(): Person;
}

export function makeTeller(plan: RequestPlan, minute: number, people: People, calendar: Calendar): Teller {
	const manager = people.managers[plan.unit];
	if (!manager) throw new Error(`unit ${plan.unit} has no manager`);
	const dice = random(`life ${plan.key}`);
	const able = expertsFor(plan.unit, plan.skill).filter((each) => each !== plan.excludedExpert);
	const likely = dice.chance(0.75) ? able[0] : dice.pick(able);
	let isOver = false;
	const teller: Teller = {
		plan,
		dice,
		people,
		calendar,
		manager,
		expert: plan.preferredExpert ?? likely ?? 0,
		minute,
		write: (type, actor, after, fields = {}) => {
			const at = teller.minute + after;
			if (isOver || at >= 0) {
				isOver = true;
				return undefined;
			}
			teller.minute = at;
			const key = clientKey(`${plan.key} ${plan.events.length} ${type}`);
			const event = { key, type, actor, at: calendar.instantAt(at), ...fields };
			plan.events.push(event);
			return event;
		},
		last: (type) => plan.events.findLast((event) => event.type === type),
		line: (text, week) => {
			const near = teller.minute < 0 ? calendar.dayAt(teller.minute) : calendar.today;
			const others = UNITS.filter((_, index) => index !== plan.unit);
			const sentence = typeof text === "string" ? text : dice.pick(text[plan.language]);
			return say(plan.account, sentence, plan.language, {
				expert: firstName(EXPERTS[teller.expert]?.name ?? manager.name),
				week: weekNumber(week ?? weekAfter(near, dice.int(2, 5))),
				n: String(dice.int(2, 5)),
				other: dice.pick(others).name,
			});
		},
		expertPerson: () => people.experts[teller.expert] ?? manager,
	};
	return teller;
}

function firstName(name: string): string {
	return name.split(" ")[0] ?? name;
}
