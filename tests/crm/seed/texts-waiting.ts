import type { BySkill } from "./unit-texts.ts";

/** What waiting costs, as the KAM puts it. */
export const WAITING: BySkill = {
	any: {
		da: [
			"Ikke noget akut, men kunden spørger hver uge.",
			"Konkurrenten har tilbudt at gøre det gratis. Vi mister ikke ordren, men vi mister ordet.",
			"Kunden går videre uden os, og så er vi kun med på prisen.",
			"Det står på dagsordenen til kundens næste ledermøde, og vi har ikke noget at vise.",
		],
		en: [
			"Nothing dramatic, but the customer asks every week.",
			"They move on without us, and then only the price counts.",
			"It is on the agenda of their next management meeting and we have nothing to show.",
		],
	},
	"Cold-chain audit": {
		da: [
			"Pilotdriften bliver udskudt til næste sæson, og så begynder indkøb forfra.",
			"Kædernes egen kontrol kommer først, og så er det deres rapport, der gælder.",
		],
		en: ["The pilot slips to next season and purchasing starts over."],
	},
	HACCP: {
		da: ["Kundens auditor noterer en afvigelse, og den kommer til at hænge på os."],
		en: ["Their retailer may suspend deliveries from the site."],
	},
	"Supplier audit": {
		da: ["Indkøb må ikke lægge nye ordrer hos os, før den er godkendt."],
		en: ["New orders stay frozen."],
	},
	"Welding inspection": {
		da: [
			"Synet bliver aflyst, og næste tid er om fem uger.",
			"Der må ikke sættes tryk på, og montageholdet står stille.",
		],
		en: ["No pressure test, and the crew stands idle."],
	},
	"Complaint analysis": {
		da: ["Kunden stopper modtagelsen af anlæg nummer to."],
		en: ["The customer stops acceptance of the second plant."],
	},
	"Oversize transport": {
		da: ["Kranen er bestilt og koster 48.000 kr. om dagen, om den løfter eller ej."],
		en: ["The crane is booked and costs the same whether it lifts or not."],
	},
	"Customs and export papers": {
		da: ["Sendingen står i havnen, og lejen løber."],
		en: ["The shipment stays in the port and we pay the rent."],
	},
	"Delivery planning": {
		da: ["Vi misser kundens nedlukning, og næste chance er om et halvt år."],
		en: ["We miss the shutdown window; the next one is in six months."],
	},
	"Spare-part stock": {
		da: ["Kunden køber delene et andet sted næste gang."],
		en: ["They buy the parts elsewhere next time."],
	},
	Incoterms: {
		da: ["Vi kommer til at tage risikoen ved aflæsning uden at have regnet den med."],
		en: ["We end up with the unloading risk unpriced."],
	},
	"Heat pumps": {
		da: [
			"Kunden bestiller en ny gaskedel inden jul, og så er døren lukket i ti år.",
			"Rådgiveren skriver udbuddet uden os, og så passer kravene til en anden.",
		],
		en: ["They order a new gas boiler before Christmas and the door is shut for ten years."],
	},
	"Ammonia refrigeration": {
		da: ["Kommunen sætter en frist, og så bliver det den dyre løsning."],
		en: ["The authorities set a deadline and the expensive solution wins."],
	},
	"CO2 refrigeration": {
		da: ["Rådgiveren vælger for kunden, og han kender kun ammoniak."],
		en: ["The consultant chooses for them, and he only knows ammonia."],
	},
	"Plant simulation": {
		da: ["Tilbuddet går ud uden tal, og det har vi prøvet før."],
		en: ["The offer goes out without figures; we know how that ends."],
	},
	"Pilot testing": {
		da: ["Vinduet til pilotdriften er tre uger. Bagefter er linjen optaget til påske."],
		en: ["The window is three weeks; after that the line is taken until Easter."],
	},
	"Framework agreements": {
		da: [
			"Kunden forlænger med den nuværende leverandør i et år.",
			"Vi underskriver for sent og må bære råvarestigningen selv.",
		],
		en: ["They extend the current supplier by a year."],
	},
	"Data processing agreements": {
		da: ["Fjernovervågningen står slukket imens, og vi kører ud til hver alarm."],
		en: ["Remote monitoring stays off and we drive out to every alarm."],
	},
	"Liability and penalties": {
		da: ["Kunden går ud fra, at vi har sagt ja, når vi ikke svarer."],
		en: ["Silence will be read as a yes."],
	},
	"Public tenders": { da: ["Udbudsfristen flytter sig ikke."], en: ["The tender deadline does not move."] },
	"Business case": {
		da: [
			"Bestyrelsen mødes kun en gang i kvartalet. Misser vi den, går der tre måneder.",
			"Kunden vælger den billigste pris, fordi vi ikke har vist, hvad den sparer.",
		],
		en: ["Their board meets once a quarter; miss it and we lose three months."],
	},
	"Payment terms": {
		da: ["Vi finansierer stålet selv imens, ca. 2 mio. kr."],
		en: ["We finance the steel ourselves, about two million."],
	},
	"Leasing and financing": {
		da: ["Kundens bank kommer med sit eget forslag, og så er vi ude af det."],
		en: ["Their bank makes its own proposal and we are out."],
	},
	"Price models": {
		da: ["Kunden laver selv modellen, og den bliver til deres fordel."],
		en: ["They write the model themselves, in their own favour."],
	},
	"Credit insurance": {
		da: ["Leverancen holdes tilbage, og så ryger datoen."],
		en: ["The delivery is held back and the date is lost."],
	},
	"Remote monitoring": {
		da: ["Går anlægget ned i julen, er der ingen, der ser det før den 2. januar."],
		en: ["If it fails over Christmas nobody sees it before January."],
	},
	"Service agreements": {
		da: ["Den gamle aftale fornyer sig selv om seks uger."],
		en: ["The old agreement renews itself in six weeks."],
	},
	Retrofit: {
		da: ["Anlægget kører på én kompressor, og hver dag koster."],
		en: ["They run on one compressor and every day costs."],
	},
	Commissioning: {
		da: ["Overtagelsen glider, og den sidste rate på 15 % bliver ikke betalt."],
		en: ["The last 15 per cent is not paid until they take over."],
	},
	"Operator training": {
		da: ["De nye operatører slår automatikken fra, når der kommer en alarm."],
		en: ["New operators switch to manual at every alarm."],
	},
	"PLC and SCADA integration": {
		da: ["Linjen kan ikke godkendes, før signalerne virker."],
		en: ["The line cannot be approved until the signals work."],
	},
	"Data exchange (EDI)": {
		da: ["Fakturaerne hober sig op. Der ligger 700.000 kr. og venter."],
		en: ["Invoices pile up; 700,000 DKK are waiting."],
	},
	"Cyber security (NIS2)": {
		da: ["Kunden lukker vores fjernadgang den første i måneden."],
		en: ["They cut our remote access on the first of the month."],
	},
	Dashboards: {
		da: ["Driftschefen laver sit eget regneark, og så er det dér, sandheden ligger."],
		en: ["They build their own sheet and believe that one."],
	},
	"Customer portal": {
		da: ["Vi taber ikke noget målbart, men vi virker gammeldags."],
		en: ["We lose nothing we can measure, but we look old-fashioned."],
	},
	"Energy audit": {
		da: ["Energisynet er lovpligtigt, og fristen er ved årets udgang."],
		en: ["The audit is statutory and due at the end of the year."],
	},
	"CO2 accounting": {
		da: ["Kunden rapporterer uden vores tal, og så ser vi værre ud, end vi er."],
		en: ["They report without our figures and we look worse than we are."],
	},
	"EPD and LCA": {
		da: ["Ti point i udbuddet er forskellen på første og anden plads."],
		en: ["Ten points decide first or second place."],
	},
	"F-gas phase-out": {
		da: ["Næste læk må ikke fyldes op, og så står anlægget."],
		en: ["The next leak may not be refilled and the plant stops."],
	},
	"Waste heat recovery": {
		da: [
			"Varmeværket bygger en flisfyret kedel i stedet.",
			"Tilskudspuljen lukker, og kunden skal selv betale en tredjedel mere.",
		],
		en: ["The heating company builds a boiler instead."],
	},
};
