import { foldText } from "../../../utils/domain/expertise.ts";
import { KEY_PREFIX, makeId } from "../ids.ts";
import type { SeedRow } from "../seed-types.ts";
import { type AccountPlan, say, skillsFor } from "./accounts.ts";
import { INDUSTRIES } from "./industries.ts";
import { AGREED_SHARE } from "./key-accounts.ts";
import type { People } from "./people.ts";
import { type Random, random } from "./random.ts";
import { AIMS, HISTORY, PEOPLE_THERE, RIVALS, TITLES } from "./texts-accounts.ts";
import type { Language } from "./unit-texts.ts";
import { UNITS } from "./units.ts";

/** The demo's own account: its page has to read as one person wrote it. */
const FIRST_DESCRIPTION = `Nordvind A/S driver køle- og frostlagre for dagligvarehandlen fra Esbjerg og to mindre lagre i Taulov og Padborg. Kunde siden 2009; vi har leveret begge maskinrum og har service på det ene.

Nordvind vil køre en pilot med CO2-køling på frostlager 3 fra januar. Kundens kvalitetschef ønsker en audit af kølekæden, før pilotdriften begynder, fordi der har været tre temperaturudsving siden sommer. De skal kunne vise rapporten til deres egne kunder i detailhandlen.

Bestyrelsen har besluttet, at varmecentralen skal være gasfri senest om tre år, og overskudsvarmen fra frostlageret blæses i dag af på taget, mens fjernvarmeværket ligger 600 meter væk. Økonomichefen vil se tilbagebetalingstid og pengestrøm, ikke kun en pris.

Rammeaftalen udløber til foråret. Indkøb henter altid tre tilbud, men teknikerne vil helst have os. Kunden er omfattet af NIS2 og beder alle leverandører med fjernadgang om dokumentation.`;

const STREETS = ["Havnegade", "Industrivej", "Fabriksvej", "Vestre Ringvej", "Dokvej", "Søndergade"];

export function accountRows(plans: readonly AccountPlan[], people: People, createdAt: string): SeedRow[] {
	return plans.map((plan) => {
		const dice = random(`account row ${plan.index}`);
		const size = plan.tier ? { A: 900, B: 350, C: 120 }[plan.tier] : 60;
		return {
			Id: plan.id,
			Name: plan.name,
			Type: plan.tier ? "Customer" : dice.pick(["Customer", "Prospect"]),
			Industry: INDUSTRIES[plan.industry].label,
			BillingStreet: `${dice.pick(STREETS)} ${dice.int(2, 140)}`,
			BillingCity: plan.city,
			BillingCountry: plan.country,
			// No subscriber in Denmark has a number that begins with a zero.
			Phone: `+45 00 ${dice.int(10, 99)} ${dice.int(10, 99)} ${dice.int(10, 99)}`,
			Website: `https://www.${domainOf(plan)}`,
			AnnualRevenue: Math.round(size * dice.int(8, 16)) * 100_000,
			NumberOfEmployees: Math.round(size * (0.5 + dice.next())),
			Description: plan.index === 0 ? FIRST_DESCRIPTION : describe(plan, dice),
			OwnerId: plan.owner.id,
			...(plan.tier && { Key_Account_Tier__c: plan.tier, Agreed_Share__c: AGREED_SHARE[plan.tier] }),
			...(plan.isPrivate && { __private: 1 }),
			CreatedById: people.admin.id,
			CreatedDate: createdAt,
		};
	});
}

function describe(plan: AccountPlan, dice: Random): string {
	const { language } = plan.owner;
	const intro = say(plan, INDUSTRIES[plan.industry].intro[language], language);
	if (!plan.tier) return intro;
	const line = (bank: Record<Language, readonly string[]>) => say(plan, dice.pick(bank[language]), language);
	const needs = needsOf(plan, 2).map(({ text }) => text);
	return `${intro} ${line(HISTORY)}\n\n${needs.join(" ")}\n\n${line(AIMS)} ${line(RIVALS)} ${line(PEOPLE_THERE)}`;
}

export interface Need {
	unit: number;
	skill: string;
	text: string;
}

/** What the account's description says it needs, one need for each of its closest units. */
export function needsOf(plan: AccountPlan, count: number): Need[] {
	const dice = random(`needs ${plan.index}`);
	return plan.units.slice(0, count).map((unit) => {
		const skill = dice.pick(skillsFor(unit, plan));
		const { language } = plan.owner;
		const needs = UNITS[unit]?.texts.skills[skill]?.[language].needs ?? [];
		return { unit, skill, text: say(plan, dice.pick(needs), language) };
	});
}

export function contactRows(plans: readonly AccountPlan[], createdAt: string): SeedRow[] {
	const rows: SeedRow[] = [];
	for (const plan of plans) {
		const dice = random(`contact rows ${plan.index}`);
		const titles = dice.sample(TITLES[plan.owner.language], plan.contacts.length);
		plan.contacts.forEach((name, index) => {
			const [FirstName = "", LastName = ""] = [
				name.slice(0, name.indexOf(" ")),
				name.slice(name.indexOf(" ") + 1),
			];
			rows.push({
				Id: makeId(KEY_PREFIX.Contact, rows.length + 1),
				AccountId: plan.id,
				FirstName,
				LastName,
				Name: name,
				Title: titles[index] ?? null,
				Email: `${foldText(name).replaceAll(" ", ".")}@${domainOf(plan)}`,
				Phone: `+45 00 ${dice.int(10, 99)} ${dice.int(10, 99)} ${dice.int(10, 99)}`,
				OwnerId: plan.owner.id,
				CreatedById: plan.owner.id,
				CreatedDate: createdAt,
			});
		});
	}
	return rows;
}

export function teamRows(plans: readonly AccountPlan[], createdAt: string): SeedRow[] {
	const members = plans.flatMap((plan) => plan.team.map((person) => ({ plan, person })));
	return members.map(({ plan, person }, index) => ({
		Id: makeId(KEY_PREFIX.AccountTeamMember, index + 1),
		AccountId: plan.id,
		UserId: person.id,
		TeamMemberRole: person.seat === "kam" ? "Key Account Manager" : "Technical Expert",
		Title: person.title,
		AccountAccessLevel: person.seat === "kam" ? "Edit" : "Read",
		OpportunityAccessLevel: "Read",
		CreatedById: plan.owner.id,
		CreatedDate: createdAt,
	}));
}

function domainOf(plan: AccountPlan): string {
	return `${foldText(plan.shortName)
		.replaceAll(/[^a-z0-9]+/g, "-")
		.replaceAll(/^-|-$/g, "")}.example`;
}
