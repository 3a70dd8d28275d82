import { afterAll, expect, test } from "vitest";
import type { Row } from "../../crm/database.ts";
import { METTE } from "../../crm/fixture.ts";
import { anOperation } from "../../utils/domain/examples.ts";
import type { Deed } from "../ledger.ts";
import { makeOrgs, Stage } from "../stage.ts";
import { Tally } from "../tally.ts";
import { recordsOf } from "./look.ts";
import { holdOnce } from "./once.ts";

const orgs = await makeOrgs();
afterAll(orgs.close);

/** A stage with one deed, and one row of it in the CRM for each change of the right one. */
function withRows(changes: readonly Partial<Row>[], fate: Deed["fate"] = "kept") {
	const stage = new Stage(orgs, new Tally());
	const author = { orgId: stage.sites[0].crm.org.id, userId: METTE.id, userName: METTE.name };
	stage.ledger.keep(anOperation({ key: "k", author }), "laptop", "store", false);
	stage.ledger.end("k", fate);
	const right = { Client_Key__c: "k", IsDeleted: 0, CreatedById: METTE.id, Actor__c: METTE.id };
	const [inCrm] = recordsOf(stage);
	const events = changes.map((change) => ({ ...right, ...change }));
	return () => holdOnce(stage, [], inCrm ? [{ ...inCrm, requests: [], events }] : []);
}

test.each<[string, Partial<Row>[], Deed["fate"], string | undefined]>([
	["once is right", [{}], "kept", undefined],
	["neither here nor there is not", [], "kept", "neither"],
	["twice is not", [{}, {}], "kept", "2 times"],
	["twice is not, deleted or not", [{}, { IsDeleted: 1 }], "kept", "2 with"],
	["another's is not", [{ CreatedById: "005x" }], "kept", "its author"],
	["what was undone is not", [{}], "undone", "undone and sent"],
	["what was discarded on its way may be there", [{}], "discarded", undefined],
	["what nobody did is not", [{}, { Client_Key__c: "other" }], "kept", "nobody did"],
])("%s", (_, rows, fate, complaint) => {
	const hold = withRows(rows, fate);
	if (complaint) expect(hold).toThrow(complaint);
	else expect(hold).not.toThrow();
});
