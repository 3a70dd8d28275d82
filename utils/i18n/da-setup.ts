import type { SetUpWords } from "./en-setup.ts";
import { plural } from "./plural.ts";

/** Ordene til "Klargør org" på dansk. */
export const daSetUp: SetUpWords = {
	title: "Klargør denne org",
	intro:
		"Instep gemmer anmodninger, svar og politik i ni objekter i jeres egen Salesforce. Her bliver de oprettet sammen med et permission set til hver rolle. Intet, der allerede er i org'en, bliver ændret.",
	checking: "Ser efter, hvad org'en har…",
	lookAgain: "Se efter igen",
	state: {
		there: "klar",
		incomplete: (fields) => `nogle felter mangler eller er skjult for dig: ${fields}`,
		unseen: "ikke installeret, eller du har ikke adgang",
	},
	sets: "Permission sets",
	setsThere: "installeret",
	setsMissing: (names) => `ikke installeret: ${names}`,
	ready: "Alt er på plads.",
	installed: "Instep er installeret, men du kan ikke se det hele. Giv dig selv administratorens rettigheder.",
	notInstalled: "Instep er ikke installeret i denne org, eller kun delvist.",
	deploy: "Klargør denne org",
	deployAgain: "Installer nyeste version igen",
	deployNote: "Du får også permission set'et Instep_Admin, som importen nedenfor kræver.",
	starting: "Starter…",
	progress: (done, total) => `${done} af ${total} dele er installeret`,
	closeNote: "Salesforce arbejder videre selv. Du kan lukke siden og komme tilbage.",
	deployed: "Instep er installeret, og du har rettighederne som administrator af Instep.",
	refused: (n) =>
		`Salesforce afviste ${plural(n, "del", "dele")}, så intet blev installeret. Ret det i org'en, og prøv igen:`,
	makeAdmin: "Giv mig administratorens rettigheder",
	assign: {
		title: "Hvem må bruge Instep",
		note: "Skriv én person pr. linje: et brugernavn eller en aktiv brugers fulde navn.",
		set: "Rolle",
		people: "Personer",
		give: "Tildel permission set",
		done: (n, already) =>
			`${plural(n, "permission set", "permission sets")} tildelt. ${already} havde det i forvejen.`,
		unknown: (names) =>
			`Ingen har fået noget tildelt, for disse findes ikke, eller flere brugere har samme navn: ${names}. Brug deres brugernavne.`,
		roles: {
			Instep_KAM: "Key account manager",
			Instep_Unit_Manager: "Afdelingsleder",
			Instep_Expert: "Ekspert",
			Instep_Program_Lead: "Programansvarlig",
			Instep_Admin: "Administrator af Instep",
			Instep_Sponsor: "Sponsor",
			Instep_Money: "Må se beløb (gives sammen med en anden rolle)",
		},
	},
	import: {
		title: "Afdelinger, eksperter og politik",
		note: "Hent skabelonen, udfyld den i Excel, gem den som CSV, og vælg den her. Du ser, hvad der vil blive oprettet, før der sker noget.",
		template: "Hent skabelon",
		file: "CSV-fil",
		unit: "afdeling",
		expert: "ekspert",
		policy: "politik",
		line: (line) => `Linje ${line}`,
		willCreate: "er ny",
		exists: "findes allerede og bliver, som den er",
		bad: (n) =>
			`${plural(n, "linje skal", "linjer skal")} rettes. Intet bliver importeret før da. Ret filen, og vælg den igen.`,
		nothingNew: "Org'en har allerede det hele. Der er intet at importere.",
		import: (n) => `Importér ${plural(n, "post", "poster")}`,
		done: (n) => `${plural(n, "post", "poster")} importeret.`,
		failed: (reason) => `Intet blev importeret. Salesforce siger: ${reason}`,
	},
	problem: {
		open_quote: () => "et anførselstegn bliver aldrig lukket; luk det",
		no_column: (value) => `kolonnen "${value}" mangler; begynd med skabelonen`,
		nothing: () => "der er ingen linjer under overskrifterne",
		too_many: (value) => `mere end ${value} linjer; læg resten i en anden fil, og tag afdelingerne først`,
		bad_record: (value) => `"${value}" er ikke en slags post; skriv unit, expert eller policy`,
		no_name: () => "navnet mangler",
		long_name: () => "navnet er længere end 80 tegn",
		twice: (value) => `"${value}" står der to gange; fjern den ene`,
		no_unit: () => "ekspertens afdeling mangler",
		unknown_unit: (value) =>
			`afdelingen "${value}" findes hverken i filen eller i org'en; tilføj en linje til den`,
		unknown_user: (value) => `ingen aktiv bruger har brugernavnet "${value}"`,
		bad_number: (value) => `"${value}" er ikke et tal, der kan bruges her`,
		bad_skill: (value) => `"${value}" er ikke en kompetence med niveau; skriv fx "Cold chain:4"`,
		long_skills: () => "kompetencerne fylder mere end 4.000 tegn",
		bad_rule: (value) =>
			`politikken har ikke "${value}", eller et tal er uden for det tilladte; se skabelonen`,
	},
	mapping: {
		title: "Nøglekunder på jeres kontoobjekt",
		note: "Vælg de felter, som jeres org bruger til det. Spring over, hvad I ikke har.",
		isKeyAccount: "Markerer en nøglekunde",
		tier: "Niveau",
		agreedShare: "Aftalt andel",
		none: "Intet felt",
		saved: "Gemt på denne enhed.",
	},
	error: {
		auth: "Du er logget ud. Log ind igen ovenfor, og prøv så en gang til.",
		offline: "CRM svarer ikke. Tjek netværket, og prøv så en gang til.",
		throttled: "Org'ens grænse for API-kald er nået. Prøv igen senere.",
		forbidden: (reason) =>
			`Din bruger må ikke gøre dette. Det kræver en administrator med "Customize Application" og "Modify Metadata Through Metadata API Functions". Salesforce siger: ${reason}`,
		other: (reason) => `Det lykkedes ikke. Salesforce siger: ${reason}`,
		noReason: "ingen årsag",
	},
};
