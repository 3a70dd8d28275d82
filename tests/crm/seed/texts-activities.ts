import type { Bilingual } from "./unit-texts.ts";

/** Subject → text of a mail from the customer. `{kam}` is the account manager's first name. */
export const MAILS: Bilingual<readonly string[]> = {
	da: [
		"Energiforbrug → Hej {kam}\n\nVi kan ikke forklare, hvorfor elforbruget er steget, når vi ikke laver mere end sidste år. Kan en af jeres folk kigge på tallene sammen med os, før vi lægger budget?\n\nMvh {contact}",
		"Møde om næste etape → Hej {kam}\n\nDirektionen vil gerne se tilbagebetalingstid og pengestrøm på næste etape, ikke kun en pris. Kan I have det klar til mødet i næste måned?\n\nMvh {contact}",
		"Alarmer om natten → Hej {kam}\n\nVi havde igen alarmer i nat, og der er ingen på stedet efter kl. 22. Hvad koster det, hvis I holder øje med anlægget for os?\n\nMvh {contact}",
		"Jeres udkast til kontrakt → Hej {kam}\n\nVores jurist har et par bemærkninger om dagbod og garantiperiode. Hun vil gerne tale med jeres jurist direkte i stedet for at sende rettelser frem og tilbage.\n\nMvh {contact}",
		"Dokumentation til it-sikkerhed → Hej {kam}\n\nVi er blevet bedt om at dokumentere, hvem der har fjernadgang til {plant}. Skemaet er vedhæftet. Uden svar må vi lukke adgangen ved månedens udgang.\n\nMvh {contact}",
		"Nye folk på anlægget → Hej {kam}\n\nVi har fået fire nye på {plant} siden sommer. Kan I holde et kursus, inden vinterdriften går i gang? To halve dage er, hvad vi kan undvære dem.\n\nMvh {contact}",
		"Reservedele → Hej {kam}\n\nVi ventede seks uger på en pakning, som jeres egen tekniker siger ligger på lager. Det må kunne gøres bedre. Hvad med et lager hos os i {site}?\n\nMvh {contact}",
		"Faktura afvist → Hej {kam}\n\nJeres seneste faktura er afvist i vores system igen. Økonomi betaler ikke, før den kommer elektronisk i det rigtige format.\n\nMvh {contact}",
	],
	en: [
		"Audit of our site → Dear {kam}\n\nOur largest client will audit {plant} in the spring. Could one of your specialists go through the critical points with us before that?\n\nBest regards, {contact}",
		"Heat instead of gas → Dear {kam}\n\nThe board wants to be free of gas within three years. What temperature can you promise with a heat pump at {plant}, and who can we talk to about it?\n\nBest regards, {contact}",
		"Invoices → Dear {kam}\n\nThe last invoice was rejected by our system again. Please send it electronically or we cannot pay.\n\nBest regards, {contact}",
		"Contract draft → Dear {kam}\n\nOur lawyer has comments on liability and would rather talk to yours than send drafts back and forth.\n\nBest regards, {contact}",
	],
};

/** The manager's own note of a call; what the account needs stands in `{need}`. */
export const CALL_NOTES: Bilingual<readonly string[]> = {
	da: [
		"Talte med {contact}. {need} De vil have et navn og en uge fra os, ikke en brochure.",
		"{contact} ringede. {need} Lovede at vende tilbage i denne uge.",
		"Kort opkald om status. {need} Ellers tilfredse med den seneste leverance.",
	],
	en: [
		"Talked to {contact}. {need} They want a name and a week, not a brochure.",
		"{contact} called. {need} I promised an answer this week.",
	],
};

export const TASKS: Bilingual<readonly string[]> = {
	da: [
		"Forbered kvartalsmøde med {customer}",
		"Opdatér kontoplanen før ledermødet",
		"Følg op på tilbuddet hos {contact}",
	],
	en: ["Prepare the quarterly meeting with {customer}", "Follow up on the offer with {contact}"],
};

/** The demo's own mail: the text that its story begins with. */
export const FIRST_MAIL =
	"Audit af kølekæden før pilotdrift → Hej {kam}\n\nSom aftalt går vi i gang med pilotdriften på frostlager 3 i januar. Inden da vil vi have en audit af kølekæden fra port til ekspedition, og rapporten skal kunne vises til vores egne kunder. Vi har haft tre temperaturudsving siden sommer, og ingen kan sige, om det er anlægget eller portene.\n\nKan I stille med en, der kender fødevaresikkerhed, i uge {week}? Bliver det senere, må vi udskyde piloten til næste sæson.\n\nMvh {contact}, Nordvind A/S";
