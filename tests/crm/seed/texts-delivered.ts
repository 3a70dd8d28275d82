import type { BySkill } from "./unit-texts.ts";

/** What was done, as the expert reports it. */
export const DELIVERED: BySkill = {
	any: {
		da: [
			"Gennemført som aftalt. {contact} har fået det på skrift.",
			"Færdig. Et enkelt punkt ligger hos kunden, resten er lukket.",
		],
		en: [
			"Done as agreed; {contact} has it in writing.",
			"Done. One point is with the customer, the rest is closed.",
		],
	},
	"Cold-chain audit": {
		da: [
			"Rapporten er sendt til {contact}. Fire afvigelser, ingen af dem kritiske.",
			"Fundet: tre porte og én føler, der sad for tæt på dem. Anlægget er i orden.",
		],
		en: ["Report sent to {contact}: four findings, none critical."],
	},
	HACCP: {
		da: ["Planen er opdateret. To kritiske styringspunkter er flyttet til den nye linje."],
		en: ["Plan updated; two control points moved to the new line."],
	},
	"Supplier audit": {
		da: ["Skemaet er afleveret og kvitteret. Tre svar skal følges op med bilag."],
		en: ["Questionnaire returned and acknowledged."],
	},
	"Welding inspection": {
		da: ["46 sømme kontrolleret, to er lavet om. Klar til trykprøve."],
		en: ["46 seams checked, two redone; ready for the pressure test."],
	},
	"Complaint analysis": {
		da: [
			"Årsag fundet: olieudskilleren var for lille til vinterdrift. Kunden har fået en rapport på to sider.",
		],
		en: ["Root cause: the oil separator is too small in winter. Two-page report sent."],
	},
	"Oversize transport": {
		da: ["Ruten er godkendt, og tilladelsen ligger hos chaufføren."],
		en: ["Permits are in place and the haulier has confirmed."],
	},
	"Customs and export papers": {
		da: ["Papirerne er godkendt i tolden. Sendingen er frigivet."],
		en: ["Papers cleared and the shipment is released."],
	},
	"Delivery planning": {
		da: ["Planen er sendt til {contact}, og montageholdet har sagt ja til rækkefølgen."],
		en: ["Plan sent to {contact}; the crew agrees with the sequence."],
	},
	"Spare-part stock": {
		da: ["Listen er skåret ned til 38 dele. Binder 410.000 kr."],
		en: ["List cut to 38 parts; it ties up 410,000 DKK."],
	},
	Incoterms: {
		da: ["Anbefalet DAP og et tillæg for aflæsning. Teksten er lagt i tilbuddet."],
		en: ["DAP recommended, with an extra for unloading."],
	},
	"Heat pumps": {
		da: ["Beregningen er færdig: 87 grader er muligt, 90 kræver to trin. Notat på to sider er sendt."],
		en: ["Two-page note sent: 87 degrees is possible, 90 needs two stages."],
	},
	"Ammonia refrigeration": {
		da: ["Fyldningen kan komme ned på 1,7 ton med en mindre beholder. Skitse er sendt."],
		en: ["The charge can come down to 1.7 tonnes with a smaller vessel."],
	},
	"CO2 refrigeration": {
		da: ["Sammenligningen er sendt. CO2 vinder på plads og tabes på pris."],
		en: ["Comparison sent: CO2 wins on space and loses on price."],
	},
	"Plant simulation": {
		da: ["Modellen viser, at to kompressorer rækker i alt undtagen elleve timer om året."],
		en: ["Two compressors are enough for all but eleven hours a year."],
	},
	"Pilot testing": {
		da: ["Forsøget gik fint på det ene produkt. Det andet skal have lavere lufthastighed."],
		en: ["Pilot done; one product fine, the other needs lower air speed."],
	},
	"Framework agreements": {
		da: ["Kommentarer er skrevet ind i udkastet. Tre punkter må ikke gives væk, resten er til forhandling."],
		en: ["Comments are in the draft; three points must not be given away."],
	},
	"Data processing agreements": {
		da: ["Aftale er ikke nødvendig, når initialerne slås fra. Kundens it er enig."],
		en: ["No agreement needed once initials are switched off; their IT agrees."],
	},
	"Liability and penalties": {
		da: ["Notat sendt: loft på 10 % af kontraktsummen, og ikke noget driftstab."],
		en: ["Note sent: cap at ten per cent, no loss of production."],
	},
	"Public tenders": {
		da: ["Udbudsdokumenterne er udfyldt og ligger i mappen. Husk underskrift."],
		en: ["Tender documents are filled in; remember to sign."],
	},
	"Business case": {
		da: ["Regnearket er sendt. Tilbagebetaling 4,1 år, og det hele hænger på elprisen."],
		en: ["Sheet sent: pay-back 4.1 years, and it all hangs on the power price."],
	},
	"Payment terms": {
		da: ["Aftalt 45 dage mod 1,5 % i pris. {contact} har bekræftet på mail."],
		en: ["45 days against 1.5 per cent, confirmed by {contact}."],
	},
	"Leasing and financing": {
		da: ["Lejemodellen ligger klar i to varianter, begge godkendt af finansieringspartneren."],
		en: ["Two rental variants are ready, both approved by our partner."],
	},
	"Price models": {
		da: ["Modellen er regnet igennem på tre år. Bunden ligger på 0,31 kr. pr. kWh."],
		en: ["Model checked over three years; the floor is 0.31 DKK per kWh."],
	},
	"Credit insurance": {
		da: ["Garantien er på plads, og etape 2 er frigivet."],
		en: ["Guarantee in place, stage two released."],
	},
	"Remote monitoring": {
		da: ["Sat op og prøvet. 41 af 60 alarmer er slået sammen eller fjernet."],
		en: ["Set up and tested; 41 of 60 alarms merged or removed."],
	},
	"Service agreements": {
		da: ["Aftaletekst og pris pr. anlæg er sendt. Responstiden er fire timer hele året."],
		en: ["Agreement text and price per plant sent."],
	},
	Retrofit: {
		da: ["Gennemgangen er lavet. Fordampere og beholdere kan blive, styringen skal ud."],
		en: ["Walk-through done: evaporators stay, the controls go."],
	},
	Commissioning: {
		da: ["Anlægget er kørt ind og overdraget. Tre restpunkter, alle under en time."],
		en: ["Commissioned and handed over; three small items left."],
	},
	"Operator training": {
		da: ["Oplæringen er holdt for begge hold. Alle bestod den lille prøve."],
		en: ["Both groups trained, all passed the short test."],
	},
	"PLC and SCADA integration": {
		da: ["Forbindelsen er testet med 182 signaler, og alle alarmer kommer igennem."],
		en: ["Interface tested with 182 signals, every alarm comes through."],
	},
	"Data exchange (EDI)": {
		da: ["Første elektroniske faktura er gået igennem uden fejl."],
		en: ["The first electronic invoice went through."],
	},
	"Cyber security (NIS2)": {
		da: ["Skemaet er besvaret og godkendt af kundens it-sikkerhed."],
		en: ["Questionnaire answered and accepted by their IT security."],
	},
	Dashboards: {
		da: ["Skærmbilledet er i drift. Kunden har allerede bedt om to tal mere."],
		en: ["The screen is live; they already want two more figures."],
	},
	"Customer portal": {
		da: ["Otte brugere er oprettet, og alle tegninger ligger der."],
		en: ["Eight users set up and all drawings are in."],
	},
	"Energy audit": {
		da: ["Energisynet er afleveret. De fem forslag sparer tilsammen 640 MWh om året."],
		en: ["Audit delivered; the five measures save 640 MWh a year."],
	},
	"CO2 accounting": {
		da: ["CO2-tallene er sendt og forklaret for {contact}."],
		en: ["Figures sent and explained to {contact}."],
	},
	"EPD and LCA": {
		da: ["Miljøvaredeklarationen er registreret og vedlagt udbuddet."],
		en: ["The declaration is registered and attached to the tender."],
	},
	"F-gas phase-out": {
		da: ["Planen er lavet i tre trin. Det første anlæg skiftes til sommer."],
		en: ["Plan in three steps; the first plant is replaced next summer."],
	},
	"Waste heat recovery": {
		da: ["Skitsen er klar: 1,1 MW kan sælges, og tilskuddet dækker ca. en fjerdedel."],
		en: ["Outline ready: 1.1 MW can be sold and the subsidy covers about a quarter."],
	},
};
