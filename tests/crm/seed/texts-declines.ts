import type { DeclineCode } from "../../../utils/domain/records.ts";
import type { Bilingual } from "./unit-texts.ts";

/** A sentence → the next best step, by decline code. `{other}` is another unit. */
export const DECLINES: Record<DeclineCode, Bilingual<readonly string[]>> = {
	"1": {
		da: [
			"Alle timer er booket til og med uge {week}. → Spørg igen, når uge {week} er ovre, eller tag et kort opkald med {expert}.",
			"{expert} er alene på området og er ude hele ugen. → Send tegningerne, så kigger {expert} på dem i uge {week}.",
			"To er syge, og vagten skal passes. → Brug rapporten fra den lignende kunde i mellemtiden, den ligger i mappen.",
		],
		en: [
			"Every hour is booked until week {week}. → Ask again after week {week}, or take a short call with {expert}.",
			"{expert} is the only one and is away all week. → Send the drawings; {expert} reads them in week {week}.",
		],
	},
	"2": {
		da: [
			"Det her er mere et spørgsmål for {other}. → Send den til {other}. Jeg har nævnt den for dem.",
			"Vi kan svare på teknikken, men {other} ejer emnet. → {other} tager den, vi stiller op som bisidder.",
		],
		en: ["This is a question for {other}. → Send it to {other}; I have told them."],
	},
	"3": {
		da: [
			"{n} andre ligger højere denne gang, mest på værdi. → Vedlæg en business case, så tæller tiltroen mere.",
			"{n} kunder har kortere frist end I. → Kan datoen flyttes to uger, er I først i køen.",
		],
		en: [
			"{n} others rank higher, mainly on value. → Attach a business case and ask again.",
			"{n} customers have shorter deadlines. → With two weeks more you would be first.",
		],
	},
	"4": {
		da: [
			"Vi kan ikke starte uden tegninger og målinger. → Få kunden til at sende et års timeværdier, så tager vi den med det samme.",
			"Kunden har ikke besluttet, hvilken linje det drejer sig om. → Tag et møde med {contact} først, og send så én linje.",
		],
		en: [
			"We cannot start without drawings. → Get a year of hourly values from the customer, then we start at once.",
		],
	},
	"5": {
		da: [
			"Vi måles på fakturerede timer, og denne kan ikke faktureres. → Få timerne dækket af kontoen, så gør vi det gerne.",
			"Det vil koste os kvartalets mål på eget produkt. → Tag den op i styregruppen, det er ikke os, der kan løse den.",
			"Rabatten rammer vores resultat og ikke jeres. → Aftal fordelingen med økonomi, så siger vi ja.",
		],
		en: [
			"We are measured on invoiced hours and this cannot be invoiced. → Have the account pay the hours and we will do it.",
			"It would cost us this quarter's own target. → Bring it to the steering group.",
		],
	},
	"6": {
		da: [
			"Vi forhandler selv med den samme chef hos kunden i denne uge. → Vent, til aftalen er underskrevet, eller koordinér med {expert}.",
		],
		en: [
			"We are negotiating with the same person this week. → Wait until that is signed, or coordinate with {expert}.",
		],
	},
	"7": {
		da: [
			"Udbuddet er offentliggjort, og vi må ikke rådgive kunden nu. → Stil spørgsmålet skriftligt gennem udbudsportalen.",
			"Kontrakten dækker ikke den type arbejde. → Få et tillæg på plads med jura, vi har en tekst klar.",
		],
		en: [
			"The tender is public and we may not advise now. → Put the question through the tender portal.",
			"The contract does not cover it. → Get an addendum; the wording is ready.",
		],
	},
	"8": {
		da: [
			"{expert} er allerede hos kunden med det samme emne. → Tal med {expert}, der er plads til ét spørgsmål mere.",
			"Svaret ligger i rapporten fra i foråret. → Se side 4. Mangler der noget, så ring.",
		],
		en: [
			"{expert} is already there on the same subject. → Talk to {expert}, there is room for one more question.",
		],
	},
};
