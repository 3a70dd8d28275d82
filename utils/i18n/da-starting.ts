import type { enStarting } from "./en-starting.ts";

/** Tekster at begynde en anmodning med. De siger, hvad der er, og spørger. Ingen af dem presser. */
export const daStarting: typeof enStarting = {
	title: "Begynd med",
	texts: {
		advice: [
			{
				label: "Vælg mellem muligheder",
				resultWanted: "En anbefaling: [mulighed A] eller [mulighed B], med begrundelse på en halv side",
				ifWeWait: "Kunden beslutter den [dato] uden vores vurdering",
				unitGains: "Begrundelsen kan bruges igen til [andre kunder]",
			},
			{
				label: "Tjek vores svar",
				resultWanted: "Et tjek af vores svar om [emne], før det går til kunden",
				ifWeWait: "Svaret sendes uden tjek den [dato]",
				unitGains: "I ser tidligt, hvad kunder spørger om ved [emne]",
			},
			{
				label: "Forstå et problem",
				resultWanted: "Den sandsynlige årsag til [problem] og det næste skridt",
				ifWeWait: "[problem] fortsætter og koster omkring [beløb] om ugen",
				unitGains: "En beskrevet sag om [problem] at lære af",
			},
		],
		meeting: [
			{
				label: "Deltag i et kundemøde",
				resultWanted: "En, der svarer på spørgsmål om [emne] på mødet den [dato]",
				ifWeWait: "Mødet holdes uden et svar om [emne]",
				unitGains: "Viden på første hånd om, hvad [kunde] planlægger",
			},
			{
				label: "Forbered et møde",
				resultWanted: "30 minutter til at forberede vores punkter om [emne] til den [dato]",
				ifWeWait: "Vi møder op med det, vi vidste i [måned]",
				unitGains: "Jeres grænser er kendt, før noget bliver lovet",
			},
			{
				label: "Vis noget frem",
				resultWanted: "En demonstration af [produkt eller metode] for [antal] personer fra kunden",
				ifWeWait: "Kunden vælger den [dato] ud fra det, andre har vist",
				unitGains: "Direkte reaktioner på [produkt eller metode]",
			},
		],
		proposal: [
			{
				label: "Et afsnit til et tilbud",
				resultWanted: "Et afsnit på én side om [emne], klar til tilbuddet den [dato]",
				ifWeWait: "Tilbuddet afleveres uden [emne]",
				unitGains: "Jeres del er beskrevet med jeres egne ord",
			},
			{
				label: "Anslå indsatsen",
				resultWanted: "Timer og pris for [omfang], med de forudsætninger de bygger på",
				ifWeWait: "Prisen sættes på et skøn den [dato]",
				unitGains: "Timer, der er planlagt og betalt, hvis vi vinder",
			},
			{
				label: "Gennemgå før afsendelse",
				resultWanted: "En gennemgang af [dokument] for fejl og risici",
				ifWeWait: "Vi binder os den [dato] til noget, ingen har gennemgået",
				unitGains: "Intet løfte når jer, uden at I har set det",
			},
		],
		delivery: [
			{
				label: "Udfør et stykke arbejde",
				resultWanted: "[resultat], udført og overdraget senest den [dato]",
				ifWeWait: "[milepæl] rykker [antal] uger",
				unitGains: "[timer] timer hos en kunde, der betaler",
			},
			{
				label: "Dæk et hul",
				resultWanted: "En, der overtager [opgave] fra den [dato] til den [dato]",
				ifWeWait: "[opgave] står stille fra den [dato]",
				unitGains: "Erfaring med [emne] til en af jeres egne",
			},
			{
				label: "Løs en fejl",
				resultWanted: "[fejl] løst og årsagen fortalt til kunden",
				ifWeWait: "[fejl] fortsætter og rammer [antal] personer eller steder",
				unitGains: "Årsagen er kendt, før den viser sig andre steder",
			},
		],
		other: [
			{
				label: "Et dokument eller tal",
				resultWanted: "[dokument eller tal] til [brug], pr. [dato]",
				ifWeWait: "Vi arbejder med tallene fra [måned]",
				unitGains: "Én rigtig kilde i stedet for mange kopier",
			},
			{
				label: "En introduktion",
				resultWanted: "En kontakt til [rolle] hos kunden eller i huset",
				ifWeWait: "[sag] venter, til vi selv finder vejen",
				unitGains: "En fast kontakt, også til jeres egne sager",
			},
			{
				label: "Noget andet",
				resultWanted: "[hvad der er bagefter, som ikke er der nu]",
				ifWeWait: "[hvad der sker på hvilken dato, hvis intet bliver gjort]",
				unitGains: "[hvad jeres afdeling får ud af det]",
			},
		],
	},
};
