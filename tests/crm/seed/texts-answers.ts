import type { Scope } from "../../../utils/domain/records.ts";
import type { Bilingual } from "./unit-texts.ts";

/**
 * What the two sides write to each other, whatever the unit. `{expert}` is a first name, `{week}` a week's
 * number, `{n}` a small number, `{rival}` another account, `{kam}` another key account manager.
 */
type Bank = Bilingual<readonly string[]>;

export const OFFERS: Record<Scope, Bank> = {
	full: {
		da: [
			"{expert} kan i uge {week}. Timerne er sat af.",
			"Ja, det passer godt. {expert} tager den.",
			"{expert} har lavet det samme for en anden kunde og kan gå i gang med det samme.",
			"I får {expert} i uge {week}. Ring direkte.",
		],
		en: [
			"{expert} can take it in week {week}; the hours are set aside.",
			"Yes. {expert} did the same for another customer and can start at once.",
		],
	},
	partial: {
		da: [
			"{expert} kan give halvdelen i uge {week}. Resten må vente, til vi har fået en ny kollega.",
			"Vi kan tage gennemgangen, men ikke rapporten. {expert} kan i uge {week}.",
		],
		en: [
			"{expert} can give half of the hours in week {week}; the rest has to wait.",
			"We can do the visit but not the report.",
		],
	},
	other_date: {
		da: [
			"Ikke før uge {week}, men så er {expert} der hele dagen.",
			"{expert} er optaget til og med ugen før. Uge {week} kan vi love.",
		],
		en: ["Not before week {week}, but then {expert} is there all day."],
	},
	other_person: {
		da: [
			"Den, I bad om, er optaget. {expert} er lige så stærk på området.",
			"{expert} i stedet. Har været hos kunden før.",
		],
		en: ["The person you asked for is busy; {expert} knows the customer as well."],
	},
	smaller: {
		da: [
			"Vi foreslår et telefonmøde på to timer med {expert} først. Så ved vi, om resten er nødvendigt.",
			"{expert} tager de to vigtigste punkter. Det burde række.",
		],
		en: ["Let {expert} take a two-hour call first; then we know if the rest is needed."],
	},
	asset: {
		da: [
			"Vi har en færdig rapport fra en lignende kunde. {expert} tilpasser den på et par timer.",
			"Brug vores skabelon, {expert} gennemgår den med dig.",
		],
		en: ["We have a finished template; {expert} goes through it with you."],
	},
};

export const ACCEPTS: Bank = {
	da: [
		"Tak, det tager vi.",
		"Fint. Jeg giver kunden besked i dag.",
		"Aftalt. Jeg sender baggrunden til {expert}.",
	],
	en: ["Thank you, agreed.", "Agreed, I will send {expert} the background today."],
};

/** Why an offer is rejected: it comes too late, or it is too little. */
export const REJECTIONS: Record<"late" | "little", Bank> = {
	late: {
		da: [
			"Datoen er efter kundens frist. Kan det blive en uge før?",
			"Så har kunden lukket. Det skal være før.",
		],
		en: ["That is after the customer's deadline; can it be a week earlier?"],
	},
	little: {
		da: [
			"Kunden har bedt om en, der møder op på stedet.",
			"Det halve hjælper ikke her, rapporten er det, kunden betaler for.",
		],
		en: ["The customer needs the whole of it; a call is not enough."],
	},
};

export const COMMITS: Bank = {
	da: ["Booket.", "Timerne ligger i planen.", "{expert} har bekræftet."],
	en: ["Booked.", "In the plan, {expert} has confirmed."],
};

export const WAITLISTS: Bank = {
	da: [
		"Venteliste. Rykker, hvis en af opgaverne i uge {week} bliver udskudt.",
		"I er nummer {n} i køen. Kan datoen flytte sig, kommer I før.",
		"Vi venter på, at {expert} er tilbage. Så ser vi på den igen.",
	],
	en: [
		"Waiting list: it moves if one of the jobs in week {week} is postponed.",
		"Number {n} in the queue; a flexible date would help.",
	],
};

export const ESCALATIONS: Bank = {
	da: [
		"Vi har ventet i over en uge, og kunden har rykket to gange.",
		"To nøglekunder vil have den samme person i samme uge. Nogen må vælge.",
		"Vi er uenige om, hvem der skal betale timerne. Det skal afgøres ét sted.",
	],
	en: [
		"More than a week without an answer and the customer has called twice.",
		"Two key accounts want the same person in the same week; somebody has to choose.",
	],
};

export const OVERRIDES: Bank = {
	da: [
		"Denne sag går forrest: kundens frist kan ikke flyttes, og den anden kan.",
		"Enheden får timerne dækket centralt. Kig på den igen.",
		"Aftalt med begge chefer: I deler ugen, og denne kunde får de to første dage.",
	],
	en: [
		"This one goes first: their deadline is fixed, the other one's is not.",
		"The hours are paid centrally; please look at it again.",
	],
};

export const SWAP_PROPOSALS: Bank = {
	da: [
		"Kan vi bytte? I tager {expert} i uge {week}, vi tager ugen efter.",
		"Vi kan undvære {expert} i uge {week}, hvis vi får to dage i ugen efter.",
	],
	en: ["Swap? You take {expert} in week {week}, we take the week after."],
};

export const SWAP_AGREEMENTS: Bank = {
	da: ["Fint for mig, min kunde kan vente en uge.", "Ja, det gør vi."],
	en: ["Fine with me, my customer can wait a week."],
};

export const WITHDRAWALS: Bank = {
	da: [
		"Kunden har udskudt projektet til efter sommer.",
		"Vi løste det selv med rapporten fra sidste år.",
		"Kunden har valgt en anden, så der er ikke mere at hente.",
		"Slået sammen med en anden forespørgsel på samme kunde.",
	],
	en: [
		"The customer postponed the project.",
		"Solved with last year's report.",
		"Merged with another request for the same customer.",
	],
};

export const REPLIES_TO_DECLINES: Bank = {
	da: [
		"Tak for svaret. Kunden er nu flyttet tre uger. Hjælper det?",
		"Vi har fået tegningerne, der manglede. De ligger på linket.",
		"Kunden betaler timerne særskilt. Vil I se på det igen?",
	],
	en: [
		"Thanks. The customer moved by three weeks; does that help?",
		"The missing drawings are on the link now.",
	],
};

export const RATINGS_BY_KAM: Bank = {
	da: [
		"Præcis det, kunden manglede.",
		"Godt arbejde, men rapporten kom sent på dagen.",
		"{expert} forklarede det, så alle forstod det.",
		"Tak til hele holdet.",
	],
	en: [
		"Exactly what the customer needed.",
		"Good work, the report came late in the day.",
		"{expert} made it clear to everybody.",
	],
};

export const RATINGS_BY_EXPERT: Bank = {
	da: [
		"God baggrund, tegningerne lå klar.",
		"Kunden vidste ikke, at jeg kom.",
		"Fint forløb, kontaktpersonen var på plads.",
		"Jeg manglede adgang den første time.",
	],
	en: [
		"Good background, drawings were ready.",
		"The customer did not know I was coming.",
		"I lacked access for the first hour.",
	],
};
