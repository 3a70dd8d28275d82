/** The CRM's own logs and limits know Instep's calls by this header: every call of the API carries it. */
import { expect, test } from "vitest";
import { createSalesforce } from "../../../../utils/crm/salesforce/salesforce.ts";
import { signIn } from "../../../../utils/crm/salesforce/sign-in.ts";
import { entryOf } from "../../../../utils/domain/entry.ts";
import { submitOperation } from "../../../../utils/domain/operation.ts";
import { kitFiles } from "../../../contract/kit-files.ts";
import { METTE, makeFixture, OPEN_ACCOUNT, UNIT } from "../../../crm/fixture.ts";
import { anAsk } from "../../domain/examples.ts";
import { createSetUpWorld } from "./setup-world.ts";

const ORIGIN = "http://127.0.0.1:8080";

interface Heard {
	path: string;
	options: string | null;
}

function heardOf({ url, headers }: Request): Heard {
	return { path: new URL(url).pathname, options: headers.get("Sforce-Call-Options") };
}

/** The paths called, each with what it said in the header. */
function listening(answer: (request: Request) => Promise<Response> | Response) {
	const heard: Heard[] = [];
	const fetch: typeof globalThis.fetch = async (input, init) => {
		const request = new Request(input, init);
		heard.push(heardOf(request));
		return answer(request);
	};
	return { heard, fetch };
}

function expectNamed(heard: Heard[]) {
	expect(heard).not.toEqual([]);
	for (const call of heard) expect(call).toEqual({ path: call.path, options: "client=Instep" });
	heard.length = 0;
}

async function through(pages: AsyncGenerator<unknown>) {
	for await (const _ of pages);
}

test("every method of the adapter", async () => {
	const { crm, clock } = makeFixture();
	const { heard, fetch } = listening((request) => crm.fetch(request));
	const token = crm.signIn(METTE.username);
	const connection = { origin: ORIGIN, accessToken: async () => "ended", renewedToken: async () => token };
	const adapter = createSalesforce({ fetch, userId: METTE.id, connection });
	const author = { orgId: crm.org.id, userId: METTE.id, userName: METTE.name };
	const ask = anAsk({ key: "a-request", accountId: OPEN_ACCOUNT, unitId: UNIT });
	const header = { status: "submitted", rankScore: 1, lastEventType: "submit", lastEventAt: clock.now };
	const row = { key: "a-rating", accountId: OPEN_ACCOUNT, item: "V1", period: "2026-Q4", answer: 4 } as const;
	const rating = { kind: "rating", row } as const;
	const methods: Record<
		Exclude<keyof typeof adapter, "hidden" | "unknown" | "withheld">,
		() => Promise<unknown>
	> = {
		pull: () => through(adapter.pull(["unit", "request"], {})),
		accounts: () => through(adapter.accounts([OPEN_ACCOUNT])),
		unitHistory: () => through(adapter.unitHistory([UNIT])),
		accountOf: () => adapter.accountOf({ type: "Contact", id: OPEN_ACCOUNT }),
		existing: () => adapter.existing("request", [OPEN_ACCOUNT]),
		histories: () => through(adapter.histories(["a-request"])),
		push: () => adapter.push([submitOperation(ask, author, () => "an-event", clock.now)]),
		save: () => adapter.save([entryOf(rating, author, () => "an-entry", clock.now)]),
		writeHeaders: () => adapter.writeHeaders(new Map([["a-request", header]])),
	};
	const all = Object.keys(adapter).filter((key) => !["hidden", "unknown", "withheld"].includes(key));
	expect(Object.keys(methods).toSorted()).toEqual(all.toSorted());
	for (const call of Object.values(methods)) {
		await call();
		expectNamed(heard);
	}
	crm.close();
});

test("every step of a set-up", async () => {
	const { setUp, heard, admin, crm } = createHeardSetUp();
	const table = `record;name;unit;username;weekly_hours;hourly_rate;skills;value\nunit;Food Safety;;${METTE.username};80;950,50;;\n`;
	let deploy = "";
	const steps: Record<keyof typeof setUp, () => Promise<unknown>> = {
		check: () => setUp.check(admin.id),
		deploy: async () => {
			deploy = await setUp.deploy();
		},
		deployState: async () => {
			while (!(await setUp.deployState(deploy)).done);
		},
		assign: () => setUp.assign(["Instep_Admin"], [admin.username]),
		plan: () => setUp.plan(table),
		import: async () => {
			const plan = await setUp.plan(table);
			heard.length = 0;
			await setUp.import(plan);
		},
		mayImportResults: () => setUp.mayImportResults(),
		planResults: () => setUp.planResults("account;period;revenue\nÆgir Søfart;2026-Q3;1\n"),
		accountFields: () => setUp.accountFields(),
		mapping: () => setUp.mapping(),
		saveMapping: () => setUp.saveMapping({ accountFields: {}, fitByTier: {} }),
	};
	expect(Object.keys(steps).toSorted()).toEqual(Object.keys(setUp).toSorted());
	for (const step of Object.values(steps)) {
		await step();
		expectNamed(heard);
	}
	crm.close();
});

function createHeardSetUp() {
	const heard: Heard[] = [];
	return { heard, ...createSetUpWorld(kitFiles(), (request) => void heard.push(heardOf(request))) };
}

test("what a sign-in asks of the API, and hears", async () => {
	const answers: Record<string, unknown> = {
		"/services/oauth2/token": { access_token: "t", instance_url: ORIGIN },
		"/services/oauth2/userinfo": {
			...{ organization_id: "00D", user_id: "005", name: "Mette", preferred_username: "m@x.example" },
		},
	};
	const { heard, fetch } = listening((request) =>
		Response.json(
			answers[new URL(request.url).pathname] ?? { records: [{ Name: "Org", IsSandbox: false }] },
			{
				headers: { "Sforce-Limit-Info": "api-usage=7/100" },
			},
		),
	);
	const usages: unknown[] = [];
	await signIn({
		fetch,
		clientId: "c",
		origin: ORIGIN,
		redirectUri: "https://x.example/",
		show: async (url) => `https://x.example/?code=1&state=${new URL(url).searchParams.get("state")}`,
		randomBytes: (size) => new Uint8Array(size),
		onAnswer: (usage) => void usages.push(usage),
	});
	// The sign-in service is no part of the API, and knows no such header.
	expectNamed(heard.filter(({ path }) => path !== "/services/oauth2/token"));
	expect(usages).toEqual([
		{ used: 7, limit: 100 },
		{ used: 7, limit: 100 },
		{ used: 7, limit: 100 },
	]);
});
