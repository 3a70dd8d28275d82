import type { UnitTexts } from "./unit-texts.ts";

export const QUALITY: UnitTexts = {
	skills: {
		"Cold-chain audit": {
			da: {
				needs: [
					"Kunden ønsker en audit af kølekæden på {plant}, før pilotdriften begynder.",
					"Der har været tre temperaturudsving i {site} siden sommer, og kunden vil vide, om det er anlægget eller portene.",
				],
				asks: [
					"delivery 3d · Audit af kølekæden på {plant} i {site}, før kunden starter pilotdriften. Rapport med afvigelser i prioriteret rækkefølge.",
					"advice 1d · Gennemgang af kundens temperaturlogs fra {site}: hvor mister de kulden, og er det vores anlæg eller deres porte?",
					"meeting 2h · Deltag i mødet med kundens kvalitetschef og forklar, hvad en audit af kølekæden omfatter, og hvad den ikke omfatter.",
					"proposal 1d · Et fast tilbud på årlig audit af kølekæden på alle kundens lagre, med {site} som det første.",
				],
			},
			en: {
				needs: ["The customer wants a cold-chain audit at {plant} before the pilot starts."],
				asks: [
					"delivery 3d · Cold-chain audit at {plant} in {site} before the pilot starts, with a report the customer can show its own clients.",
					"advice 2h · Second opinion on the temperature excursions the customer reported from {site} last month.",
				],
			},
		},
		HACCP: {
			da: {
				needs: ["Kundens HACCP-plan skal opdateres, når den nye linje tages i brug på {plant}."],
				asks: [
					"advice 1d · Opdatér HACCP-planen for den nye linje på {plant}, så den passer til vores anlæg og ikke til det gamle.",
					"proposal 1d · Skriv afsnittet om fødevaresikkerhed til tilbuddet. Kunden kræver, at de kritiske styringspunkter er navngivet.",
					"meeting 2h · Kundens auditor kommer til {site}. Vi har brug for én, der kan svare på spørgsmål om rengøring og kondensvand.",
				],
			},
			en: {
				needs: [
					"Their largest retail client audits {plant} in the spring and asks for named critical control points.",
				],
				asks: [
					"advice 1d · Check our hygienic design against the customer's HACCP plan for {plant}; their retailer audits in the spring.",
					"meeting 2h · Join the kick-off in {site} and answer the food-safety questions; last time we had to come back twice.",
				],
			},
		},
		"Supplier audit": {
			da: {
				needs: ["Koncernindkøb kræver en godkendt leverandøraudit, før der kan skrives rammeordre."],
				asks: [
					"delivery 3d · Leverandøraudit hos den underleverandør, der laver paneler til {plant}. Kunden betaler rejsen.",
					"advice 2h · Kunden vil auditere os. Hvad skal ligge klar, og hvem tager imod?",
					"other 1d · Udfyld kundens leverandørskema om kvalitet, miljø og arbejdsmiljø. Det er på 84 spørgsmål.",
				],
			},
			en: {
				needs: ["New orders are frozen until our supplier questionnaire is returned and approved."],
				asks: [
					"other 1d · Fill in the customer's supplier questionnaire; new orders are frozen until it is returned.",
					"meeting 2h · Host the customer's quality team for half a day and walk them through our test bay.",
				],
			},
		},
		"Welding inspection": {
			da: {
				needs: [
					"Myndighedssyn af rørstrækket til {plant} er bestilt, og svejsedokumentationen mangler stadig.",
				],
				asks: [
					"delivery 1d · Kontrol af svejsninger på rørstrækket mellem maskinrum og {plant}, før der sættes tryk på.",
					"advice 2h · Er kundens egen røntgenrapport fra {site} god nok til vores trykprøve, eller skal vi tage nye billeder?",
					"delivery 3d · Trykprøve og svejsedokumentation til {plant}. Myndighedssynet er allerede bestilt.",
				],
			},
			en: {
				needs: ["The customer's own inspector found two doubtful seams on the brine loop."],
				asks: [
					"delivery 1d · Inspect the welds on the brine loop in {site}; the customer's own inspector found two doubtful seams.",
					"advice 2h · Review the subcontractor's welding procedure before they start at {plant}.",
				],
			},
		},
		"Complaint analysis": {
			da: {
				needs: [
					"Tre reklamationer på et halvt år fra {site}; {contact} vil se en årsagsanalyse, før der købes mere.",
				],
				asks: [
					"advice 1d · Årsagsanalyse af de tre reklamationer fra {site}. Kunden vil have et svar, ikke en ny kompressor.",
					"meeting 2h · Reklamationsmøde med {contact}. Vi skal kunne vise, hvad vi har ændret siden sidst.",
				],
			},
			en: {
				needs: ["Repeated oil alarms in {site} have become a topic at the customer's management meetings."],
				asks: [
					"advice 1d · Root cause of the repeated oil alarms in {site}. The customer has started to count them in front of us.",
					"proposal 1d · 8D report on the complaint about {plant}, in English, for the customer's group quality.",
				],
			},
		},
	},
	gains: {
		da: [
			"En reference, som I selv må bruge.",
			"Målinger fra et anlæg i fuld drift, som vi ellers ikke får adgang til.",
		],
		en: ["A reference you can use yourselves.", "Fewer complaints to handle in the spring."],
	},
};
