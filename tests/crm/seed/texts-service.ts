import type { UnitTexts } from "./unit-texts.ts";

export const SERVICE: UnitTexts = {
	skills: {
		"Remote monitoring": {
			da: {
				needs: ["Kunden har ingen nattevagt på {plant} og vil have os til at holde øje med alarmerne."],
				asks: [
					"proposal 1d · Tilbud på fjernovervågning af {plant}: hvilke alarmer, hvem ringer vi til, og hvad koster det?",
					"delivery 1d · Sæt trendkurver op for {site}, så kunden selv kan se, hvornår sugetrykket falder.",
					"advice 2h · Kunden får 60 alarmer om ugen. Hvilke kan vi lukke ned uden at tage en risiko?",
				],
			},
			en: {
				needs: ["Nobody is on site at night and the customer wants us to watch the alarms at {plant}."],
				asks: [
					"proposal 1d · Remote monitoring for {plant}: which alarms, whom do we call and at what price?",
					"advice 2h · Sixty alarms a week in {site}. Which ones can go without taking a risk?",
				],
			},
		},
		"Service agreements": {
			da: {
				needs: ["Serviceaftalen med en konkurrent udløber, og kunden har bedt os om et bud på alle anlæg."],
				asks: [
					"proposal 3d · Serviceaftale på alle kundens anlæg, med responstid fire timer i {site}.",
					"meeting 2h · Årsmøde om serviceaftalen. Kunden mener, de betaler for besøg, de ikke har fået.",
					"advice 1d · Hvad koster det os reelt at holde fire timers responstid i {site} om vinteren?",
				],
			},
			en: {
				needs: ["Their agreement with a competitor ends and we are asked to bid for all sites."],
				asks: [
					"proposal 3d · Service agreement for all sites, four hours' response in {site}.",
					"meeting 2h · Annual review; the customer believes it paid for visits it never got.",
				],
			},
		},
		Retrofit: {
			da: {
				needs: ["Styringen på {plant} er fra 2006, og der kan ikke længere skaffes reservedele."],
				asks: [
					"advice 1d · Gennemgang på {plant} før ombygning: hvad kan genbruges, og hvor længe skal der stå stille?",
					"proposal 3d · Ombygning af kompressor 2 og 3 i {site} uden at stoppe produktionen.",
					"delivery 1w · Udskiftning af styringen på {plant} i kundens lukkeuge.",
				],
			},
			en: {
				needs: ["Controls at {plant} date from 2006 and spare parts are no longer available."],
				asks: [
					"advice 1d · Walk-through at {plant} before the retrofit: what can stay and how long is the stop?",
					"proposal 3d · Rebuild compressors 2 and 3 in {site} without stopping production.",
				],
			},
		},
		Commissioning: {
			da: {
				needs: ["Indkøringen er aftalt til samme uge som kundens jubilæum, og ministeren kommer."],
				asks: [
					"delivery 1w · Indkøring af det nye anlæg på {plant}. Kunden har pressen på besøg om fredagen.",
					"delivery 3d · Afhjælpning af restpunkter i {site}, så kunden kan overtage anlægget.",
					"meeting 2h · Overtagelsesmøde i {site}: hvem skriver under, og hvad er stadig åbent?",
				],
			},
			en: {
				needs: ["Start-up is planned for the same week as the customer's anniversary."],
				asks: [
					"delivery 1w · Commissioning of the new plant at {plant}; the press visits on the Friday.",
					"delivery 3d · Close the snag list in {site} so that the customer takes over.",
				],
			},
		},
		"Operator training": {
			da: {
				needs: [
					"Fire af seks operatører på {plant} er nye siden sommer og kører anlægget efter hukommelsen.",
				],
				asks: [
					"delivery 1d · Oplæring af nye operatører på {plant}, to hold, på dansk og polsk.",
					"proposal 2h · Kursusplan for kundens driftsfolk i {site}: to halve dage er alt, vi kan få.",
				],
			},
			en: {
				needs: ["Four of six operators are new since summer and run the plant from memory."],
				asks: [
					"delivery 1d · Training for new operators at {plant}, two groups, in English and Polish.",
					"proposal 2h · Course plan for {site}; two half days are all we get.",
				],
			},
		},
	},
	gains: {
		da: [
			"Flere anlæg på rute i et område, hvor I allerede kører.",
			"En kunde, der plejer at blive hos os efter det første besøg.",
		],
		en: ["More sites on a route you already drive.", "A customer who tends to stay after the first visit."],
	},
};
