import type { UnitTexts } from "./unit-texts.ts";

export const LOGISTICS: UnitTexts = {
	skills: {
		"Oversize transport": {
			da: {
				needs: ["Beholderen til {plant} er 4,1 m bred, og kommunen giver kun tilladelse til nattransport."],
				asks: [
					"advice 1d · Ruteplan og tilladelser for transport af beholderen til {plant} i {site}. Den er 4,1 m bred.",
					"proposal 2h · Pris og varighed på transport af to kompressorrammer til {site}, med og uden kran på pladsen.",
					"delivery 3d · Transportleder på pladsen i {site}, når beholderne løftes ind. Kunden har kun spærret vejen i én nat.",
				],
			},
			en: {
				needs: ["Access to the site in {site} is limited to night transport because of the bridge."],
				asks: [
					"advice 1d · Route and permits for the condenser to {site}. The bridge allows 44 tonnes and we are close to it.",
					"proposal 2h · Price for moving two skids to {plant}, with and without our own crane.",
				],
			},
		},
		"Customs and export papers": {
			da: {
				needs: [
					"Kunden åbner en fabrik uden for EU næste år og vil have os til at stå for eksportpapirerne.",
				],
				asks: [
					"advice 2h · Hvilke eksportpapirer kræves, når anlægget sendes videre fra {site} til kundens nye fabrik uden for EU?",
					"other 1d · Oprindelsescertifikater og toldtariffer på reservedelspakken. Sendingen står allerede i havnen.",
					"meeting 2h · Telefonmøde med kundens speditør om ansvaret for toldpapirerne. De skubber det over på os.",
				],
			},
			en: {
				needs: [
					"The second line goes to a sister company outside the EU and the customer expects us to handle export.",
				],
				asks: [
					"advice 2h · Which licences do we need to ship the control cabinets outside the EU? Two drives may be dual-use.",
					"other 1d · Certificates of origin for the spare-part package; the shipment is already in the port.",
				],
			},
		},
		"Delivery planning": {
			da: {
				needs: ["Kunden lukker {plant} ned i uge 7 og 8. Alt skal være leveret på forhånd."],
				asks: [
					"advice 1d · Leveranceplan til {plant}, der passer til kundens nedlukning. Vi må ikke optage deres gård før lørdag.",
					"meeting 2h · Planmøde i {site} med kundens driftschef og montageholdet om rækkefølgen af leverancerne.",
					"delivery 1d · Saml de fire delleverancer til {site} i én, og giv kunden en dato, vi kan holde.",
				],
			},
			en: {
				needs: ["{plant} is shut down for two weeks and everything must be on site before that."],
				asks: [
					"advice 1d · Delivery plan for {plant} that fits the customer's shutdown window; they give us the yard from Saturday.",
					"meeting 2h · Planning call with the customer's site manager in {site}: sequence and unloading.",
				],
			},
		},
		"Spare-part stock": {
			da: {
				needs: ["Kunden vil have et konsignationslager i {site} med de 40 mest kritiske reservedele."],
				asks: [
					"proposal 1d · Forslag til konsignationslager i {site}: hvilke 40 dele, hvem ejer dem, og hvad binder vi i lager?",
					"advice 2h · Hvorfor venter kunden seks uger på pakninger, når vi har dem på hylden? Find ud af det, og foreslå en løsning.",
					"delivery 1d · Pak og send reservedelskassen til {site} før vinterdriften.",
				],
			},
			en: {
				needs: ["They want the forty most critical spare parts kept on consignment in {site}."],
				asks: [
					"proposal 1d · Consignment stock in {site}: which parts, who owns them and what does it tie up?",
					"advice 2h · Lead times on the twelve parts the customer calls critical, honest ones.",
				],
			},
		},
		Incoterms: {
			da: {
				needs: ["Kundens nye standardkontrakt bruger DDP på alle leverancer."],
				asks: [
					"advice 2h · Kunden vil have DDP {site}. Hvad koster det os i forhold til DAP, og hvor ligger risikoen ved aflæsning?",
					"proposal 2h · To linjer til tilbuddet om levering og risikoovergang, som kundens jurist kan forstå.",
				],
			},
			en: {
				needs: ["Their new standard contract asks for DDP on every delivery."],
				asks: [
					"advice 2h · DDP or DAP for {site}: cost difference and who carries the risk while unloading.",
				],
			},
		},
	},
	gains: {
		da: [
			"Én samlet leverance i stedet for fire hastekørsler.",
			"En kunde, der planlægger i god tid næste gang.",
		],
		en: ["One delivery instead of four express runs."],
	},
};
