/** A business case that comes with evidence ranks its request higher, on every device and in the CRM's copy. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { type BusinessCase, caseText } from "../../../utils/domain/business-case.ts";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import { scored, termsOf } from "../../../utils/domain/rank.ts";
import { createDevice } from "./device.ts";
import { ANDERS, createStaffedWorld, METTE, type StaffedWorld } from "./world.ts";

let world: StaffedWorld;
beforeEach(async () => {
	world = await createStaffedWorld();
});
afterEach(() => world.crm.close());

const BENEFIT = { upliftPerYear: 240_000, probability: 0.5 };
const PLAN = "https://example.com/plan";

test.each<[string, BusinessCase | undefined, number]>([
	["no case", undefined, 0.5],
	["a case without evidence", BENEFIT, 0.5],
	["evidence of costs alone", { otherCost: 10, evidence: PLAN }, 0.8],
	["a case with evidence", { ...BENEFIT, evidence: PLAN }, 1],
])("confidence in a request with %s", async (_, stated, confidence) => {
	const kam = await createDevice(world, METTE);
	const { requestKey } = await kam.submit(stated && { businessCase: caseText(stated) });
	kam.wait();
	await kam.drain();
	const other = await createDevice(world, ANDERS);
	await other.pull();
	const request = await other.store.get("requests", requestKey);
	if (!request) throw new Error("the other device has no request");
	const own = scored({ ask: request, submittedAt: request.createdAt }, DEFAULT_POLICY);
	expect(termsOf(own, DEFAULT_POLICY).confidence).toBe(confidence);
	expect(world.rows("Instep_Request__c", "Client_Key__c", requestKey)[0]?.Rank_Score__c).toBeCloseTo(
		own.score,
		3,
	);
});
