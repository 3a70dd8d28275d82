/** What others do in the CRM meanwhile. */
import fc from "fast-check";
import { ANDERS, METTE, RASMUS, UNIT } from "../../crm/fixture.ts";
import { revokeTokensOf } from "../../crm/oauth/refresh-tokens.ts";
import { endSessionsOf } from "../../crm/sessions.ts";
import { MINUTE, newId } from "../../utils/sync/world.ts";
import { operationsOf, rowKeyOf } from "../invariants/look.ts";
import type { Stage } from "../stage.ts";
import { Act } from "./act.ts";
import { ACCOUNTS, accountOf } from "./user-steps.ts";

export const CRM_KINDS = [
	...["session ends", "no way back but signing in", "request deleted", "accounts merged", "access lost"],
	...["step by another tool", "late commit", "unit changed", "account renamed", "sandbox refreshed"],
];

const USERS = [METTE, ANDERS, RASMUS];

const sessionEnds = fc.tuple(fc.constantFrom(...USERS), fc.integer({ min: 0, max: 2 })).map(([user, n]) => {
	const isFinal = n === 0;
	const kind = isFinal ? "no way back but signing in" : "session ends";
	return new Act(kind, `${user.name}: ${kind}`, async ({ sites }) => {
		const [{ crm }] = sites;
		endSessionsOf(crm.org, user.id);
		if (isFinal) revokeTokensOf(crm.org, user.id);
		return true;
	});
});

const livingRequest = (stage: Stage, which: number) => {
	const rows = stage.sites[0].rows("Instep_Request__c").filter(({ IsDeleted }) => IsDeleted === 0);
	return rows[which % rows.length];
};

const requestDeleted = fc.nat(9).map((which) => {
	return new Act("request deleted", `request ${which} of the CRM is deleted`, async (stage) => {
		const row = livingRequest(stage, which);
		if (!row) return false;
		const status = await stage.sites[0].byHand("DELETE", `/sobjects/Instep_Request__c/${row.Id}`);
		if (status >= 300) return false;
		const waiting = new Set((await operationsOf(stage)).map(({ operation }) => rowKeyOf(operation)));
		for (const deed of stage.ledger.deeds.values())
			if (deed.requestKey === row.Client_Key__c && (waiting.has(deed.key) || stage.late.length > 0))
				deed.resendable += 1;
		return true;
	});
});

const merged = fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 2 })).map(([winner, offset]) => {
	const loser = (winner + offset) % ACCOUNTS.length;
	return new Act(
		"accounts merged",
		`account ${loser} becomes part of account ${winner}`,
		async ({ sites }) => {
			const [{ crm, origin }] = sites;
			const body = JSON.stringify({ winner: accountOf(winner), losers: [accountOf(loser)] });
			const { status } = await crm.fetch(new Request(`${origin}/__crm/merge`, { method: "POST", body }));
			return status === 204;
		},
	);
});

const accessLost = fc.tuple(fc.constantFrom(METTE, ANDERS), fc.nat(2)).map(([user, account]) => {
	return new Act("access lost", `${user.name} loses sight of account ${account}`, async (stage) => {
		const { interference } = stage.sites[0].crm.org;
		const known = interference.hidden.get(user.id) ?? new Set();
		interference.hidden.set(user.id, known.add(accountOf(account)));
		stage.lostAccess.add(`${user.id} ${accountOf(account)}`);
		return true;
	});
});

const byHand = fc
	.tuple(fc.nat(9), fc.constantFrom("escalate", "waitlist", "override"), fc.nat(2))
	.map(([which, type, n]) => {
		const lateBy = n === 0 ? 4 * MINUTE : 0;
		const kind = lateBy > 0 ? "late commit" : "step by another tool";
		return new Act(kind, `${kind}: ${type} on request ${which}`, async (stage) => {
			const row = livingRequest(stage, which);
			if (!row) return false;
			const [site] = stage.sites;
			const key = newId();
			const at = new Date(stage.clock.now).toISOString();
			const event = { Client_Key__c: key, Request__c: row.Id, Type__c: type, At__c: at, Note__c: "By hand" };
			// A long transaction: its stamp is that of its beginning.
			site.crm.org.interference.skewMs = -lateBy;
			const status = await site.byHand("POST", "/sobjects/Instep_Event__c", event);
			site.crm.org.interference.skewMs = 0;
			if (status >= 300) return false;
			stage.byHand.add(key);
			if (lateBy > 0) stage.lateCommits.add(key);
			return true;
		});
	});

const unitChanged = fc.constantFrom(ANDERS, RASMUS).map((manager) => {
	return new Act("unit changed", `${manager.name} becomes the unit's manager`, async ({ sites }) => {
		const status = await sites[0].byHand("PATCH", `/sobjects/Instep_Unit__c/${UNIT}`, {
			Manager__c: manager.id,
		});
		return status < 300;
	});
});

const renamed = fc.tuple(fc.nat(2), fc.nat(99)).map(([account, n]) => {
	return new Act("account renamed", `account ${account} is called ${n}`, async ({ sites }) => {
		const status = await sites[0].byHand("PATCH", `/sobjects/Account/${accountOf(account)}`, {
			Name: `Name ${n}`,
		});
		return status < 300;
	});
});

const refreshed = fc.constant(
	new Act("sandbox refreshed", "the sandbox is refreshed: another org at the same address", async (stage) => {
		const [site] = stage.sites;
		const old = site.crm.org.id;
		const waiting = new Set((await operationsOf(stage)).map(({ operation }) => rowKeyOf(operation)));
		site.refresh();
		for (const deed of stage.ledger.deeds.values()) {
			if (deed.author.orgId !== old || deed.fate !== "kept") continue;
			deed.fate = "stranded";
			deed.isThrough = !waiting.has(deed.key);
		}
		return true;
	}),
);

export const crmChanges = {
	sessionEnds,
	requestDeleted,
	merged,
	accessLost,
	byHand,
	unitChanged,
	renamed,
	refreshed,
};
