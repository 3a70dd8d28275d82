import type { UnitTexts } from "./unit-texts.ts";

export const DATA: UnitTexts = {
	skills: {
		"PLC and SCADA integration": {
			da: {
				needs: ["Kunden vil have vores anlæg ind i deres eget SCADA-system, før linjen godkendes."],
				asks: [
					"advice 1d · Signalliste og protokol mellem vores styring og kundens SCADA på {plant}.",
					"delivery 3d · Test af forbindelsen til kundens SCADA i {site} sammen med deres leverandør.",
					"meeting 2h · Afklaring med kundens automationsfolk: hvem ejer setpunkterne?",
				],
			},
			en: {
				needs: ["The customer wants our plant in its own SCADA before the line is approved."],
				asks: [
					"advice 1d · Signal list and protocol between our controls and the customer's SCADA at {plant}.",
					"delivery 3d · Interface test in {site} together with the customer's supplier.",
				],
			},
		},
		"Data exchange (EDI)": {
			da: {
				needs: ["Kunden tager kun imod elektroniske fakturaer og ordrebekræftelser fra nytår."],
				asks: [
					"other 1d · Opsæt EDI-ordrer og fakturaer med kunden. Deres frist er nytår.",
					"advice 2h · Hvorfor bliver hver tiende faktura afvist af kundens system? De holder betalingen tilbage.",
				],
			},
			en: {
				needs: ["From New Year they only accept electronic orders and invoices."],
				asks: [
					"other 1d · Set up EDI orders and invoices; their deadline is New Year.",
					"advice 2h · Every tenth invoice is rejected by the customer's system. Why?",
				],
			},
		},
		"Cyber security (NIS2)": {
			da: {
				needs: ["Kunden er omfattet af NIS2 og beder alle leverandører med fjernadgang om dokumentation."],
				asks: [
					"other 1d · Svar på kundens sikkerhedsskema (NIS2). Uden svar lukker de vores fjernadgang til {plant}.",
					"meeting 2h · Møde med kundens it-sikkerhed om fjernadgang til styringen i {site}.",
					"advice 1d · Hvad kræver det at skille vores netværk på {plant} fra kundens kontornet?",
				],
			},
			en: {
				needs: ["They fall under NIS2 and ask every supplier with remote access for documentation."],
				asks: [
					"other 1d · Answer the customer's NIS2 questionnaire; without it they cut our remote access to {plant}.",
					"meeting 2h · Call with the customer's IT security about access to the controls in {site}.",
				],
			},
		},
		Dashboards: {
			da: {
				needs: ["Driftschefen vil se energiforbruget på én skærm og ikke i fem regneark."],
				asks: [
					"delivery 3d · Skærmbillede med energiforbruget på {plant} time for time, som kundens driftschef kan vise til morgenmødet.",
					"advice 2h · Hvilke af kundens data fra {site} kan vi bruge, og hvem skal give lov?",
				],
			},
			en: {
				needs: ["The operations manager wants energy use on one screen instead of five sheets."],
				asks: [
					"delivery 3d · Energy use at {plant} hour by hour on one screen, for the customer's morning meeting.",
				],
			},
		},
		"Customer portal": {
			da: {
				needs: ["Kunden finder ikke sine tegninger og certifikater og ringer til os hver gang."],
				asks: [
					"delivery 1d · Opret kunden i portalen med tegninger og certifikater for {plant}.",
					"meeting 2h · Vis portalen for kundens vedligeholdsfolk i {site}, og tag imod deres ønsker.",
				],
			},
			en: {
				needs: ["They cannot find drawings and certificates and call us every time."],
				asks: ["delivery 1d · Set up the portal with drawings and certificates for {plant}."],
			},
		},
	},
	gains: {
		da: ["En skabelon, der kan bruges hos de næste kunder.", "Rigtige driftsdata at bygge på."],
		en: ["A template for the next customers.", "Real operating data to build on."],
	},
};
