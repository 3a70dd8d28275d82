import type { UnitTexts } from "./unit-texts.ts";

export const RESEARCH: UnitTexts = {
	skills: {
		"Heat pumps": {
			da: {
				needs: [
					"Kunden vil erstatte gaskedlen på {plant} med en varmepumpe og spørger, hvor høj fremløbstemperatur vi tør love.",
					"Bestyrelsen har besluttet, at {plant} skal være gasfri senest om tre år.",
				],
				asks: [
					"advice 1d · Dimensionering af varmepumpe til {plant}: kan vi nå 90 grader med deres spildevand som kilde?",
					"meeting 2h · Teknisk møde i {site} om varmepumpe i stedet for gaskedel. Kunden har en rådgiver med, der kan sine ting.",
					"proposal 3d · Teknisk del af tilbuddet på varmepumpen til {plant}: varianter, virkningsgrad og plads i maskinrummet.",
				],
			},
			en: {
				needs: ["The board has decided that {plant} must be free of gas within three years."],
				asks: [
					"advice 1d · Can a two-stage heat pump reach 90 degrees at {plant} with process water as the source?",
					"proposal 3d · Technical part of the heat pump offer for {plant}: variants, efficiency and space in the engine room.",
				],
			},
		},
		"Ammonia refrigeration": {
			da: {
				needs: [
					"Det gamle ammoniakanlæg på {plant} har en fyldning på 3,8 ton, og kommunen vil have den ned.",
				],
				asks: [
					"advice 1d · Hvordan får vi ammoniakfyldningen på {plant} under to ton uden at skifte fordamperne?",
					"advice 2h · Vurdering af kundens risikoanalyse for maskinrummet i {site}, før den sendes til kommunen.",
					"meeting 2h · Møde med kundens sikkerhedsleder og beredskabet om ventilation og alarmgrænser.",
				],
			},
			en: {
				needs: ["The old ammonia plant holds 3.8 tonnes and the authorities want the charge reduced."],
				asks: [
					"advice 1d · Options to bring the ammonia charge at {plant} below two tonnes without new evaporators.",
					"advice 2h · Read the customer's risk analysis for the engine room before it goes to the authorities.",
				],
			},
		},
		"CO2 refrigeration": {
			da: {
				needs: ["Kunden har hørt godt om CO2-anlæg og vil sammenligne med ammoniak, før de vælger."],
				asks: [
					"advice 1d · Sammenligning af CO2 og ammoniak til {plant}: energi, fyldning og pris over ti år.",
					"meeting 2h · Oplæg om transkritisk CO2 for kundens teknikere i {site}. De har kun kørt med freon.",
				],
			},
			en: {
				needs: ["The customer asks for CO2 against ammonia over ten years before choosing."],
				asks: [
					"advice 1d · CO2 against ammonia for {plant}: energy, charge and cost over ten years.",
					"meeting 2h · Introduction to transcritical CO2 for the technicians in {site}.",
				],
			},
		},
		"Plant simulation": {
			da: {
				needs: ["Kunden vil se en beregning af spidslasten, før de siger ja til kun to kompressorer."],
				asks: [
					"delivery 3d · Simulering af spidslast på {plant} i en varm uge. Kan to kompressorer klare det?",
					"advice 1d · Energimodel af {plant} før og efter ombygning, så besparelsen i tilbuddet kan forsvares.",
				],
			},
			en: {
				needs: [
					"They want to see the peak load calculated before accepting two compressors instead of three.",
				],
				asks: [
					"delivery 3d · Simulate the peak load at {plant} for a hot week. Are two compressors enough?",
					"advice 1d · Energy model of {plant} before and after, so the saving in our offer holds.",
				],
			},
		},
		"Pilot testing": {
			da: {
				needs: [
					"Kunden er klar til en pilotlinje på {plant}, hvis vi stiller med måleudstyr og en ingeniør.",
				],
				asks: [
					"delivery 1w · Pilotforsøg på {plant} med vores måleudstyr: to produkter, tre temperaturer, rapport til {contact}.",
					"proposal 1d · Forsøgsplan til pilotlinjen i {site}. Kunden vil vide, hvornår vi siger stop.",
					"meeting 2h · Gennemgang af pilotresultaterne med kundens produktion. De er mere skeptiske end ledelsen.",
				],
			},
			en: {
				needs: ["A pilot line is possible if we bring measuring equipment and an engineer for a week."],
				asks: [
					"delivery 1w · Pilot at {plant} with our measuring kit: two products, three temperatures, report to {contact}.",
					"proposal 1d · Test plan for the pilot in {site}, with clear criteria for stopping.",
				],
			},
		},
	},
	gains: {
		da: [
			"Driftsdata fra et anlæg, som I ikke kan bygge i prøvehallen.",
			"Viden om en branche, I alligevel skal ind i.",
		],
		en: [
			"Operating data that the test hall cannot give you.",
			"Insight into an industry you are entering anyway.",
		],
	},
};
