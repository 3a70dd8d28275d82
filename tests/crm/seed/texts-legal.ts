import type { UnitTexts } from "./unit-texts.ts";

export const LEGAL: UnitTexts = {
	skills: {
		"Framework agreements": {
			da: {
				needs: [
					"Rammeaftalen udløber til foråret, og kunden vil have samme vilkår i alle nordiske selskaber.",
				],
				asks: [
					"advice 1d · Gennemgå kundens udkast til ny rammeaftale. De har flyttet ansvaret for driftstab over til os.",
					"meeting 2h · Forhandling med kundens jurist i {site}. To punkter er åbne: garantiperiode og opsigelse.",
					"proposal 1d · Kort modudkast til rammeaftalen, højst fire sider. {contact} læser ikke mere.",
				],
			},
			en: {
				needs: [
					"The framework agreement ends in the spring and they want one set of terms for all Nordic companies.",
				],
				asks: [
					"advice 1d · Read the draft framework agreement; they moved loss of production over to us.",
					"meeting 2h · Negotiation with the customer's lawyer: warranty period and termination are open.",
				],
			},
		},
		"Data processing agreements": {
			da: {
				needs: ["Kundens it-afdeling kræver en databehandleraftale, før fjernovervågningen må tændes."],
				asks: [
					"advice 2h · Kræver fjernovervågning på {plant} en databehandleraftale, eller er der slet ingen persondata?",
					"proposal 2h · Udfyld kundens skema om databehandling til fjernadgangen i {site}.",
				],
			},
			en: {
				needs: ["Remote monitoring is on hold until a data processing agreement is signed."],
				asks: [
					"advice 2h · Do we need a data processing agreement for remote monitoring at {plant}, or is there no personal data at all?",
				],
			},
		},
		"Liability and penalties": {
			da: {
				needs: ["Kunden kræver dagbod på 1 % pr. dag uden loft."],
				asks: [
					"advice 2h · Kunden kræver dagbod på 1 % pr. dag uden loft. Hvad kan vi gå med til, og hvad skal vi have for det?",
					"advice 1d · Forsinkelsen i {site}: hvor stor er vores eksponering, og hvad bør vi skrive til kunden nu?",
					"meeting 2h · Internt møde før forhandlingen: hvor går grænsen for ansvar på {plant}?",
				],
			},
			en: {
				needs: ["Purchasing asks for liquidated damages of one per cent a day without a cap."],
				asks: [
					"advice 2h · One per cent a day without a cap: what can we accept, and against what?",
					"advice 1d · Exposure from the delay in {site}, and the wording of our letter.",
				],
			},
		},
		"Public tenders": {
			da: {
				needs: [
					"Projektet går i EU-udbud efter nytår, og kunden må ikke tale med os efter offentliggørelsen.",
				],
				asks: [
					"advice 1d · Kan vi hjælpe kunden med forundersøgelsen på {plant} uden at blive inhabile i udbuddet?",
					"proposal 1d · Tro og love-erklæring, ESPD og referencer til udbuddet i {site}. Fristen er kendt.",
					"advice 2h · Må vi spørge ind til kravet om 92 % rådighed, eller er det et forbehold?",
				],
			},
			en: {
				needs: [
					"The project becomes a public tender after New Year and the dialogue ends when it is published.",
				],
				asks: [
					"advice 1d · Can we do the pre-study at {plant} without being excluded from the tender?",
					"proposal 1d · ESPD and references for the tender in {site}.",
				],
			},
		},
	},
	wait: {
		da: [
			"Kunden forlænger med den nuværende leverandør i et år.",
			"Vi underskriver for sent og må bære råvarestigningen selv.",
			"Udbudsfristen flytter sig ikke.",
			"Fjernovervågningen står slukket imens, og vi kører ud til hver alarm.",
		],
		en: [
			"They extend the current supplier by a year.",
			"The tender deadline does not move.",
			"Remote monitoring stays off and we drive out to every alarm.",
		],
	},
	gains: {
		da: [
			"Ét sæt vilkår i stedet for fire at holde styr på.",
			"Formuleringer, der kan genbruges i de næste udbud.",
		],
		en: ["One set of terms to look after instead of four."],
	},
	questions: {
		da: [
			"Hvem er kontraktpart: koncernen eller datterselskabet? → Datterselskabet, med garanti fra koncernen.",
			"Hvilken lovgivning henviser udkastet til? → Dansk ret, voldgift i København.",
			"Har vi sagt noget på skrift allerede? → Kun én mail, den ligger på linket. Ingen løfter om beløb.",
		],
		en: [
			"Who is the contracting party? → The subsidiary, with a parent guarantee.",
			"Have we promised anything in writing? → One mail, it is on the link. No amounts.",
		],
	},
	delivered: {
		da: [
			"Kommentarer er skrevet ind i udkastet. Tre punkter må ikke gives væk, resten er til forhandling.",
			"Notat sendt: loft på 10 % af kontraktsummen, og ikke noget driftstab.",
			"Udbudsdokumenterne er udfyldt og ligger i mappen. Husk underskrift med MitID.",
		],
		en: [
			"Comments are in the draft; three points must not be given away.",
			"Note sent: cap at ten per cent, no loss of production.",
		],
	},
};
