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
	wait: {
		da: [
			"Rådgiveren skriver udbuddet uden os, og så passer kravene til en anden.",
			"Kunden bestiller en ny gaskedel inden jul, og så er døren lukket i ti år.",
			"Tilbuddet går ud uden tal, og det har vi prøvet før.",
			"Tilskudspuljen lukker, og kunden skal selv betale en tredjedel mere.",
		],
		en: [
			"The consultant writes the tender without us.",
			"The subsidy closes and the customer pays a third more.",
			"The offer goes out without figures; we know how that ends.",
		],
	},
	gains: {
		da: [
			"Driftsdata fra det første anlæg over 90 grader.",
			"Et forsøg, som kunden betaler, og som I alligevel ville lave.",
		],
		en: [
			"Operating data from our first plant above 90 degrees.",
			"A test you wanted to do anyway, paid by the customer.",
		],
	},
	questions: {
		da: [
			"Hvad er temperaturen på spildevandet om vinteren? → 14 grader i januar, 22 om sommeren. Log vedlagt på linket.",
			"Hvor meget plads er der i maskinrummet? → 8 × 5 meter og 4,2 meter til loftet, men kun én dør på 2,4.",
			"Hvilken last skal vi regne med? → Brug sidste års timeværdier. {contact} har sendt dem.",
		],
		en: [
			"What is the source temperature in winter? → 14 degrees in January, 22 in summer; log on the link.",
			"Do we have hourly load data? → Yes, one year, sent by {contact}.",
		],
	},
	delivered: {
		da: [
			"Beregningen er færdig: 87 grader er muligt, 90 kræver to trin. Notat på to sider er sendt.",
			"Pilotforsøget gik fint på det ene produkt. Det andet skal have lavere lufthastighed.",
			"Møde holdt. Rådgiveren fik sine tal, og kunden bad om et tilbud.",
		],
		en: [
			"Two-page note sent: 87 degrees is possible, 90 needs two stages.",
			"Pilot done; one product fine, the other needs lower air speed.",
		],
	},
};
