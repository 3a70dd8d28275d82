import { randomUUID } from "node:crypto";
import type { Page } from "puppeteer-core";
import * as v from "valibot";
import { Draft } from "../../utils/domain/draft.ts";
import { appendOperation, Operation } from "../../utils/domain/operation.ts";
import type { CrmProcess } from "./crm-process.ts";
import { putRow, rowsOf, signedInAt } from "./on-device.ts";
import { sleep } from "./wait.ts";

/** What every request of a burst is about; each has an expertise of its own, by which it is known again. */
export interface Subject {
	host: string;
	accountId: string;
	unitId: string;
}

const Keyed = v.object({ Client_Key__c: v.string(), Expertise__c: v.string() });
const Step = v.object({ Type__c: v.string(), Request__r: v.object({ Expertise__c: v.string() }) });

/**
 * Sends a request with the popup's own form, whose draft is put on the device as if it had been typed: seven fields by
 * keyboard take seconds, and 50 requests are to come in a burst. Returns when the form says that it is kept.
 */
export async function sendRequest(popup: Page, subject: Subject, expertise: string): Promise<void> {
	const { database } = await signedInAt(popup, subject.host);
	const { host, accountId, unitId } = subject;
	const typed = {
		resultWanted: "A pilot plan",
		kind: "meeting",
		estimate: "1d",
		ifWeWait: "They look elsewhere",
	};
	const values = { ...typed, accountId, unitId, expertise, neededBy: "2099-01-01" };
	await putRow(popup, database, "drafts", { key: "request:", host, values, updatedAt: Date.now() });
	await submitDraft(popup, expertise);
}

/** Opens the form anew, finds there what was typed, and presses "Send request". */
export async function submitDraft(popup: Page, expertise: string): Promise<void> {
	const another = await popup.$$eval("button", (all) => {
		const button = all.find((each) => each.textContent === "New request");
		button?.click();
		return button !== undefined;
	});
	if (!another) await popup.reload({ waitUntil: "domcontentloaded" });
	await popup.waitForFunction(
		(wanted) => {
			const field = document.querySelector<HTMLInputElement>('[name="expertise"]');
			if (field?.value !== wanted) return false;
			document.querySelector<HTMLButtonElement>("button[type=submit]")?.click();
			return true;
		},
		{ polling: 10 },
		expertise,
	);
	await popup.waitForFunction(() => document.body.innerText.includes("Request kept"), { polling: 10 });
}

/** What has not reached the CRM, as the popup would list it. */
export async function unsent(popup: Page, { host }: Subject): Promise<Operation[]> {
	const { database } = await signedInAt(popup, host);
	return v.parse(v.array(Operation), await rowsOf(popup, database, "operations"));
}

/** What is typed in the form and not sent. */
export async function typedIn(popup: Page, { host }: Subject): Promise<string | undefined> {
	const { database } = await signedInAt(popup, host);
	const drafts = v.parse(v.array(Draft), await rowsOf(popup, database, "drafts"));
	return drafts.find(({ key }) => key === "request:")?.values.expertise;
}

/** A second step on a request. The popup has no such button, so it is made as the panel's card makes it. */
export async function escalate(popup: Page, subject: Subject, requestKey: string): Promise<void> {
	const { author, database } = await signedInAt(popup, subject.host);
	const request = { key: requestKey, accountId: subject.accountId };
	const content = { type: "escalate", note: "It is urgent" } as const;
	await putRow(
		popup,
		database,
		"operations",
		appendOperation(request, content, author, randomUUID, Date.now()),
	);
}

/** Presses every "Send now" there is. */
export async function sendNow(popup: Page): Promise<void> {
	await popup.$$eval("[data-operation] button", (all) => {
		for (const button of all) if (button.textContent === "Send now") button.click();
	});
}

/** Presses on, until the CRM has all that the device had. */
export async function untilAllIsSent(popup: Page, subject: Subject, timeoutMs = 60_000): Promise<void> {
	const endsAt = Date.now() + timeoutMs;
	for (;;) {
		const left = await unsent(popup, subject);
		if (left.length === 0) return;
		if (Date.now() > endsAt)
			throw new Error(`Not sent: ${JSON.stringify(left.slice(0, 3))} of ${left.length}`);
		await sendNow(popup);
		await sleep(1_000);
	}
}

/** The steps that the CRM holds of each request of the burst, in the order in which they came. */
export async function stepsHeld(
	crm: CrmProcess,
	username: string,
	prefix: string,
): Promise<[string, string[]][]> {
	const rest = crm.rest(username);
	const where = `Expertise__c LIKE '${prefix} %'`;
	const requests = await rest.query(
		`SELECT Client_Key__c, Expertise__c FROM Instep_Request__c WHERE ${where} ORDER BY Expertise__c`,
		Keyed,
	);
	// Ids are given out in order; the CRM's times have no finer grain than a second.
	const steps = await rest.query(
		`SELECT Type__c, Request__r.Expertise__c FROM Instep_Event__c WHERE Request__r.${where} ORDER BY Id`,
		Step,
	);
	return requests.map(({ Expertise__c: expertise }) => [
		expertise,
		steps.filter(({ Request__r }) => Request__r.Expertise__c === expertise).map(({ Type__c }) => Type__c),
	]);
}

/** The CRM takes its time, now before it does something and now after, so that every moment is one to be hit in. */
export async function slowDown(crm: CrmProcess, seed: number): Promise<void> {
	const rules = (["before", "after"] as const).map((when, index) => ({
		match: { path: "*/composite*" },
		probability: 0.5,
		seed: seed + index,
		effect: { do: "delay", ms: 150, when },
	}));
	const answer = await fetch(`${crm.url}/__crm/faults`, { method: "POST", body: JSON.stringify(rules) });
	if (!answer.ok) throw new Error(await answer.text());
}
