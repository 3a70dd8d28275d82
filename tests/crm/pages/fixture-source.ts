import type { AccountPage, OpportunityPage, PageSource, PageUser } from "./page-source.ts";

const USER: PageUser = {
	id: "0055g0000000001AAA",
	name: "Mette Holm",
	username: "mette.holm@nordvind.example",
	language: "en",
};

export const FIXTURE_ACCOUNT: AccountPage = {
	id: "0015g0000000001AAA",
	name: "Vestkraft Energi A/S",
	owner: "Mette Holm",
	industry: "Energy",
	billingCity: "Esbjerg",
	phone: "+45 75 12 40 60",
	tier: "A",
	website: "www.vestkraft.example",
	description:
		"Energiselskab med syv kraftvarmeværker og to havvindparker. Flerårig aftale om drift og modernisering af turbiner; rammeaftalen skal genforhandles i 2027, og CO₂-regnskab er et fast punkt på styregruppens dagsorden.",
	annualRevenue: 8_450_000_000,
	employees: 2310,
	opportunities: [
		{
			id: "0065g0000000001AAA",
			name: "Modernisering af styring, blok 3",
			stage: "Proposal",
			amount: 14_500_000,
			closeDate: "2027-02-26",
		},
		{
			id: "0065g0000000002AAA",
			name: "Serviceaftale havvind 2027–2031",
			stage: "Negotiation",
			amount: 62_000_000,
			closeDate: "2027-05-14",
		},
	],
	contacts: [
		{
			id: "0035g0000000001AAA",
			name: "Lars Bruun",
			title: "Teknisk direktør",
			email: "lars.bruun@vestkraft.example",
			phone: "+45 75 12 40 71",
		},
		{
			id: "0035g0000000002AAA",
			name: "Anja Friis",
			title: "Indkøbschef",
			email: "anja.friis@vestkraft.example",
			phone: "+45 75 12 40 84",
		},
	],
	activities: [
		{
			id: "02s5g0000000001AAA",
			kind: "email",
			subject: "CO₂-data til styregruppen",
			who: "Lars Bruun → Mette Holm",
			at: "2026-11-20T09:12:00Z",
			text: "Hej Mette\nVi har brug for en specialist i livscyklusanalyse, som kan gennemgå tallene for blok 3, inden styregruppen mødes i uge 50. Kan I stille med en?\nVenlig hilsen\nLars",
		},
		{
			id: "00T5g0000000001AAA",
			kind: "call",
			subject: "Follow-up on the control system",
			who: "Anja Friis",
			at: "2026-11-17T13:40:00Z",
			text: "Procurement wants two references from comparable plants before the tender closes. Anja asked for someone from Automation to join the next call.",
		},
		{
			id: "00U5g0000000001AAA",
			kind: "meeting",
			subject: "Kvartalsmøde",
			who: "Styregruppen",
			at: "2026-11-05T08:00:00Z",
			text: "Gennemgang af leverancer i 3. kvartal.",
		},
	],
};

export const FIXTURE_OPPORTUNITY: OpportunityPage = {
	...{ id: "0065g0000000001AAA", name: "Modernisering af styring, blok 3", stage: "Proposal" },
	...{
		amount: 14_500_000,
		closeDate: "2027-02-26",
		accountId: FIXTURE_ACCOUNT.id,
		accountName: FIXTURE_ACCOUNT.name,
	},
	owner: "Mette Holm",
	nextStep: "Referencer til indkøb senest 4. december",
	description: "Udskiftning af styresystem og uddannelse af driftspersonale.",
	activities: FIXTURE_ACCOUNT.activities.slice(0, 2),
};

/** One user who can sign in, one account, one opportunity: the pages without a CRM behind them. */
export function fixtureSource(account: AccountPage = FIXTURE_ACCOUNT, user: PageUser = USER): PageSource {
	return {
		currentUser: (request) => (/\bsid=open\b/.test(request.headers.get("cookie") ?? "") ? user : null),
		users: () => [{ username: user.username, name: user.name, seat: "kam" }],
		signIn: (username) => (username === user.username ? "open" : null),
		signOut: () => {},
		accounts: () => ({ rows: [account], total: 1 }),
		account: (_userId, id) => (id === account.id ? account : null),
		opportunity: (_userId, id) => (id === FIXTURE_OPPORTUNITY.id ? FIXTURE_OPPORTUNITY : null),
		request: () => null,
	};
}
