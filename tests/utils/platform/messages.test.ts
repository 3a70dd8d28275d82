import fc from "fast-check";
import { expect, test } from "vitest";
import { OWN, receive } from "./fake-browser.ts";

const { onMessages } = await import("../../../utils/platform/messages.ts");

const HOST = "acme.lightning.force.com";
const ACCOUNT = "001D000000K0fXOIAZ";
const TAB = { id: 7 };
/** The options page in a tab, and the dock of a CRM page: between them they may say everything. */
const PAGE = { id: "instep", url: `${OWN}options.html`, origin: OWN.slice(0, -1), tab: TAB, frameId: 0 };
const DOCK = { id: "instep", url: `https://${HOST}/x`, origin: `https://${HOST}`, tab: TAB, frameId: 0 };

const PAGE_MESSAGES = [
	{ type: "revalidate", host: HOST },
	{ type: "revalidate", host: HOST, accountId: ACCOUNT },
	{ type: "revalidate", host: HOST, unitId: ACCOUNT },
	{ type: "resolve", host: HOST, record: { type: "Opportunity", id: ACCOUNT } },
	{ type: "waiting", host: HOST },
	{ type: "drain", host: HOST },
	{ type: "signIn", host: HOST },
	{ type: "signOut", host: HOST, drop: true },
	{ type: "openOptions" },
	{ type: "dock", command: "across" },
	{ type: "setUp", host: HOST, call: { do: "deploy" } },
];
const DOCK_MESSAGES = [
	{ type: "count", host: HOST, recordId: ACCOUNT },
	{ type: "openAside", host: HOST },
];

let failing = false;
let handled: { by: "page" | "dock"; message: unknown }[] = [];
onMessages({
	page: async (message) => handled.push({ by: "page", message }),
	dock: async (message) => {
		if (failing) throw new Error("no");
		return handled.push({ by: "dock", message });
	},
});

/** Who was called with this. A listener that throws fails the test that asks. */
function heard(raw: unknown, sender: unknown) {
	handled = [];
	const answers = receive(raw, sender);
	// The other side learns nothing of a message that is refused, not even that somebody was there.
	if (handled.length === 0) expect(answers).toEqual([undefined]);
	return handled.map(({ by }) => by);
}

test.each(PAGE_MESSAGES)("a page of the extension is heard: %j", (message) =>
	expect(heard(message, PAGE)).toEqual(["page"]),
);
test("the dock is heard", () => expect(heard(DOCK_MESSAGES[0], DOCK)).toEqual(["dock"]));

const STRANGERS: [string, object][] = [
	["another extension", { ...PAGE, id: "other", url: "chrome-extension://other/page.html" }],
	["another extension, from the CRM page", { ...DOCK, id: "other" }],
	["nobody named", { url: PAGE.url, tab: TAB, frameId: 0 }],
	["no address", { id: "instep", tab: TAB, frameId: 0 }],
	["an address that is none", { ...PAGE, url: "instep" }],
	[
		"an extension whose id only begins like ours",
		{ ...PAGE, url: "chrome-extension://instep2/options.html" },
	],
	[
		"a page that has our address in its own",
		{ ...DOCK, url: `https://evil.example/${OWN}options.html`, origin: undefined },
	],
	["a sandboxed frame of ours", { ...PAGE, origin: "null" }],
	["a frame of another origin at our address", { ...PAGE, origin: `https://${HOST}` }],
];
test.each(STRANGERS)("refused whatever it says: %s", (_, sender) => {
	for (const message of [...PAGE_MESSAGES, ...DOCK_MESSAGES]) expect(heard(message, sender)).toEqual([]);
});

const FALSE_DOCKS: [string, object][] = [
	["a frame of the CRM page", { ...DOCK, frameId: 3 }],
	["a script without a tab", { ...DOCK, tab: undefined }],
	["another CRM's page", { ...DOCK, url: "https://other.lightning.force.com/x", origin: undefined }],
	["the same host on another port", { ...DOCK, url: `https://${HOST}:8443/x`, origin: undefined }],
	["a sandboxed CRM page", { ...DOCK, origin: "null" }],
	["a page of the extension", PAGE],
];
test.each(FALSE_DOCKS)("no dock: %s", (_, sender) => expect(heard(DOCK_MESSAGES[0], sender)).toEqual([]));

test("a dock of an empty page asks for nobody's host", () =>
	expect(heard({ ...DOCK_MESSAGES[0], host: "" }, { ...DOCK, url: "about:blank", origin: "null" })).toEqual(
		[],
	));

test.each(PAGE_MESSAGES)("the dock may not say what a page may: %j", (message) =>
	expect(heard(message, DOCK)).toEqual([]),
);

test("an org is set up from the options page alone, not from a panel that a CRM page can frame", () => {
	const [setUp] = PAGE_MESSAGES.slice(-1);
	for (const page of ["panel.html", "popup.html", "options.htmlx", "a/options.html"])
		expect(heard(setUp, { ...PAGE, url: OWN + page }), page).toEqual([]);
	expect(heard(setUp, { ...PAGE, url: `${OWN}options.html?lang=da#x` })).toEqual(["page"]);
});

/** The same message, of so many bytes of JSON. */
function padded(message: object, bytes: number): object {
	const pad = bytes - JSON.stringify({ ...message, pad: "" }).length;
	return { ...message, pad: "ø".repeat(pad / 2) + "x".repeat(pad % 2) };
}
test("a message is at most 64 kB, and a table of an admin's at most 4 MB", () => {
	const panel = { ...PAGE, url: `${OWN}panel.html` };
	const drain = { type: "drain", host: HOST };
	expect(heard(padded(drain, 64_000), panel)).toEqual(["page"]);
	expect(heard(padded(drain, 64_001), panel)).toEqual([]);
	const count = DOCK_MESSAGES[0] ?? {};
	expect(heard(padded(count, 64_000), DOCK)).toEqual(["dock"]);
	expect(heard(padded(count, 64_001), DOCK)).toEqual([]);
	const table = { type: "setUp", host: HOST, call: {} };
	expect(heard(padded(table, 4_000_000), PAGE)).toEqual(["page"]);
	expect(heard(padded(table, 4_000_001), PAGE)).toEqual([]);
});

test("what JSON does not know is refused", () => {
	const circle: Record<string, unknown> = { type: "drain", host: HOST };
	circle.self = circle;
	for (const extra of [circle, { type: "drain", host: HOST, n: 1n }]) expect(heard(extra, PAGE)).toEqual([]);
});

const isText = (value: unknown, most: number) =>
	typeof value === "string" && value !== "" && value.length <= most;
const isId = (value: unknown) => value === ACCOUNT;

const isOpportunity = (value: unknown) =>
	typeof value === "object" &&
	value !== null &&
	"type" in value &&
	value.type === "Opportunity" &&
	"id" in value &&
	isId(value.id);

/** Said once more, without the schemas: what may be heard of a message, and by whom. */
function mayBeHeard(raw: unknown, sender: Record<string, unknown>): "page" | "dock" | undefined {
	if (typeof raw !== "object" || raw === null || sender.id !== "instep") return undefined;
	const said: Record<string, unknown> = { ...raw };
	const isHost = isText(said.host, 255);
	if (sender === PAGE) {
		const isFit: Record<string, boolean> = {
			revalidate: isHost && [said.accountId, said.unitId].every((id) => id === undefined || isId(id)),
			resolve: isHost && isOpportunity(said.record),
			drain: isHost,
			waiting: isHost,
			signIn: isHost,
			signOut: isHost && typeof said.drop === "boolean",
			openOptions: true,
			dock: ["close", "off", "up", "down", "across", "aside"].includes(String(said.command)),
			setUp: isHost && "call" in said,
		};
		const isKnown = typeof said.type === "string" && Object.hasOwn(isFit, said.type);
		return isKnown && isFit[String(said.type)] ? "page" : undefined;
	}
	const isCount = said.type === "count" && typeof said.recordId === "string" && said.recordId.length <= 18;
	const isFit = said.host === HOST && (isCount || said.type === "openAside");
	return sender === DOCK && isFit ? "dock" : undefined;
}

test("of 100,000 messages none is heard that should not be, and none throws", () => {
	const valid = fc.constantFrom<object>(...PAGE_MESSAGES, ...DOCK_MESSAGES);
	const part = fc.oneof(
		fc.constantFrom<unknown>(HOST, ACCOUNT, "", "x".repeat(256), true, null, 7, "__proto__", "toString"),
		fc.constantFrom<unknown>("drain", "count", "setUp", "signOut", ["drain"], { type: "drain" }),
		fc.anything({ maxDepth: 1, maxKeys: 2, withBigInt: true, withNullPrototype: true }),
	);
	const key = fc.constantFrom(
		"type",
		"host",
		"accountId",
		"unitId",
		"recordId",
		"record",
		"drop",
		"call",
		"__proto__",
		"constructor",
	);
	const spoilt = fc
		.tuple(valid, fc.array(fc.tuple(key, part), { maxLength: 2 }), fc.option(key))
		.map(([message, changes, without]) => {
			const fields = [...Object.entries(message), ...changes].filter(([name]) => name !== without);
			return Object.fromEntries(fields);
		});
	const anything = fc.anything({ maxDepth: 2, maxKeys: 4, withBigInt: true, withMap: true, withDate: true });
	const strangers = [...STRANGERS, ...FALSE_DOCKS].flatMap(([, sender]) => (sender === PAGE ? [] : [sender]));
	const sender = fc.oneof(
		fc.constantFrom<Record<string, unknown>>(PAGE, DOCK),
		fc.constantFrom<Record<string, unknown>>(...strangers.map((each) => ({ ...each }))),
		fc.record({ id: fc.constant("instep"), url: fc.string(), origin: fc.string() }, { requiredKeys: [] }),
	);
	const counts = { page: 0, dock: 0, refused: 0 };
	fc.assert(
		fc.property(fc.oneof(spoilt, anything), sender, (raw, from) => {
			const wanted = mayBeHeard(raw, from);
			counts[wanted ?? "refused"] += 1;
			const isJson = canBeJson(raw);
			expect(heard(raw, from)).toEqual(wanted && isJson ? [wanted] : []);
		}),
		{ numRuns: 100_000 },
	);
	// A listener that is deaf would pass as well: many of them must be heard.
	expect(counts.page).toBeGreaterThan(1_000);
	expect(counts.dock).toBeGreaterThan(100);
	expect(counts.refused).toBeGreaterThan(10_000);
}, 120_000);

function canBeJson(raw: unknown): boolean {
	try {
		JSON.stringify(raw);
		return true;
	} catch {
		return false;
	}
}

test("whoever is heard gets the handler's answer, and an empty one where it failed", async () => {
	const answers = receive(DOCK_MESSAGES[0], DOCK);
	expect(await answers[0]).toBe(handled.length);
	failing = true;
	expect(await receive(DOCK_MESSAGES[0], DOCK)[0]).toBeUndefined();
	failing = false;
});
