/** Mistakes that public outboxes really make, each as a small change of the product's text. A test must see each. */
export interface Mutation {
	name: string;
	file: string;
	/** Stands in the file exactly once. */
	from: string;
	to: string;
	/** Where the test that sees it should be. */
	suites: string[];
}

const DRAIN = "utils/sync/drain.ts";
const SETTLE = "utils/store/settle.ts";
const PUSH = "utils/crm/salesforce/push.ts";
const OPERATION = "utils/domain/operation.ts";
const ENTRIES = "tests/utils/sync/entries";
const ONCE = "tests/utils/sync/drain-once";
const ORDER = "tests/utils/sync/drain-order";
const RECORDS = "tests/utils/sync/drain-records";
const REFUSALS = "tests/utils/sync/drain-refusals";
const HEADERS = "tests/utils/sync/drain-headers";
const ALL_GONE =
	"await settle(store, { confirmed: batch.map(({ key }) => key), failed: new Map(), pages: [] }, now());";

export const MUTATIONS: readonly Mutation[] = [
	{
		name: "the operation is removed before it is sent",
		file: DRAIN,
		from: "// A batch is of one sort (operation-due.ts).",
		to: ALL_GONE,
		suites: [ONCE],
	},
	{
		name: "an entry counts as sent whatever the CRM said of it",
		file: "utils/crm/salesforce/save.ts",
		from: "return failure ? { operationKey, ok: false, failure } : { operationKey, ok: true };",
		to: "return failure ? { operationKey, ok: true } : { operationKey, ok: true };",
		suites: [ENTRIES],
	},
	{
		name: "an outcome makes the point that was deleted anew",
		file: "utils/crm/salesforce/save.ts",
		from: "?updateOnly=true",
		to: "",
		suites: [ENTRIES],
	},
	{
		name: "the operation is deleted apart from the answer that is stored",
		file: SETTLE,
		from: "const tx = store.transaction(STORES",
		to: 'for (const key of answer.confirmed) await store.delete("operations", key);\n\tconst tx = store.transaction(STORES',
		suites: ["tests/utils/store/settle"],
	},
	{
		name: "the key is made anew for each attempt",
		file: PUSH,
		from: "writtenFields(EVENT, event)",
		to: "writtenFields(EVENT, { ...event, key: event.key + crypto.randomUUID().slice(0, 8) })",
		suites: [ONCE],
	},
	{
		name: "nobody asks whose work it is",
		file: DRAIN,
		from: "return operations.filter(({ author }) => author.orgId === user.orgId && author.userId === user.userId);",
		to: "return operations.filter(() => user !== undefined);",
		suites: ["tests/utils/sync/drain-author"],
	},
	{
		name: "the cursor is written apart from its rows",
		file: "utils/store/pages.ts",
		from: 'const tx = store.transaction(PAGE_STORES, "readwrite");',
		to: 'if (page.cursor) await store.put("sync", { key: ["cursor", page.cursor.feed].join(":"), value: page.cursor.value });\n\tconst tx = store.transaction(PAGE_STORES, "readwrite");',
		suites: ["tests/utils/sync/pull.test.ts"],
	},
	{
		name: "a delta asks strictly after its cursor, without overlap",
		file: "utils/crm/salesforce/queries.ts",
		// The CRM's stamps count whole seconds.
		from: "Date.parse(cursor) - OVERLAP_MS",
		to: "Date.parse(cursor) + 1_000",
		suites: ["tests/utils/sync/pull"],
	},
	{
		name: "a 401 drops what it hit",
		file: SETTLE,
		from: "if (operation) await operations.put(afterFailure(operation, failure, now));",
		to: 'if (operation && failure.kind === "auth") await operations.delete(key);\n\t\t\telse if (operation) await operations.put(afterFailure(operation, failure, now));',
		suites: [ONCE],
	},
	{
		name: "a 401 does not pause",
		file: OPERATION,
		from: 'return { ...operation, status: "blocked", failure };',
		to: 'return { ...operation, status: "waiting", failure };',
		suites: ["tests/utils/domain/operation"],
	},
	{
		name: "a late failure puts back what its user discarded meanwhile",
		file: DRAIN,
		from: 'const hit = all.filter(({ status }) => status === "waiting");',
		to: 'for (const operation of all) await store.put("operations", operation);\n\tconst hit = all;',
		suites: [ORDER],
	},
	{
		name: "already there counts as refused",
		file: PUSH,
		from: "return isAlreadyThere(failure) ? undefined : failure;",
		to: "return isAlreadyThere(failure) && count < 0 ? undefined : failure;",
		suites: [ONCE],
	},
	{
		name: "HTTP 500 counts as sent",
		file: DRAIN,
		from: "const failure = failureOf(error);\n\t\tconst isRefused",
		to: `const failure = failureOf(error);\n\t\tif (failure.kind === "server") {\n\t\t\t${ALL_GONE}\n\t\t\treturn true;\n\t\t}\n\t\tconst isRefused`,
		suites: [ONCE],
	},
	{
		name: "an answer that nobody understands counts as success",
		file: PUSH,
		from: 'throw new CrmError("server", "SHORT_ANSWER", "The CRM did not answer for each record it was sent");',
		to: "return [];",
		suites: ["tests/utils/crm/salesforce/push", ONCE],
	},
	{
		name: "the attempt is not noted before the send",
		file: DRAIN,
		from: `const batch = await markAttempted(
			store,
			ready.map(({ key }) => key),
			now(),
			random,
		);`,
		to: "const batch = ready.map((operation) => (random() < 0 ? operation : operation));\n\t\tvoid markAttempted;",
		suites: [ORDER],
	},
	{
		name: "the order of a request's steps is ignored",
		file: "utils/domain/operation-due.ts",
		from: "return [...firstSteps(operations).values()].filter(isFree).sort(inOrder);",
		to: "return operations.filter(isFree);",
		suites: ["tests/utils/domain/operation"],
	},
	{
		name: "the copies on a request's row leave out a withdrawal",
		file: DRAIN,
		from: "events.filter(({ requestKey }) => requestKey === key);",
		to: 'events.filter(({ requestKey, type }) => requestKey === key && type !== "withdraw");',
		suites: [HEADERS],
	},
	{
		name: "the copies on a request's row are written once, whoever else pushes meanwhile",
		file: DRAIN,
		from: "read.push(await crm.writeHeaders(headers));",
		to: "await crm.writeHeaders(headers);",
		suites: [HEADERS],
	},
	{
		name: "the copies on a request's row are written when the operation is gone",
		file: DRAIN,
		from: `await writeCopies(context, pages);
		const confirmed = outcomes.flatMap((outcome) => (outcome.ok ? outcome.operationKey : []));
		await settle(store, { confirmed, failed: failuresIn(outcomes), pages }, now());`,
		to: `const confirmed = outcomes.flatMap((outcome) => (outcome.ok ? outcome.operationKey : []));
		await settle(store, { confirmed, failed: failuresIn(outcomes), pages }, now());
		await writeCopies(context, pages);`,
		suites: [HEADERS],
	},
	{
		name: "one record that is taken counts for all",
		file: PUSH,
		from: "if (success) return undefined;",
		to: "if (success || results.output.some((each) => each.success)) return undefined;",
		suites: [RECORDS, REFUSALS],
	},
	{
		name: "new tokens are used before they are stored",
		file: "utils/crm/salesforce/session.ts",
		from: "await tokens.set({ ...fresh,",
		to: "void tokens.set({ ...fresh,",
		suites: ["tests/utils/crm/salesforce/session"],
	},
	{
		name: "what was sent can still be undone",
		file: OPERATION,
		from: "return operation.attempts === 0;",
		to: "return operation.attempts >= 0;",
		suites: ["tests/utils/store/operations"],
	},
	{
		name: "a clock that was set back turns the steps of a request round",
		file: "utils/domain/following.ts",
		from: "if (createdAt === operation.createdAt) return operation;",
		to: "if (createdAt >= operation.createdAt) return operation;",
		suites: ["tests/utils/store/operations"],
	},
	{
		name: "a feed that was empty at the first look stays without a cursor",
		file: "utils/crm/salesforce/read.ts",
		from: "if (first.records.length === 0 && each.isFirst) yield emptyPage(each, latest);",
		to: "if (first.records.length === 0 && each.isFirst) yield emptyPage(each, latest.slice(0, 0));",
		suites: ["tests/utils/sync/pull-history"],
	},
	{
		name: "a clock that was set back stops the slow feeds",
		file: "utils/sync/feeds.ts",
		from: "at === undefined || at > now ?",
		to: "at === undefined ?",
		suites: ["tests/utils/sync/feeds", "tests/utils/sync/pull.test.ts"],
	},
];
