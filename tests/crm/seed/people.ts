/** Fjeldsø Group: a Danish maker of refrigeration plants, heat pumps and process plants. Invented throughout. */

import { foldText } from "../../../utils/domain/expertise.ts";
import { KEY_PREFIX, makeId } from "../ids.ts";
import type { Seat, SeedRow, SeedUser } from "../seed-types.ts";
import { EXPERTS } from "./experts.ts";
import type { Language } from "./unit-texts.ts";
import { UNITS } from "./units.ts";

export interface Person {
	id: string;
	name: string;
	firstName: string;
	username: string;
	title: string;
	department: string;
	/** What this person writes in. */
	language: Language;
	seat?: Seat;
	permissionSets: string[];
	/** Index of the unit. */
	unit?: number;
	managerId?: string;
}

const ENGLISH_WRITERS = ["Hanna Lindqvist", "James Whitcombe", "Nadia Rahimi", "Agnieszka Kowalczyk"];
const KAMS = [
	"Mette Krog",
	"Anders Bjerrum",
	"Sofie Hedegaard",
	"Jonas Toftlund",
	"Line Abildskov",
	"Peter Skaarup",
	"Hanna Lindqvist",
	"Thomas Ravnborg",
];
const INSIDE_SALES = ["Dorthe Lykkegaard", "Kim Elsborg"];
/** Permission sets by seat; figures in money are for all but the experts. */
const KAM = ["Instep_KAM", "Instep_Money"];
const UNIT_MANAGER = ["Instep_Unit_Manager", "Instep_Money"];
const EXPERT = ["Instep_Expert"];
const LEAD = ["Instep_Program_Lead", "Instep_Money"];

export interface People {
	kams: Person[];
	managers: Person[];
	experts: Person[];
	lead: Person;
	admin: Person;
	/** They own the accounts that are not key accounts, and have no Instep of their own. */
	insideSales: Person[];
	all: Person[];
}

export function makePeople(): People {
	const all: Person[] = [];
	const hire = (
		name: string,
		title: string,
		department: string,
		permissionSets: string[],
		more: Partial<Person>,
	) => {
		const person: Person = {
			id: makeId(KEY_PREFIX.User, all.length + 1),
			name,
			firstName: name.split(" ")[0] ?? name,
			username: `${foldText(name).replaceAll(" ", ".")}@fjeldso.example`,
			title,
			department,
			language: ENGLISH_WRITERS.includes(name) ? "en" : "da",
			permissionSets,
			...more,
		};
		all.push(person);
		return person;
	};
	const kams = KAMS.map((name) => hire(name, "Key Account Manager", "Key Accounts", KAM, { seat: "kam" }));
	const lead = hire("Birgitte Holmstrup", "Head of Key Account Programme", "Key Accounts", LEAD, {
		seat: "lead",
	});
	const admin = hire("Rasmus Egelund", "CRM Administrator", "IT & Data", ["Instep_KAM", ...LEAD], {
		seat: "admin",
	});
	const managers = UNITS.map(({ name, manager }, unit) =>
		hire(manager, `Head of ${name}`, name, UNIT_MANAGER, { seat: "manager", unit }),
	);
	const experts = EXPERTS.map(({ name, title, unit }) =>
		// The seat of those who answer: a unit's manager or an expert of it (domain.md, section 2).
		hire(name, title, UNITS[unit]?.name ?? "", EXPERT, {
			seat: "manager",
			unit,
			managerId: managers[unit]?.id,
		}),
	);
	const insideSales = INSIDE_SALES.map((name) => hire(name, "Account Manager", "Inside Sales", [], {}));
	for (const kam of kams) kam.managerId = lead.id;
	return { kams, managers, experts, lead, admin, insideSales, all };
}

/** Those who can sign in to Instep, in the order of the sign-in page. */
export function seedUsers(people: People): SeedUser[] {
	return people.all.flatMap(({ id, username, name, seat, permissionSets }) =>
		seat ? [{ id, username, name, seat, permissionSets }] : [],
	);
}

export function userRows(people: People, hiredAt: string): SeedRow[] {
	return people.all.map((person, index) => ({
		Id: person.id,
		Username: person.username,
		Email: person.username,
		Name: person.name,
		FirstName: person.firstName,
		LastName: person.name.slice(person.firstName.length + 1),
		Alias: foldText(person.firstName).slice(0, 8),
		Title: person.title,
		Department: person.department,
		CompanyName: "Fjeldsø Group A/S",
		Phone: `+45 00 22 ${String(10 + index).padStart(2, "0")} 00`,
		IsActive: true,
		UserType: "Standard",
		TimeZoneSidKey: "Europe/Copenhagen",
		LocaleSidKey: "da_DK",
		LanguageLocaleKey: person.language === "da" ? "da" : "en_US",
		ManagerId: person.managerId ?? null,
		CreatedById: people.admin.id,
		CreatedDate: hiredAt,
	}));
}
