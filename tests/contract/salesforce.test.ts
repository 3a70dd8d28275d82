import { appendOperation, submitOperation } from "../../utils/domain/operation.ts";
import type { Ask } from "../../utils/domain/records.ts";
import { OPEN_ACCOUNT, PRIVATE_ACCOUNT, UNIT } from "../crm/fixture.ts";
import { KEY_PREFIX, makeId } from "../crm/ids.ts";
import { anAsk } from "../utils/domain/examples.ts";
import { createDevice } from "../utils/sync/device.ts";
import * as faults from "../utils/sync/faults.ts";
import { ANDERS, createStaffedWorld, METTE, newId } from "../utils/sync/world.ts";
import { describeCrm } from "./crm-api.ts";
import type { Peer } from "./peer.ts";

const FAULTS = {
	lostBefore: faults.lostBefore,
	lostAfter: faults.lostAfter,
	down: faults.page(503),
	limit: faults.refused(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."),
	garbled: faults.truncated,
} as const;

describeCrm("Salesforce", async (): Promise<Peer> => {
	const world = await createStaffedWorld();
	const device = await createDevice(world, METTE);
	const other = await createDevice(world, ANDERS);
	const submit = (fields: Partial<Ask> = {}) =>
		submitOperation(
			anAsk({ key: newId(), accountId: OPEN_ACCOUNT, unitId: UNIT, ...fields }),
			device.author,
			newId,
			world.clock.now,
		);
	const LastName = "Castorsen";
	const contact = await world.byHand("POST", "/sobjects/Contact", { LastName, AccountId: PRIVATE_ACCOUNT });
	world.hide(ANDERS.username, contact);
	return {
		crm: device.context.crm,
		other: other.context.crm,
		accountId: OPEN_ACCOUNT,
		privateAccountId: PRIVATE_ACCOUNT,
		unitId: UNIT,
		related: { type: "Contact", id: makeId(KEY_PREFIX.Contact, 1) },
		privateRelated: { type: "Contact", id: contact },
		submit: () => submit(),
		submitBad: () => submit({ expertise: "x".repeat(500) }),
		append: ({ requestKey, accountId }) =>
			appendOperation(
				{ key: requestKey, accountId },
				{ type: "escalate", note: "Now" },
				device.author,
				newId,
				world.clock.now,
			),
		async renameUnit(Name) {
			await world.byHand("PATCH", `/sobjects/Instep_Unit__c/${UNIT}`, { Name });
		},
		async deleteRequest(key) {
			await world.byHand("DELETE", `/sobjects/Instep_Request__c/Client_Key__c/${key}`);
		},
		async eraseRequest(key) {
			world.erase(key);
		},
		async unshareRequest(key) {
			world.hide(METTE.username, ...world.idsOf("Instep_Request__c", key));
		},
		held: (requestKey, eventKey) => world.held(requestKey, eventKey),
		async next(fault) {
			if (fault !== "signedOut") return device.wire.meet(FAULTS[fault]);
			const expired = { method: "POST", body: '{"refreshTokens":true}' };
			await world.crm.fetch(new Request("http://127.0.0.1/__crm/sessions/expire", expired));
		},
		passTime: (ms) => {
			world.clock.now += ms;
		},
		close: () => world.crm.close(),
	};
});
