import { KEY_PREFIX, makeId } from "../ids.ts";
import type { SeedRow } from "../seed-types.ts";
import { type Calendar, weekAfter } from "./calendar.ts";
import type { People } from "./people.ts";
import { clientKey, random } from "./random.ts";
import { unitId } from "./units.ts";

export interface ExpertPlan {
	name: string;
	unit: number;
	title: string;
	skills: Record<string, number>;
	weeklyHours: number;
}

const plan = (
	unit: number,
	name: string,
	title: string,
	weeklyHours: number,
	skills: Record<string, number>,
): ExpertPlan => ({ unit, name, title, weeklyHours, skills });

/** Three in each unit; every skill of a unit has somebody, and some have only one. */
export const EXPERTS: readonly ExpertPlan[] = [
	plan(0, "Lone Bisgaard", "Food Safety Specialist", 22, {
		"Cold-chain audit": 5,
		HACCP: 5,
		"Supplier audit": 3,
	}),
	plan(0, "Torben Riis Lauge", "Welding Inspector", 18, { "Welding inspection": 5, "Supplier audit": 4 }),
	plan(0, "Camilla Overby", "Quality Engineer", 15, {
		"Complaint analysis": 4,
		"Cold-chain audit": 3,
		HACCP: 3,
	}),
	plan(1, "Jesper Kragelund", "Transport Planner", 16, { "Oversize transport": 5, "Delivery planning": 4 }),
	plan(1, "Anne-Grethe Stoustrup", "Export Specialist", 12, { "Customs and export papers": 5, Incoterms: 5 }),
	plan(1, "Simon Aaby", "Spare-Part Planner", 14, { "Spare-part stock": 4, "Delivery planning": 3 }),
	plan(2, "Tobias Lehmann", "Senior Engineer, Heat Pumps", 20, { "Heat pumps": 5, "Plant simulation": 4 }),
	plan(2, "Ida Rosenkjær", "Refrigeration Engineer", 22, {
		"Ammonia refrigeration": 5,
		"CO2 refrigeration": 4,
		"Heat pumps": 3,
	}),
	plan(2, "Mikkel Østerby", "Test Engineer", 24, {
		"Pilot testing": 5,
		"Plant simulation": 3,
		"CO2 refrigeration": 3,
	}),
	plan(3, "Charlotte Vibe Munk", "Senior Counsel", 10, {
		"Framework agreements": 5,
		"Liability and penalties": 4,
	}),
	plan(3, "Frederik Lyhne", "Counsel", 10, { "Public tenders": 5, "Liability and penalties": 3 }),
	plan(3, "Sara Kofoed-Lind", "Privacy Counsel", 6, {
		"Data processing agreements": 5,
		"Framework agreements": 3,
	}),
	plan(4, "Bo Tranekær", "Business Controller", 14, { "Business case": 5, "Price models": 4 }),
	plan(4, "Helle Nordentoft", "Credit Manager", 10, { "Payment terms": 5, "Credit insurance": 5 }),
	plan(4, "James Whitcombe", "Project Finance Manager", 8, {
		"Leasing and financing": 4,
		"Business case": 3,
	}),
	plan(5, "Kurt Ammitzbøl", "Commissioning Lead", 30, {
		Commissioning: 5,
		Retrofit: 4,
		"Operator training": 3,
	}),
	plan(5, "Agnieszka Kowalczyk", "Service Engineer", 32, {
		"Operator training": 5,
		"Remote monitoring": 4,
		Commissioning: 3,
	}),
	plan(5, "Brian Hovgaard", "Service Contract Manager", 20, { "Service agreements": 5, Retrofit: 3 }),
	plan(6, "Amir Haddad", "Automation Engineer", 20, {
		"PLC and SCADA integration": 5,
		"Cyber security (NIS2)": 4,
	}),
	plan(6, "Louise Tingskov", "Data Analyst", 16, { Dashboards: 5, "Customer portal": 3 }),
	plan(6, "Oliver Bech-Storm", "Integration Developer", 16, {
		"Data exchange (EDI)": 5,
		"Customer portal": 4,
	}),
	plan(7, "Signe Winderup", "Energy Consultant", 18, { "Energy audit": 5, "Waste heat recovery": 4 }),
	plan(7, "Karl-Emil Fog", "LCA Specialist", 10, { "EPD and LCA": 5, "CO2 accounting": 4 }),
	plan(7, "Pernille Gaarde", "Climate Adviser", 12, {
		"F-gas phase-out": 5,
		"CO2 accounting": 3,
		"Energy audit": 3,
	}),
];

export function expertId(expert: number): string {
	return makeId(KEY_PREFIX.Instep_Expert__c, expert + 1);
}

/** Experts of a unit with a skill, the strongest first; everybody in the unit where nobody has it. */
export function expertsFor(unit: number, skill: string): number[] {
	const inUnit = EXPERTS.flatMap((expert, index) => (expert.unit === unit ? [index] : []));
	const level = (index: number) => EXPERTS[index]?.skills[skill] ?? 0;
	const able = inUnit.filter((index) => level(index) > 0).sort((a, b) => level(b) - level(a));
	return able.length > 0 ? able : inUnit;
}

export function expertRows(people: People, calendar: Calendar, createdAt: string): SeedRow[] {
	return EXPERTS.map((expert, index) => ({
		Id: expertId(index),
		Name: expert.name,
		Client_Key__c: clientKey(`expert ${expert.name}`),
		User__c: people.experts[index]?.id ?? null,
		Unit__c: unitId(expert.unit),
		Skills__c: Object.entries(expert.skills)
			.map(([name, level]) => `${name}:${level}`)
			.join(";"),
		Weekly_Hours__c: expert.weeklyHours,
		Absences__c: absences(calendar, index).join(";") || null,
		OwnerId: people.lead.id,
		CreatedById: people.lead.id,
		CreatedDate: createdAt,
	}));
}

/** Weeks off within the coming quarter: a single one, or two in a row, for two in three. */
export function absences({ monday }: Calendar, expert: number): string[] {
	const dice = random(`absences ${expert}`);
	if (dice.chance(0.33)) return [];
	const first = dice.int(1, 10);
	const weeks = dice.chance(0.4) ? [first, first + 1] : [first];
	return weeks.map((ahead) => weekAfter(monday, ahead));
}
