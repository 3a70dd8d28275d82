import type { UnitTexts } from "./unit-texts.ts";

export const FINANCE: UnitTexts = {
	skills: {
		"Business case": {
			da: {
				needs: ["Kundens bestyrelse vil se tilbagebetalingstid og pengestrøm, ikke kun en pris."],
				asks: [
					"advice 1d · Business case for varmegenvinding på {plant}, som kundens økonomichef kan regne efter.",
					"meeting 2h · Gennemgå regnearket med {contact}. De er uenige i elprisen og har ret i noget af det.",
					"proposal 1d · Én side til kundens bestyrelse: investering, besparelse, tilbagebetaling og hvad det hænger på.",
				],
			},
			en: {
				needs: ["Their board wants pay-back and cash flow, not only a price."],
				asks: [
					"advice 1d · Business case for heat recovery at {plant} that the customer's CFO can check.",
					"proposal 1d · One page for their board: investment, saving, pay-back and what it hangs on.",
				],
			},
		},
		"Payment terms": {
			da: {
				needs: ["Kunden har ensidigt forlænget betalingsfristen til 90 dage."],
				asks: [
					"advice 2h · Kunden vil have 90 dage. Hvad koster det os på deres volumen, og hvad skal prisen så være?",
					"meeting 2h · Møde med kundens økonomi om de 1,4 mio. kr., der er over forfald.",
					"advice 1d · Forslag til rateplan på anlægget til {plant}, så vi ikke lægger ud for stålet.",
				],
			},
			en: {
				needs: ["They have moved to 90 days without asking us."],
				asks: [
					"advice 2h · 90 days on their volume: what does it cost us and what should the price be?",
					"advice 1d · Milestone payments for {plant} so that we do not finance the steel.",
				],
			},
		},
		"Leasing and financing": {
			da: {
				needs: ["Kunden foretrækker at leje anlægget over syv år og holde det ude af balancen."],
				asks: [
					"proposal 3d · Lejemodel over syv år for anlægget til {plant}, med service inkluderet.",
					"advice 1d · Kan vores finansieringspartner tage restværdien på varmepumpen, eller bliver den hos os?",
				],
			},
			en: {
				needs: ["They would rather rent the plant over seven years than buy it."],
				asks: [
					"proposal 3d · Seven-year rental for {plant}, service included.",
					"advice 1d · Who takes the residual value on the heat pump, our partner or we?",
				],
			},
		},
		"Price models": {
			da: {
				needs: ["Kunden spørger efter en pris pr. leveret kWh køl i stedet for en serviceaftale."],
				asks: [
					"advice 1d · Prismodel pr. kWh køl til {plant}. Hvad skal vi kunne måle, og hvor ligger bunden?",
					"advice 2h · Regulering efter stål og el i rammeaftalen. Kunden accepterer kun ét indeks.",
				],
			},
			en: {
				needs: ["The customer asks for a price per kWh of cooling instead of a service agreement."],
				asks: [
					"advice 1d · Price per kWh of cooling for {plant}: what must we measure, and where is the floor?",
				],
			},
		},
		"Credit insurance": {
			da: {
				needs: ["Kreditforsikringen på datterselskabet er sat ned, efter at årsregnskabet kom."],
				asks: [
					"advice 2h · Kreditgrænsen er sat ned. Kan vi levere etape 2 til {site} uden garanti fra moderselskabet?",
					"other 1d · Indhent bankgaranti på etape 2. {contact} er klar, men banken vil se vores vilkår.",
				],
			},
			en: {
				needs: ["The insurer cut the credit limit after their annual report."],
				asks: [
					"advice 2h · Credit limit is down. Can we deliver stage two to {site} without a parent guarantee?",
				],
			},
		},
	},
	gains: {
		da: [
			"Et skema, der kan bruges på de andre nøglekunder.",
			"Et klarere billede af, hvad kontoen giver i penge.",
		],
		en: ["A model you can reuse for the other key accounts.", "A clearer view of the account's cash flow."],
	},
};
