import { KEY_PREFIX, makeId } from "../ids.ts";
import { INDUSTRIES, type IndustryName } from "./industries.ts";
import { KEY_ACCOUNTS, type Tier } from "./key-accounts.ts";
import type { People, Person } from "./people.ts";
import { random } from "./random.ts";
import { FIRST_NAMES, LAST_NAMES, OTHER_BEGINNINGS, OTHER_CITIES, OTHER_TRADES } from "./texts-accounts.ts";
import { fill, type Language } from "./unit-texts.ts";
import { UNITS } from "./units.ts";

/** An account before it becomes a row: what the other files need to write about it. */
export interface AccountPlan {
	index: number;
	id: string;
	name: string;
	shortName: string;
	industry: IndustryName;
	city: string;
	country: string;
	tier?: Tier;
	owner: Person;
	/** Other key account managers, unit managers and experts on the account team. */
	team: Person[];
	/** Only the owner and the team may read it. */
	isPrivate: boolean;
	/** Names at the customer; the first is the one people mention. */
	contacts: string[];
	/** Indexes of the units that this account deals with, the closest first. */
	units: number[];
}

/** The first account shows the whole product: every unit but Logistics has dealt with it. */
const FIRST_ACCOUNT_UNITS = [0, 2, 5, 3, 4, 6, 7];
const FOOD_SKILLS = ["Cold-chain audit", "HACCP"];
const PUBLIC_SKILLS = ["Public tenders"];
const PUBLIC: readonly IndustryName[] = ["heat", "hospital"];
/** Heating companies buy surplus heat and cool nothing. */
const COOLING_SKILLS = [
	"Waste heat recovery",
	"Ammonia refrigeration",
	"CO2 refrigeration",
	"F-gas phase-out",
];

export function planAccounts(people: People, total: number): AccountPlan[] {
	if (!Number.isInteger(total) || total < KEY_ACCOUNTS.length)
		throw new RangeError(`there are at least ${KEY_ACCOUNTS.length} accounts, not ${total}`);
	return Array.from({ length: total }, (_, index) =>
		index < KEY_ACCOUNTS.length ? planKeyAccount(people, index) : planOther(people, index),
	);
}

function planKeyAccount(people: People, index: number): AccountPlan {
	const key = KEY_ACCOUNTS[index];
	const kam = Math.floor(index / 5);
	const owner = people.kams[kam];
	if (!key || !owner) throw new RangeError(`no key account ${index}`);
	const dice = random(`account ${index}`);
	const breadth = { A: [6, 8], B: [4, 6], C: [3, 4] }[key.tier];
	const units =
		index === 0
			? FIRST_ACCOUNT_UNITS
			: dice.sample([...UNITS.keys()], dice.int(breadth[0] ?? 3, breadth[1] ?? 8));
	const secondKam = people.kams[(kam + 1 + (index % 6)) % people.kams.length];
	const helpers = dice.sample(
		people.experts.filter(({ unit }) => unit !== undefined && units.includes(unit)),
		dice.int(1, 3),
	);
	return {
		...key,
		index,
		id: makeId(KEY_PREFIX.Account, index + 1),
		owner,
		team: [
			...(secondKam && (index === 0 || dice.chance(0.4)) ? [secondKam] : []),
			...helpers,
			...dice.sample(people.managers, dice.int(0, 1)),
		],
		isPrivate: false,
		contacts: contactNames(index, dice.int(2, 4)),
		units,
	};
}

function planOther(people: People, index: number): AccountPlan {
	const n = index - KEY_ACCOUNTS.length;
	const dice = random(`account ${index}`);
	const beginning = OTHER_BEGINNINGS[n % OTHER_BEGINNINGS.length] ?? "";
	// 25 beginnings and 16 trades have no common factor, so each pair comes once in 400.
	const [trade, industry] = OTHER_TRADES[n % OTHER_TRADES.length] ?? ["Køl", "process"];
	const city = dice.pick(OTHER_CITIES);
	// After that the town and a number tell them apart.
	const series = Math.floor(n / (OTHER_BEGINNINGS.length * OTHER_TRADES.length));
	const shortName = `${beginning} ${trade}${series > 0 ? ` ${city} ${series}` : ""}`;
	return {
		index,
		id: makeId(KEY_PREFIX.Account, index + 1),
		name: `${shortName} ${dice.pick(["A/S", "ApS", "I/S"])}`,
		shortName,
		industry,
		city,
		country: "Danmark",
		owner: dice.pick(people.insideSales),
		team: [],
		isPrivate: n % 15 === 7,
		contacts: contactNames(index, 1),
		units: dice.sample([...UNITS.keys()], 2),
	};
}

function contactNames(account: number, count: number): string[] {
	const dice = random(`contacts ${account}`);
	const lastNames = dice.sample(LAST_NAMES, count);
	return dice.sample(FIRST_NAMES, count).map((first, index) => `${first} ${lastNames[index]}`);
}

/** Fills in a sentence about an account. */
export function say(
	account: AccountPlan,
	text: string,
	language: Language,
	more: Record<string, string> = {},
): string {
	const filled = fill(text, {
		customer: account.shortName,
		plant: INDUSTRIES[account.industry].plant[language],
		site: account.city,
		contact: account.contacts[0] ?? account.shortName,
		...more,
	});
	return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** What a unit can do for an account: nobody asks a data centre for a cold-chain audit. */
export function skillsFor(unit: number, { industry }: AccountPlan): string[] {
	return Object.keys(UNITS[unit]?.texts.skills ?? {}).filter(
		(skill) =>
			(INDUSTRIES[industry].isFood || !FOOD_SKILLS.includes(skill)) &&
			(PUBLIC.includes(industry) || !PUBLIC_SKILLS.includes(skill)) &&
			(industry !== "heat" || !COOLING_SKILLS.includes(skill)),
	);
}
