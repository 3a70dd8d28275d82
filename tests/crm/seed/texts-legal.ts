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
	gains: {
		da: ["Færre særvilkår at holde styr på.", "Formuleringer, der kan genbruges i de næste sager."],
		en: ["Fewer special terms to look after."],
	},
};
