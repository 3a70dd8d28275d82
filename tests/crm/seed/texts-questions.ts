import type { BySkill } from "./unit-texts.ts";

/** Question of the unit → answer of the KAM. */
export const QUESTIONS: BySkill = {
	any: {
		da: [
			"Hvem er vores kontakt på stedet, og er adgangen aftalt? → {contact}, og adgangen er aftalt til alle hverdage efter kl. 7.",
			"Er der en frist hos kunden, eller er datoen vores egen? → Det er kundens frist. De kan give en uge, ikke mere.",
			"Hvad er der lovet på forhånd? → Ikke andet, end at vi vender tilbage med et navn og en uge.",
		],
		en: [
			"Is the date the customer's or our own? → The customer's; they can give a week, not more.",
			"What has been promised already? → Nothing but a name and a week.",
		],
	},
	"Cold-chain audit": {
		da: [
			"Hvilke rum er med, og hvor mange følere har kunden i dag? → Alle frostrum og ekspeditionen. De har 22 følere, alle kalibreret i foråret.",
		],
		en: [
			"Which rooms are included, and how many sensors are there? → All freezers and the dispatch area; 22 sensors, calibrated in spring.",
		],
	},
	HACCP: {
		da: [
			"Hvilken standard auditerer kunden efter? → BRCGS version 9. Deres seneste rapport er lagt på linket.",
		],
		en: ["Which standard do they audit against? → IFS Food version 8; the last report is on the link."],
	},
	"Supplier audit": {
		da: ["Hvor gammelt er vores sidste svar til dem? → To år. Det meste kan genbruges, miljødelen er ny."],
		en: ["How old is our last answer? → Two years; only the environmental part is new."],
	},
	"Welding inspection": {
		da: ["Hvilket materiale og hvor mange sømme? → Rustfrit 316L, 46 sømme, heraf 12 oppe under loftet."],
		en: ["Which material and how many seams? → 316L, 46 seams, 12 of them under the ceiling."],
	},
	"Complaint analysis": {
		da: ["Har vi de gamle dele, eller er de skrottet? → To af tre er gemt hos kunden."],
		en: ["Were the old parts kept? → Two of three are at the customer's."],
	},
	"Oversize transport": {
		da: ["Hvad er største kollis mål og vægt? → 9,2 × 4,1 × 3,8 m og 31 ton med ramme."],
		en: ["Largest piece, size and weight? → 9.2 by 4.1 by 3.8 metres, 31 tonnes with the frame."],
	},
	"Customs and export papers": {
		da: [
			"Hvem er modtager på papirerne? → Datterselskabet, ikke koncernen. Adressen står i kontrakten på linket.",
		],
		en: ["Who is the consignee? → The subsidiary; the address is in the contract."],
	},
	"Delivery planning": {
		da: [
			"Hvornår må der køres ind på pladsen? → Hverdage 6 til 14, og aldrig når der er slagtedag eller tømning.",
		],
		en: ["When may lorries enter? → Weekdays six to two."],
	},
	"Spare-part stock": {
		da: ["Har kunden en liste over de kritiske dele? → Ja, 52 linjer. Vi mener, at 40 er nok."],
		en: ["Does the customer have a list? → Yes, 52 lines; we think 40 will do."],
	},
	Incoterms: {
		da: ["Hvem losser, kunden eller os? → Kunden har truck op til fem ton. Resten er åbent."],
		en: ["Who unloads? → They have a truck up to five tonnes; the rest is open."],
	},
	"Heat pumps": {
		da: ["Hvad er temperaturen på kilden om vinteren? → 14 grader i januar, 22 om sommeren. Log på linket."],
		en: ["What is the source temperature in winter? → 14 degrees in January, 22 in summer; log on the link."],
	},
	"Ammonia refrigeration": {
		da: ["Hvor stor er fyldningen i dag? → 3,8 ton efter den seneste serviceopgørelse."],
		en: ["What is the charge today? → 3.8 tonnes by the last service report."],
	},
	"CO2 refrigeration": {
		da: ["Hvilke temperaturer skal anlægget holde? → -24 i frost og +2 i køl."],
		en: ["Which temperatures are needed? → Minus 24 and plus 2."],
	},
	"Plant simulation": {
		da: ["Hvilken last skal vi regne med? → Brug sidste års timeværdier. {contact} har sendt dem."],
		en: ["Do we have hourly load data? → Yes, one year, sent by {contact}."],
	},
	"Pilot testing": {
		da: [
			"Hvilke to produkter, og hvem betaler for spild? → Det står i forsøgsplanen på linket. Kunden bærer spildet.",
		],
		en: ["Which products, and who pays for waste? → Both are in the plan on the link; the customer pays."],
	},
	"Framework agreements": {
		da: [
			"Hvem er kontraktpart: koncernen eller datterselskabet? → Datterselskabet, med garanti fra koncernen.",
		],
		en: ["Who is the contracting party? → The subsidiary, with a parent guarantee."],
	},
	"Data processing agreements": {
		da: ["Kan man se navne eller brugere i systemet? → Kun initialer på den, der har kvitteret en alarm."],
		en: ["Are names visible in the system? → Only the initials of whoever acknowledged an alarm."],
	},
	"Liability and penalties": {
		da: ["Har vi sagt noget på skrift allerede? → Kun én mail, den ligger på linket. Ingen løfter om beløb."],
		en: ["Have we promised anything in writing? → One mail, it is on the link. No amounts."],
	},
	"Public tenders": {
		da: ["Hvornår offentliggøres udbuddet? → Kunden siger uge 4. Vi må gerne tale med dem indtil da."],
		en: ["When is the tender published? → In week four; we may talk until then."],
	},
	"Business case": {
		da: [
			"Hvilken elpris og hvor mange driftstimer skal vi regne med? → 0,92 kr. pr. kWh og 7.200 timer. Kunden har bekræftet begge.",
		],
		en: ["Which power price and how many hours? → 0.92 DKK and 7,200 hours, both confirmed by the customer."],
	},
	"Payment terms": {
		da: ["Hvor meget er over forfald i dag? → 1,4 mio. kr., heraf 0,9 på én faktura, de bestrider."],
		en: ["How much is overdue? → 1.4 million, of which 0.9 on one disputed invoice."],
	},
	"Leasing and financing": {
		da: ["Hvem skal eje anlægget efter syv år? → Kunden vil have mulighed for at købe det til en fast pris."],
		en: ["Who owns the plant after seven years? → They want an option at a fixed price."],
	},
	"Price models": {
		da: ["Kan vi måle leveret køl i dag? → Ja, på to af tre kredse."],
		en: ["Can we measure delivered cooling? → On two of three circuits."],
	},
	"Credit insurance": {
		da: ["Hvad er etape 2 værd, og hvornår skal der betales? → 3,6 mio. kr., halvdelen ved levering."],
		en: ["Value of stage two and due date? → 3.6 million, half on delivery."],
	},
	"Remote monitoring": {
		da: [
			"Hvilken styring sidder der i dag, og er der netværk? → En ældre PLC uden netværk. Kunden sætter selv en router op.",
		],
		en: ["Which controller is there today? → An old PLC without network; the customer puts in a router."],
	},
	"Service agreements": {
		da: ["Hvor mange anlæg og hvilken alder? → Elleve anlæg, de fire ældste er fra før 2005."],
		en: ["How many plants and how old? → Eleven; four date from before 2005."],
	},
	Retrofit: {
		da: ["Hvornår må anlægget stå stille? → Lørdag kl. 14 til mandag kl. 04, ikke andre tider."],
		en: ["When may the plant stop? → Saturday 14:00 to Monday 04:00, at no other time."],
	},
	Commissioning: {
		da: ["Er el og vand klar på datoen? → Vand ja. El er lovet ugen før."],
		en: ["Will power and water be ready? → Water yes, power is promised for the week before."],
	},
	"Operator training": {
		da: ["Hvor mange operatører, og hvilke sprog? → Seks. Fire taler dansk, to taler bedst polsk."],
		en: ["How many operators and which languages? → Six; two prefer Polish."],
	},
	"PLC and SCADA integration": {
		da: [
			"Hvilken protokol bruger kunden: Modbus, Profinet eller OPC UA? → OPC UA. Deres leverandør har sendt en beskrivelse.",
		],
		en: ["Modbus, Profinet or OPC UA? → OPC UA; their supplier sent a description."],
	},
	"Data exchange (EDI)": {
		da: [
			"Hvilket format, og hvem er deres mellemled? → Peppol. Navnet på mellemleddet står i mailen på linket.",
		],
		en: ["Which format? → Peppol; the operator's name is in the mail on the link."],
	},
	"Cyber security (NIS2)": {
		da: [
			"Hvem hos os har adgang i dag, og hvordan? → Tre teknikere gennem kundens VPN, alle med personligt login.",
		],
		en: ["Who has access today? → Three technicians through their VPN, each with a personal login."],
	},
	Dashboards: {
		da: ["Hvilke målere er allerede på nettet? → El og varme ja, vand aflæses i hånden."],
		en: ["Which meters are online? → Power and heat; water is read by hand."],
	},
	"Customer portal": {
		da: ["Hvor mange brugere, og hvem må se priser? → Otte brugere. Kun indkøb må se priser."],
		en: ["How many users, and who sees prices? → Eight; only purchasing sees prices."],
	},
	"Energy audit": {
		da: [
			"Har kunden timeværdier for el og gas? → Ja, et helt år. {contact} har givet os adgang til måleren.",
		],
		en: ["Hourly values for power and gas? → Yes, a full year; {contact} gave us access."],
	},
	"CO2 accounting": {
		da: ["Hvilket år og hvilken grænse skal tallene dække? → Sidste kalenderår og kun vores anlæg."],
		en: ["Which year and boundary? → Last calendar year, our plant only."],
	},
	"EPD and LCA": {
		da: ["Hvilken version af enheden skal bydes ind? → Den mellemste, med frekvensomformer."],
		en: ["Which version of the unit? → The middle one, with a drive."],
	},
	"F-gas phase-out": {
		da: ["Hvilket kølemiddel og hvor mange kilo? → R404A, 180 kg på det ene anlæg og 95 på det andet."],
		en: ["Which refrigerant and how many kilos? → R404A, 180 kg on one plant and 95 on the other."],
	},
	"Waste heat recovery": {
		da: [
			"Hvor langt er der til fjernvarmeledningen? → 600 meter i luftlinje, og kommunen ejer jorden imellem.",
		],
		en: ["How far to the heating main? → 600 metres, and the municipality owns the land between."],
	},
};
