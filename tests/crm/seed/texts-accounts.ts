import type { Bilingual } from "./unit-texts.ts";

/** Sentences that account and opportunity descriptions are put together from. */
type Bank = Bilingual<readonly string[]>;

export const HISTORY: Bank = {
	da: [
		"Har to af vores anlæg fra 2014 og 2019 og en serviceaftale på det ene.",
		"Kunde siden 2009. Det første anlæg på {plant} kører stadig.",
		"Vi leverede anlægget til {plant} for fire år siden, og overdragelsen trak ud.",
		"Køber mest reservedele hos os. Det sidste store anlæg gik til en konkurrent.",
		"Tre lokationer, vi kender den ene godt og de to andre næsten ikke.",
	],
	en: [
		"Two of our plants, from 2014 and 2019; one has a service agreement.",
		"Customer since 2009; the first plant at {plant} is still running.",
		"Three sites: we know one well and the other two hardly at all.",
	],
};

export const AIMS: Bank = {
	da: [
		"Årets mål: samle service på alle anlæg hos os og få den første varmepumpe med.",
		"Målet er at gå fra leverandør til fast partner, før rammeaftalen skal fornyes.",
		"Vi vil have ét anlæg mere i {site} og en aftale om fjernovervågning.",
		"Fokus i år er energi. Det er det eneste tal, direktionen spørger til.",
	],
	en: [
		"Aim for the year: service on all sites with us, and the first heat pump.",
		"We want one more plant in {site} and remote monitoring on the rest.",
	],
};

export const RIVALS: Bank = {
	da: [
		"To konkurrenter er inde, den ene med en lav pris og lang leveringstid.",
		"Indkøb henter altid tre tilbud, men teknikerne vil helst have os.",
		"En tysk konkurrent har tilbudt gratis projektering.",
		"Ingen konkurrent lige nu, men indkøbschefen er ny og vil vise noget.",
	],
	en: [
		"Two competitors are in, one with a low price and long delivery.",
		"Purchasing always asks three suppliers; the technicians prefer us.",
	],
};

export const PEOPLE_THERE: Bank = {
	da: [
		"{contact} beslutter på teknikken, økonomichefen på resten.",
		"Beslutninger over 2 mio. kr. skal i bestyrelsen, der mødes fire gange om året.",
		"{contact} vil helst ringes op før kl. 9 og læser ikke lange mails.",
		"Vedligeholdschefen går på pension til sommer, og afløseren er ikke fundet.",
	],
	en: [
		"{contact} decides on technology, the CFO on the rest.",
		"Anything above 2 million goes to the board, which meets four times a year.",
	],
};

export const OPPORTUNITY_NAMES: Bank = {
	da: [
		"Ny kølelinje i {site}",
		"Varmepumpe til erstatning af gas",
		"Ombygning af maskinrum",
		"Serviceaftale, fem år",
		"Pilotlinje i {site}",
		"Etape 2, udvidelse",
		"Varmegenvinding",
		"Rammeaftale for alle lokationer",
		"Udskiftning af styring",
		"Reservedelslager",
	],
	en: [
		"New cooling line in {site}",
		"Heat pump to replace gas",
		"Engine room retrofit",
		"Service agreement, five years",
		"Pilot line in {site}",
		"Heat recovery",
		"Controls replacement",
	],
};

export const OPPORTUNITY_STATUS: Bank = {
	da: [
		"Kunden har sagt ja til et møde om teknikken, men ikke til en dato.",
		"Tilbud er sendt i første udgave. De kommer tilbage efter deres budgetmøde.",
		"Budgettet er godkendt, og nu handler det om leveringstid.",
		"Vi er en af to tilbage. Prisen er ikke det afgørende, det er risikoen i opstarten.",
		"{contact} har bedt om referencer, som vi endnu ikke har sendt.",
	],
	en: [
		"First offer sent; they come back after their budget meeting.",
		"Budget approved, the question is delivery time.",
		"We are one of two left. Risk at start-up decides, not price.",
	],
};

export const OPPORTUNITY_WON: Bank = {
	da: [
		"Vundet på leveringstid og service, ikke på pris.",
		"Ordren er underskrevet. Overdragelse til projekt er holdt.",
	],
	en: ["Won on delivery time and service, not on price."],
};

export const OPPORTUNITY_LOST: Bank = {
	da: [
		"Tabt: vi kunne ikke stille med en ekspert i den uge, kunden valgte.",
		"Tabt på pris. Konkurrenten var 8 % under.",
	],
	en: ["Lost: we had no expert in the week they decided."],
};

export const NEXT_STEPS: Bank = {
	da: [
		"Aftal teknisk møde i {site}",
		"Send revideret tilbud",
		"Find en, der kan svare på energi",
		"Ring til {contact}",
		"Besøg på lokationen",
	],
	en: ["Technical meeting in {site}", "Send revised offer", "Call {contact}", "Site visit"],
};

export const TITLES: Bank = {
	da: [
		"Teknisk chef",
		"Driftschef",
		"Indkøbschef",
		"Vedligeholdschef",
		"Økonomichef",
		"Kvalitetschef",
		"Projektleder",
		"Direktør",
	],
	en: [
		"Technical Director",
		"Operations Manager",
		"Head of Purchasing",
		"Maintenance Manager",
		"CFO",
		"Quality Manager",
		"Project Manager",
	],
};

export const FIRST_NAMES = words(
	"Lars Hanne Michael Birthe Søren Trine Poul Gitte Jens Maja Flemming Ulla Kasper Inger " +
		"Martin Lene Steen Rikke Ejvind Nanna Åse Bjørn Tove Casper",
);
export const LAST_NAMES = words(
	"Hviid Overgaard Skytte Balle Nygaard Ravn Kjær Mørk Lyng Eskildsen Bang Thorup Vang " +
		"Dalgaard Frost Holk Juhl Krog-Meyer Loft Birk Sønderby Aagaard",
);

/** Names of the many that are not key accounts: any beginning goes with any trade. */
export const OTHER_BEGINNINGS = words(
	"Aldershøj Birkeby Dybdal Egelund Fasanvang Gammelmark Hedeby Ibsgård Jernved Kirkemark " +
		"Lundeborg Mosevang Nymark Overdal Pilegård Ravnsby Sandholt Tinghøj Uldum Vesterdal " +
		"Ærøvang Østergård Åkjær Bækvang Skovager",
);
export const OTHER_TRADES = [
	["Køl", "process"],
	["Maskinfabrik", "process"],
	["Mejeri", "dairy"],
	["Fisk", "seafood"],
	["Frugtlager", "storage"],
	["Varmeværk", "heat"],
	["Bageri", "bakery"],
	["Pakhus", "storage"],
	["Bryghus", "brewery"],
	["Kemi", "process"],
	["Slagteri", "meat"],
	["Biogas", "biogas"],
	["Grossist", "retail"],
	["Skibsservice", "marine"],
	["Foder", "ingredients"],
	["Cateringcenter", "meals"],
] as const;
export const OTHER_CITIES = words(
	"Herning Vejle Ikast Skive Nyborg Svendborg Haderslev Tønder Varde Grenaa Ringsted Holbæk " +
		"Roskilde Vordingborg Nakskov Lemvig Struer Skanderborg Hjørring Middelfart",
);

function words(text: string): string[] {
	return text.split(" ");
}
