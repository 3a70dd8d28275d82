import type { UnitTexts } from "./unit-texts.ts";

export const SUSTAINABILITY: UnitTexts = {
	skills: {
		"Energy audit": {
			da: {
				needs: [
					"Kunden skal have et lovpligtigt energisyn af {plant} og vil bruge det til at finde besparelser.",
				],
				asks: [
					"delivery 3d · Energisyn på {plant} i {site} med de fem største besparelser i kroner og kilowatttimer.",
					"advice 1d · Kunden bruger 20 % mere strøm end sidste år uden at lave mere. Find de tre mest sandsynlige årsager.",
					"meeting 2h · Fremlæg energisynet for kundens ledelse. Kort, og med tal de kan handle på.",
				],
			},
			en: {
				needs: ["The customer needs its statutory energy audit of {plant} and wants savings out of it."],
				asks: [
					"delivery 3d · Energy audit at {plant} in {site} with the five largest savings in money and kWh.",
					"advice 1d · Power use is up by a fifth with the same output; find the three likeliest causes.",
				],
			},
		},
		"CO2 accounting": {
			da: {
				needs: ["Kundens bank spørger til udledningen pr. anlæg, og de har kun tal for hele koncernen."],
				asks: [
					"advice 1d · CO2-regnskab for vores anlæg på {plant}, scope 1 og 2, så kunden kan bruge det i sin rapport.",
					"other 2h · Udledning fra transport og montage i {site}. Kunden skal bruge et tal, ikke en metode.",
				],
			},
			en: {
				needs: ["Their bank asks for emissions per site and they only have a group figure."],
				asks: [
					"advice 1d · CO2 figures for our plant at {plant}, scope 1 and 2, ready for the customer's report.",
				],
			},
		},
		"EPD and LCA": {
			da: {
				needs: ["Udbuddet giver point for en miljøvaredeklaration på kompressorenheden."],
				asks: [
					"proposal 1d · Miljøvaredeklaration på kompressorenheden til udbuddet i {site}. Den tæller 10 point.",
					"advice 2h · Kan vi bruge livscyklusanalysen fra den store model, eller skal der laves en ny?",
				],
			},
			en: {
				needs: ["The tender gives points for an environmental product declaration."],
				asks: ["proposal 1d · EPD for the compressor unit in the {site} tender; it counts ten points."],
			},
		},
		"F-gas phase-out": {
			da: {
				needs: ["Kunden har stadig freon i to anlæg og skal ud af det, før påfyldning bliver forbudt."],
				asks: [
					"advice 1d · Plan for udfasning af freon på {plant}: hvad skal skiftes hvornår, og hvad må der stadig fyldes på?",
					"advice 2h · Må kunden selv fylde kølemiddel på i {site} indtil foråret?",
					"meeting 2h · Oplæg for kundens ejendomsfolk om de nye regler for F-gasser.",
				],
			},
			en: {
				needs: ["Two plants still run on F-gas and must be replaced before refilling is banned."],
				asks: [
					"advice 1d · F-gas phase-out at {plant}: what must be replaced when, and what may still be refilled?",
				],
			},
		},
		"Waste heat recovery": {
			da: {
				needs: ["Kunden blæser overskudsvarme af på taget, mens fjernvarmeværket ligger 600 meter væk."],
				asks: [
					"advice 1d · Hvor meget overskudsvarme kan {plant} sælge til fjernvarmen, og hvad er prisloftet?",
					"proposal 3d · Skitse til varmegenvinding på {plant}: temperaturer, tilslutning og tilskud.",
					"meeting 2h · Trepartsmøde i {site} med kunden og varmeværket om overskudsvarme.",
				],
			},
			en: {
				needs: ["Surplus heat leaves through the roof while the heating company is 600 metres away."],
				asks: [
					"advice 1d · How much surplus heat can {plant} sell, and what is the price cap?",
					"proposal 3d · Outline of heat recovery at {plant}: temperatures, connection and subsidy.",
				],
			},
		},
	},
	gains: {
		da: [
			"En case til bæredygtighedsrapporten med rigtige tal.",
			"En kunde med rigtige målere at øve sig på.",
		],
		en: ["A case with real figures for the sustainability report."],
	},
};
