import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoCast } from "../demo/cast.ts";
import { type Figures, figuresOf } from "./brief-figures.ts";
import { ONE_BROWSER } from "./browsers.ts";
import { startCrm } from "./crm-process.ts";
import { putRow, rowsOf, signedInAt } from "./on-device.ts";
import { pagesIn } from "./pdf-pages.ts";
import { problems } from "./rig.ts";
import { fill, press, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

/** Eight units, one after the other, at two or three seconds each. */
const PATIENCE_MS = 90_000;
const Asked = v.object({ Account__c: v.string() });
const Id = v.object({ Id: v.string() });
const Point = v.object({
	Client_Key__c: v.string(),
	Meeting__c: v.string(),
	Meeting_Date__c: v.string(),
	Forum__c: v.string(),
	Purpose__c: v.string(),
	Point__c: v.string(),
	Taken_Up__c: v.boolean(),
	Outcome__c: v.nullable(v.string()),
	CreatedBy: v.object({ Username: v.string() }),
});
const Kept = v.looseObject({
	...{ id: v.string(), accountId: v.optional(v.string()) },
	...{ name: v.optional(v.string()), period: v.optional(v.string()) },
});
const Row = v.looseObject({ key: v.string(), accountId: v.string(), events: v.array(v.looseObject({})) });

/** A key account manager with the brief of the account that most was asked for. */
async function reader() {
	const crm = await startCrm();
	const cast = await demoCast(crm);
	const rest = crm.rest(cast.kam);
	const asked = await rest.query("SELECT Account__c FROM Instep_Request__c", Asked);
	const counts = Map.groupBy(asked, ({ Account__c }) => Account__c);
	const [fullest = ""] = [...counts.keys()].sort(
		(a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0) || (a < b ? -1 : 1),
	);
	const kam = await userAt(crm, ONE_BROWSER, cast.kam, `/lightning/r/Account/${cast.account.id}/view`);
	await kam.signIn(await kam.openPanel());
	const host = encodeURIComponent(new URL(crm.url).host);
	const page = await kam.rig.openExtensionPage(`workspace.html#/${host}/brief/${fullest}`);
	await page.waitForSelector(".brief", { timeout: 15_000 });
	return { crm, cast, rest, kam, page, host, fullest };
}
type Reader = Awaited<ReturnType<typeof reader>>;

async function show({ page, host }: Reader, id?: string): Promise<void> {
	await page.evaluate(
		(hash) => {
			location.hash = hash;
		},
		`#/${host}/brief${id ? `/${id}` : ""}`,
	);
	await page.waitForSelector(`[data-brief="${id ?? "portfolio"}"] .brief`);
	// Until then it says on the page that its figures are not certain.
	await waitFor(
		"the end of the reading",
		async () => !(await page.$(".brief-page > [role=status]")) || undefined,
		PATIENCE_MS,
	);
}

/** What the page says, by the marks that its parts carry. */
function saidOn(page: Page) {
	return page.evaluate(() => {
		const text = (selector: string) => document.querySelector(selector)?.textContent ?? "";
		const fact = (key: string) => text(`[data-fact="${key}"] dd`);
		const exact = (key: string) => document.querySelector(`[data-fact="${key}"] data`)?.getAttribute("value");
		const decisions = [...document.querySelectorAll('[data-block="decision"] li')];
		return {
			counts: fact("counts"),
			promises: fact("promises"),
			overrides: fact("overrides"),
			review: fact("review"),
			contribution: exact("contribution"),
			cashFlow: exact("cashFlow"),
			refusals: text('[data-line="refusals"]'),
			decisions: decisions.filter((each) => each.getAttribute("data-line") !== "more").length,
			moreDecisions: text('[data-block="decision"] [data-line="more"]'),
			elements: [...document.querySelectorAll<HTMLElement>("[data-element]")].map((row) => [
				row.dataset.element ?? "",
				...[...row.querySelectorAll("td")].map((cell) => cell.textContent ?? ""),
			]),
		};
	});
}

/** The page says each figure that the CRM's rows come to. */
function expectToSay(said: Awaited<ReturnType<typeof saidOn>>, of: Figures, locale: string): void {
	const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
	const money = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
	const numbersIn = (text: string) => text.match(/\d+/g)?.map(Number) ?? [];
	expect.soft(said.counts, "counts").toBe(of.counts.join(" / "));
	expect.soft(numbersIn(said.promises), "promises").toEqual(of.due === 0 ? [] : [of.kept, of.due]);
	expect.soft(said.overrides, "overrides").toBe(String(of.overrides));
	expect.soft(Number(said.contribution), "contribution").toBeCloseTo(of.contribution ?? Number.NaN, 2);
	expect.soft(Number(said.cashFlow), "cash flow").toBeCloseTo(of.cashFlow ?? Number.NaN, 2);
	expect.soft(numbersIn(said.refusals)[0] ?? 0, "refusals").toBe(of.refusals);
	if (of.refusals > 0) {
		expect.soft(said.refusals, "hours refused").toContain(plain.format(of.refusedHours));
		if (of.refusedCost !== undefined)
			expect.soft(said.refusals, "cost of it").toContain(money.format(of.refusedCost));
	}
	const more = numbersIn(said.moreDecisions)[0] ?? 0;
	expect.soft(said.decisions + more, "decisions").toBe(of.decisions);
	const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" });
	if (of.review) expect.soft(said.review, "review").toContain(day.format(Date.parse(`${of.review}T12:00Z`)));
	for (const [name, [score, answers]] of Object.entries(of.elements)) {
		const row = said.elements.find(([element]) => element === name) ?? [];
		expect.soft([row[2], row.at(-1)], name).toEqual([String(score), String(answers)]);
	}
	expect.soft(said.elements).toHaveLength(7);
}

/** Key accounts among those that the device has: its user's, their team's, and all that ask for something now. */
async function portfolioOf({ rest, cast }: Reader): Promise<string[]> {
	const tier = "Key_Account_Tier__c != null";
	const open = "('submitted','needs_info','offered','accepted','committed','waitlisted')";
	const [me] = await rest.query(`SELECT Id FROM User WHERE Username = '${cast.kam}'`, Id);
	const scopes = [
		`Owner.Username = '${cast.kam}'`,
		`Id IN (SELECT AccountId FROM AccountTeamMember WHERE UserId = '${me?.Id}')`,
		`Id IN (SELECT Account__c FROM Instep_Request__c WHERE Status__c IN ${open})`,
	];
	const found: string[] = [];
	for (const scope of scopes) {
		const rows = await rest.query(`SELECT Id FROM Account WHERE ${tier} AND ${scope}`, Id);
		found.push(...rows.map((row) => row.Id));
	}
	return [...new Set(found)];
}

const today = () => new Date().toISOString().slice(0, 10);

let it: Reader;
beforeAll(async () => {
	it = await reader();
});
afterAll(async () => {
	await it?.kam.close();
	await it?.crm.close();
});

describe("the board brief", () => {
	test(
		"says of the fullest account what the CRM's rows come to, in both languages",
		async () => {
			const { page, rest, fullest, kam } = it;
			await show(it, fullest);
			const figures = await figuresOf(rest, [fullest], today());
			expect(figures.counts[0]).toBeGreaterThan(10);
			expectToSay(await saidOn(page), figures, "en-GB");
			await kam.rig.screenshot(page, `${ONE_BROWSER}-brief-account`);
			await press(page, /^Dansk$/);
			await untilShows(page, /Til beslutning[\s\S]*Til drøftelse[\s\S]*Til orientering/, ".brief");
			expectToSay(await saidOn(page), figures, "da-DK");
			await kam.rig.screenshot(page, `${ONE_BROWSER}-brief-account-da`);
		},
		PATIENCE_MS,
	);

	test(
		"says of all key accounts together what the CRM's rows come to",
		async () => {
			const { page, rest, kam } = it;
			await page.select("select[name=about]", "");
			await show(it);
			const accounts = await portfolioOf(it);
			expect(accounts.length).toBeGreaterThan(10);
			const figures = await figuresOf(rest, accounts, today());
			// What was read last is painted a moment after the page no longer says that it reads.
			await untilShows(page, new RegExp(`^${figures.counts.join(" / ")}$`), '[data-fact="counts"] dd');
			expectToSay(await saidOn(page), figures, "da-DK");
			await kam.rig.screenshot(page, `${ONE_BROWSER}-brief-portfolio-da`);
			await press(page, /^English$/);
			await untilShows(page, /For decision/, ".brief");
		},
		2 * PATIENCE_MS,
	);

	test(
		"a point put on an agenda in the panel is in the CRM, on the brief, and taken up with what came of it",
		async () => {
			const { kam, cast, rest, page } = it;
			await kam.page.bringToFront();
			const panel = await kam.openPanel();
			const stamp = "Who pays the hours of the pilot? =1+1, *now*";
			await press(panel, /^Put on an agenda$/);
			await fill(panel, "meeting", "Steering group, pilot");
			await fill(panel, "date", today());
			await fill(panel, "forum", "Steering group");
			await fill(panel, "purpose", "decision");
			await fill(panel, "point", stamp);
			await kam.rig.screenshot(kam.page, `${ONE_BROWSER}-agenda-form`);
			await press(panel, /^Put on the agenda$/);
			await untilShows(panel, /Waiting to send/, ".agenda");
			await kam.rig.screenshot(kam.page, `${ONE_BROWSER}-agenda-waiting`);
			await press(panel, /^Send now$/, ".agenda");
			const inCrm = async () => {
				const fields = Object.keys(Point.entries).filter((field) => field !== "CreatedBy");
				const rows = await rest.query(
					`SELECT ${fields}, CreatedBy.Username FROM Instep_Agenda_Item__c WHERE Account__c = '${cast.account.id}'`,
					Point,
				);
				return rows.find(({ Point__c }) => Point__c === stamp);
			};
			expect(await waitFor("the point in the CRM", inCrm)).toMatchObject({
				Meeting__c: "Steering group, pilot",
				Meeting_Date__c: today(),
				Forum__c: "Steering group",
				Purpose__c: "decision",
				Taken_Up__c: false,
				CreatedBy: { Username: cast.kam },
			});
			await show(it, cast.account.id);
			await untilShows(page, /Who pays the hours of the pilot\?/, '[data-block="decision"]');
			await untilShows(page, /Steering group, pilot/, '[data-fact="review"]');

			await kam.page.bringToFront();
			await press(panel, /^Taken up…$/, ".meeting[data-meeting]");
			await fill(panel, "outcome", "Half each.");
			await kam.rig.screenshot(kam.page, `${ONE_BROWSER}-agenda-outcome`);
			await press(panel, /^Save outcome$/);
			await press(panel, /^Send now$/, ".agenda");
			const taken = await waitFor("the outcome in the CRM", async () => {
				const row = await inCrm();
				return row?.Taken_Up__c ? row : undefined;
			});
			expect(taken.Outcome__c).toBe("Half each.");
			await page.bringToFront();
			await waitFor("the point off the brief", async () => {
				const said = await page.$eval(".brief", (brief) => brief.textContent ?? "");
				return !said.includes("Who pays the hours of the pilot?") || undefined;
			});
			expect(problems(await kam.rig.logs())).toEqual([]);
		},
		PATIENCE_MS,
	);
});

describe("the board brief on paper", () => {
	async function printed(name: string): Promise<number> {
		const pdf = await it.page.pdf({ preferCSSPageSize: true, printBackground: false });
		const folder = join(".output", "screens");
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, `${name}.pdf`), pdf);
		// The same look as a picture: A4 at 96 dots an inch.
		await it.page.emulateMediaType("print");
		await it.page.setViewport({ width: 703, height: 1032, deviceScaleFactor: 2 });
		await it.kam.rig.screenshot(it.page, name);
		const overflows = await it.page.$eval(".brief", (brief) => brief.scrollWidth > brief.clientWidth + 1);
		expect(overflows, `${name} is wider than the page`).toBe(false);
		await it.page.emulateMediaType();
		await it.page.setViewport({ width: 1280, height: 800 });
		return pagesIn(pdf);
	}

	test(
		"is exactly one A4 page, of the fullest account and of the portfolio, in English and Danish",
		async () => {
			for (const id of [it.fullest, undefined]) {
				await show(it, id);
				const name = id ? "brief-account" : "brief-portfolio";
				expect.soft(await printed(`${name}-en`)).toBe(1);
				await press(it.page, /^Dansk$/);
				await untilShows(it.page, /Til beslutning/, ".brief");
				expect.soft(await printed(`${name}-da`)).toBe(1);
				await press(it.page, /^English$/);
				await untilShows(it.page, /For decision/, ".brief");
			}
		},
		2 * PATIENCE_MS,
	);

	test(
		"is one page also where every list is longer than its room, and every text as long as the CRM lets it be",
		async () => {
			const { page, fullest, host } = it;
			await show(it, fullest);
			const { database } = await signedInAt(page, decodeURIComponent(host));
			const long = (words: string) => words.repeat(40).slice(0, 1000);
			for (const purpose of ["decision", "discussion", "information"])
				for (let place = 0; place < 6; place += 1)
					await putRow(page, database, "agenda", {
						...{ id: `a09000000000${purpose.length}${place}AAAA`.slice(0, 18), key: `${purpose}-${place}` },
						...{ accountId: fullest, date: today(), purpose, isTakenUp: false, ownerId: "005" },
						meeting: long("Koncernledelsens kvartalsmøde ").slice(0, 120),
						forum: long("Kvalitetsråd og produktråd ").slice(0, 80),
						point: long(`${place} Ressourcefordelingsbeslutninger på tværs af forretningsenhederne `),
					});
			const rows = v.parse(v.array(Row), await rowsOf(page, database, "requests"));
			const own = rows.filter(({ accountId }) => accountId === fullest).slice(0, 8);
			expect(own).toHaveLength(8);
			const at = Date.now() - 1000;
			for (const row of own) {
				const step = (type: string, offset: number) => ({
					...{
						key: `${row.key}-${type}-${offset}`,
						requestKey: row.key,
						type,
						actorId: "005",
						actorName: "Lone",
					},
					...{ at: at + offset, createdAt: at + offset, code: "5", nextStep: "Senere." },
					note: long("Fordi kundens indkøbschef har brug for svar inden lukkeugen. "),
				});
				const submit = { ...step("submit", -86_400_000), createdAt: at - 86_400_000 };
				const told = [
					submit,
					step("decline", 1),
					step("escalate", 2),
					step("override", 3),
					step("escalate", 4),
				];
				await putRow(page, database, "requests", {
					...row,
					...{ createdAt: at - 86_400_000, events: told, expertise: long("Kølekædeteknik ").slice(0, 120) },
					resultWanted: long("Kunden godkender pilotplanen for ekspertbistand. "),
				});
			}
			// Names as long as the CRM's fields for them.
			const named = async (store: string, change: (row: v.InferOutput<typeof Kept>) => object) => {
				const kept = v.parse(v.array(Kept), await rowsOf(page, database, store));
				const own = kept.filter(({ id, accountId = id }) => store === "units" || accountId === fullest);
				for (const row of own) await putRow(page, database, store, { ...row, ...change(row) });
			};
			await named("units", ({ name = "" }) => ({
				name: long(`${name} og leverancesikkerhed `).slice(0, 80),
			}));
			await named("results", ({ period = "" }) => ({
				source: long(`Regneark fra økonomiafdelingen ${period} `).slice(0, 80),
			}));
			await named("accounts", ({ name = "" }) => ({
				name: long(`${name} og datterselskaber `).slice(0, 255),
			}));
			await press(page, /^Dansk$/);
			await untilShows(page, /og \d+ mere/, '[data-block="decision"]');
			await untilShows(page, /og \d+ mere/, '[data-block="log"]');
			expect(await printed("brief-longest-da")).toBe(1);
		},
		PATIENCE_MS,
	);

	test("and what is longer than a page is counted as more than one", async () => {
		await it.page.evaluate((hash) => {
			location.hash = hash;
		}, `#/${it.host}/programme`);
		await it.page.waitForSelector(".matrix");
		expect(pagesIn(await it.page.pdf({ format: "A4" }))).toBeGreaterThan(1);
		expect(problems(await it.kam.rig.logs())).toEqual([]);
	});
});
