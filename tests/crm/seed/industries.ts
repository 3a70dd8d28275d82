import type { Bilingual } from "./unit-texts.ts";

/** What the accounts make, and the words that go with it. */
export interface Industry {
	/** As in the CRM's own field. */
	label: string;
	/** With the definite article: what our plant cools or heats. */
	plant: Bilingual<string>;
	isFood: boolean;
	/** Gross margin that we earn on such an account. */
	margin: number;
	intro: Bilingual<string>;
}

const industry = (
	label: string,
	plant: Bilingual<string>,
	isFood: boolean,
	margin: number,
	intro: Bilingual<string>,
): Industry => ({ label, plant, isFood, margin, intro });

export const INDUSTRIES = {
	storage: industry("Cold Storage", { da: "frostlageret", en: "the cold store" }, true, 0.29, {
		da: "{customer} driver køle- og frostlagre for dagligvarehandlen og har hovedsæde i {site}.",
		en: "{customer} runs chilled and frozen storage for the grocery trade from {site}.",
	}),
	seafood: industry("Seafood", { da: "filetfabrikken", en: "the filleting plant" }, true, 0.27, {
		da: "{customer} forarbejder og eksporterer fisk og skaldyr fra {site}, i sæsonen i tre hold.",
		en: "{customer} processes and exports seafood from {site}, three shifts in the season.",
	}),
	dairy: industry("Dairy", { da: "mejeriet", en: "the dairy" }, true, 0.31, {
		da: "{customer} er et andelsejet mejeri i {site} med ost og smør som de største varegrupper.",
		en: "{customer} is a dairy in {site}, strongest in cheese and butter.",
	}),
	meat: industry("Meat", { da: "opskæringshallen", en: "the cutting hall" }, true, 0.25, {
		da: "{customer} slagter og opskærer for danske og tyske kæder i {site}.",
		en: "{customer} cuts and packs for Danish and German chains in {site}.",
	}),
	brewery: industry("Brewery", { da: "bryggeriet", en: "the brewery" }, true, 0.33, {
		da: "{customer} brygger øl og læskedrikke i {site} og udvider tappelinjen.",
		en: "{customer} brews beer and soft drinks in {site} and is adding a filling line.",
	}),
	bakery: industry("Bakery", { da: "bageriet", en: "the bakery" }, true, 0.3, {
		da: "{customer} bager til detail og foodservice, mest på frost, fra {site}.",
		en: "{customer} bakes for retail and food service, mostly frozen, from {site}.",
	}),
	meals: industry("Prepared Food", { da: "køkkenfabrikken", en: "the ready-meal plant" }, true, 0.3, {
		da: "{customer} laver færdigretter i {site} og sælger det meste under kædernes egne mærker.",
		en: "{customer} makes ready meals in {site}, mostly under the chains' own brands.",
	}),
	ingredients: industry("Ingredients", { da: "tørringsanlægget", en: "the drying plant" }, true, 0.36, {
		da: "{customer} fremstiller protein og ingredienser i {site} og vokser to cifre om året.",
		en: "{customer} makes protein and ingredients in {site} and grows by double digits.",
	}),
	retail: industry("Retail", { da: "centrallageret", en: "the central warehouse" }, true, 0.24, {
		da: "{customer} forsyner 180 butikker fra sit lager i {site}.",
		en: "{customer} supplies 180 shops from its warehouse in {site}.",
	}),
	heat: industry("Utilities", { da: "varmecentralen", en: "the heating plant" }, false, 0.28, {
		da: "{customer} er et forbrugerejet varmeværk i {site}, der vil ud af gas og flis.",
		en: "{customer} is a consumer-owned heating company in {site} on its way out of gas.",
	}),
	biogas: industry("Energy", { da: "biogasanlægget", en: "the biogas plant" }, false, 0.26, {
		da: "{customer} driver biogasanlæg omkring {site} og sælger gas til nettet.",
		en: "{customer} runs biogas plants around {site} and sells to the grid.",
	}),
	pharma: industry("Pharmaceuticals", { da: "sterilfabrikken", en: "the sterile factory" }, false, 0.41, {
		da: "{customer} producerer sterile lægemidler i {site} og validerer alt, også køleanlægget.",
		en: "{customer} makes sterile medicines in {site} and validates everything, cooling included.",
	}),
	data: industry("Data Centres", { da: "datacentret", en: "the data centre" }, false, 0.34, {
		da: "{customer} bygger og driver datacentre i {site} og måler leverandører på oppetid.",
		en: "{customer} builds and runs data centres in {site} and measures suppliers on uptime.",
	}),
	hospital: industry("Healthcare", { da: "hospitalet", en: "the hospital" }, false, 0.26, {
		da: "{customer} driver teknik og køling på et offentligt hospital i {site}.",
		en: "{customer} runs technical services and cooling at a public hospital in {site}.",
	}),
	marine: industry("Shipbuilding", { da: "værftet", en: "the yard" }, false, 0.22, {
		da: "{customer} bygger og ombygger skibe i {site}, ofte med kort varsel.",
		en: "{customer} builds and refits ships in {site}, often at short notice.",
	}),
	process: industry("Manufacturing", { da: "fabrikken", en: "the factory" }, false, 0.29, {
		da: "{customer} har procesanlæg i {site} med stort kølebehov året rundt.",
		en: "{customer} runs a process plant in {site} that needs cooling all year.",
	}),
} satisfies Record<string, Industry>;

export type IndustryName = keyof typeof INDUSTRIES;
