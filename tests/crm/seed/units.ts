import { KEY_PREFIX, makeId } from "../ids.ts";
import type { SeedRow } from "../seed-types.ts";
import type { People } from "./people.ts";
import { clientKey } from "./random.ts";
import { DATA } from "./texts-data.ts";
import { FINANCE } from "./texts-finance.ts";
import { LEGAL } from "./texts-legal.ts";
import { LOGISTICS } from "./texts-logistics.ts";
import { QUALITY } from "./texts-quality.ts";
import { RESEARCH } from "./texts-research.ts";
import { SERVICE } from "./texts-service.ts";
import { SUSTAINABILITY } from "./texts-sustainability.ts";
import type { UnitTexts } from "./unit-texts.ts";

export interface UnitPlan {
	name: string;
	manager: string;
	/** Hours a week open to key accounts. */
	weeklyHours: number;
	/** Cost of an hour in DKK. */
	hourlyRate: number;
	/** How often it is asked, against the others. */
	demand: number;
	texts: UnitTexts;
}

export const UNITS: readonly UnitPlan[] = [
	{
		name: "Quality",
		manager: "Kirsten Damsgaard",
		weeklyHours: 52,
		hourlyRate: 780,
		demand: 5,
		texts: QUALITY,
	},
	{
		name: "Logistics",
		manager: "Ole Brandtoft",
		weeklyHours: 40,
		hourlyRate: 640,
		demand: 3,
		texts: LOGISTICS,
	},
	{ name: "R&D", manager: "Katrine Sandholm", weeklyHours: 60, hourlyRate: 960, demand: 5, texts: RESEARCH },
	{ name: "Legal", manager: "Henrik Uldall", weeklyHours: 24, hourlyRate: 1150, demand: 3, texts: LEGAL },
	{
		name: "Finance",
		manager: "Marianne Kjeldgaard",
		weeklyHours: 32,
		hourlyRate: 820,
		demand: 3,
		texts: FINANCE,
	},
	{ name: "Service", manager: "Carsten Mejlby", weeklyHours: 90, hourlyRate: 690, demand: 5, texts: SERVICE },
	{ name: "IT & Data", manager: "Nadia Rahimi", weeklyHours: 45, hourlyRate: 890, demand: 3, texts: DATA },
	{
		name: "Sustainability",
		manager: "Emil Thorsager",
		weeklyHours: 36,
		hourlyRate: 740,
		demand: 4,
		texts: SUSTAINABILITY,
	},
];

export function unitId(unit: number): string {
	return makeId(KEY_PREFIX.Instep_Unit__c, unit + 1);
}

export function unitRows(people: People, createdAt: string): SeedRow[] {
	return UNITS.map((unit, index) => ({
		Id: unitId(index),
		Name: unit.name,
		Client_Key__c: clientKey(`unit ${unit.name}`),
		Manager__c: people.managers[index]?.id ?? null,
		Weekly_Hours__c: unit.weeklyHours,
		Hourly_Rate__c: unit.hourlyRate,
		OwnerId: people.lead.id,
		CreatedById: people.lead.id,
		CreatedDate: createdAt,
	}));
}
