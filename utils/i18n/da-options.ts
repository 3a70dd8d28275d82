import { daBackup } from "./da-backup.ts";
import type { OptionsWords } from "./en-options.ts";
import { plural } from "./plural.ts";

/** Indstillingernes ord på dansk. */
export const daOptions = {
	title: "Insteps indstillinger",
	live: "Alle ændringer gælder med det samme.",
	locked: "Fastsat af din administrator",
	connections: {
		title: "Forbindelser",
		none: "Der er ikke forbundet noget CRM endnu. Tilføj dit herunder.",
		signedInAs: (name: string) => `Logget ind som ${name}`,
		signedOut: "Ikke logget ind",
		signIn: "Log ind",
		signOut: "Log ud",
		remove: "Fjern",
		add: "Adressen på en side i dit CRM",
		addHint: "Kopiér den fra adresselinjen, for eksempel https://acme.lightning.force.com.",
		addButton: "Tilføj CRM",
		notACrm: "Adressen hører ikke til et CRM, som Instep kender. Åbn dit CRM, og kopiér adressen derfra.",
		failed: (reason: string) =>
			`Du er ikke logget ind: ${reason}. Prøv igen, eller spørg din CRM-administrator.`,
		noKey: "Consumer key mangler. Skriv den herunder, under “Appen i dit CRM”, og log ind igen.",
		unsent: (n: number) =>
			`${plural(n, "ting", "ting")}, du har skrevet, er ikke nået frem til CRM. Hvad skal der ske med ${n === 1 ? "den" : "dem"}?`,
		keep: "Log ud, og gem til næste gang",
		drop: "Log ud, og slet fra denne enhed",
		cancel: "Annuller",
		check: "Kontrollér alt nu",
		checking: (n: string) => `Kontrollerer… ${n} rækker indtil nu.`,
		checkedNone: "Intet manglede.",
		checkedGone: (n: number) =>
			`${plural(n, "række findes", "rækker findes")} ikke længere i CRM eller er ikke længere delt med dig. ${n === 1 ? "Den er" : "De er"} også fjernet fra denne enhed.`,
		checkFailed:
			"CRM svarede ikke, så kontrollen er stoppet. Det, der ikke er kontrolleret, er beholdt. Prøv igen, når du er online.",
		waiting: (name: string, n: number) =>
			`${plural(n, "ting", "ting")}, som ${name} ikke har sendt, venter her, til ${name} logger ind igen.`,
	},
	app: {
		title: "Appen i dit CRM",
		intro:
			"Instep logger ind gennem en app, som din CRM-administrator har oprettet. Dens consumer key er ingen hemmelighed; bed administratoren om den.",
		key: (host: string) => `Consumer key til ${host}`,
		allKey: "Consumer key",
		none: "Tilføj et CRM først.",
	},
	stay: {
		title: "Forbliv logget ind",
		label: "Forbliv logget ind, når browseren lukkes",
		hint: "Gemmer et refresh token på computerens disk. Lad det være slået fra på delte computere. Slår du det fra, fjernes det med det samme.",
	},
	language: { title: "Sprog", automatic: "Som CRM-siden eller browseren" },
	places: {
		title: "Hvor Instep vises",
		dock: "Fanen Alignment på CRM-sider",
		host: (host) => `På ${host}`,
		menu: "“Anmod om ekspert” i en sides menu",
	},
	weights: {
		title: "Vægte i placeringen",
		note: "Gælder, indtil dit CRM har en politik. Den gælder derefter for alle.",
		value: "Kontoens værdi",
		fit: "Strategisk match",
		criticality: "Tidspres",
		risk: "Risiko, der undgås",
	},
	welcome: {
		title: "Velkommen til Instep",
		intro: "Tre trin. De kan alle vente.",
		pin: "Fastgør knappen",
		howToPin: "Fastgør Instep i browserens menu med udvidelser, så du kan se dens tal.",
		pinned: "Instep er på værktøjslinjen.",
		next: "Åbn derefter en konto i dit CRM, og vælg fanen Alignment i sidens kant.",
		help: "Hjælp",
		settings: "Alle indstillinger",
	},
	help: {
		title: "Hjælp",
		news: "Det nye",
		whatIsNew: "En sikkerhedskopi af dit arbejde, denne hjælp og en notifikation hver morgen, hvis du vil.",
		guide: "Kort fortalt",
		lines: [
			"Åbn en konto i dit CRM, og vælg fanen Alignment i sidens kant.",
			"“Anmod om ekspert” beder en afdeling om hjælp. Markér først tekst for at citere den.",
			"Anmodningens kort viser, hvis tur det er, og hvad du kan gøre.",
			"Det, der afventer dig, er i indbakken; antallet står på Insteps knap.",
			"Det, du sender offline, venter på denne enhed.",
		],
		shortcuts: "Genveje",
		popup: "Hurtig anmodning",
		togglePanel: "Åbn eller luk panelet",
		notSet: "ikke valgt",
		change: "Skift",
		problem: "Meld et problem",
		report:
			"Kopiér dette, og send det til din administrator. Det rummer versioner, antal, tider og fejlkoder: ingen navne, tekster, id'er eller tokens.",
		diagnostics: "Diagnostik",
		notCopied: "Ikke kopieret. Markér teksten, og kopiér den.",
	},
	group: {
		crm: "Dit CRM",
		behaviour: "Sådan opfører Instep sig",
		own: "Dit arbejde på denne enhed",
		admins: "For administratorer",
	},
	reset: "Nulstil disse indstillinger",
	notices: {
		title: "Notifikationer",
		label: "Fortæl mig hver morgen, hvad der venter",
		hint: "Kun anmodninger, der afventer dig, og det, der ikke kunne sendes.",
		refused: "Browseren tillader det ikke. Tillad det i browserens indstillinger.",
		snooze: "Udsæt til i morgen",
		quiet: "Stille til i morgen",
	},
	backup: daBackup,
	setUp: { summary: (org: string) => `Sæt Instep op i ${org} (for CRM-administratorer)` },
	admin: {
		title: "Når din administrator skal hjælpe",
		intro: "Send dette til din CRM-administrator. Her står alt, hvad Instep har brug for i Salesforce.",
		copy: "Kopiér",
		copied: "Kopieret",
		label: "Tekst til din administrator",
		text: (
			callback: string,
			apis: string,
			pages: string,
			stored: string,
		) => `Instep i Salesforce: det skal sættes op

1. External client app
   Setup > External Client App Manager > New External Client App
   - Distribution state: Local
   - Enable OAuth
   - Callback URL (til denne browser): ${callback}
     Hver browser har sin egen. Skriv én på hver linje.
   - OAuth scopes: Manage user data via APIs (api), Perform requests at any time (refresh_token, offline_access)
   - Require PKCE: til
   - Require secret for Web Server Flow: fra
   - Require secret for Refresh Token Flow: fra
   - Refresh token rotation: til
   - Policies: vælg, hvem der må bruge appen
   Send consumer key til brugerne, eller fastsæt den centralt (3). Den er ingen hemmelighed.

2. Adresser, som Instep taler med
   ${apis}
   Ingen andre. Panelet vises på
   ${pages}
   Instep handler som den bruger, der er logget ind, og ser det, brugeren må se.

3. Central styring af browseren (valgfrit)
   Chrome og Edge: udvidelsens policy, se managed-schema.json i den.
   Firefox: et managed storage-manifest eller policyen 3rdparty > Extensions > instep@instep.example.
   {
     "hosts": ["acme.lightning.force.com"],
     "consumerKey": "…",
     "language": "da",
     "weights": { "value": 3, "fit": 2, "criticality": 2, "risk": 1 },
     "switchedOff": ["staySignedIn"]
   }
   Alle er valgfri. weights gælder, indtil Salesforce har en politik (Instep_Policy__c). switchedOff kan indeholde "menu", "dock" og "staySignedIn".

4. Hvad der gemmes hvor
${stored}`,
	},
	stored: {
		title: "Hvad der gemmes hvor",
		used: (megabytes: string) => `Instep bruger ${megabytes} MB på denne enhed.`,
		kept: "Browseren har lovet at beholde det.",
		notKept: "Browseren kan slette det, når disken er fuld. Send det, der venter, og hold lidt plads fri.",
		rows: [
			["I dit CRM", "Anmodninger, svar og vurderinger. CRM's egne regler bestemmer, hvem der ser dem."],
			["På denne enhed", "En kopi af det, du må læse, dine kladder og det, der ikke er sendt endnu."],
			["Kun i hukommelsen", "Dit access token. Det er væk, når browseren lukkes."],
			["På disken, hvis du vil", "Dit refresh token, så længe “Forbliv logget ind” er slået til."],
			["Andre steder", "Intet. Instep har ingen server, og intet tælles eller spores."],
		],
	},
} satisfies OptionsWords;
