import { type Policy, policyOn } from "../../../utils/domain/policy.ts";
import { scoreOf } from "../../../utils/domain/rank.ts";
import type { Ask } from "../../../utils/domain/records.ts";
import { fold } from "../../../utils/domain/request.ts";
import { KEY_PREFIX, makeId } from "../ids.ts";
import type { SeedRow } from "../seed-types.ts";
import { stamp } from "./calendar.ts";
import { expertId } from "./experts.ts";
import { type EventPlan, type RequestPlan, toEvents } from "./request-plan.ts";
import { unitId } from "./units.ts";

/** The requests' rows in the order they were made; the copies on each are what its events add up to. */
export function requestRows(plans: readonly RequestPlan[], policies: readonly Policy[]): SeedRow[] {
	const ids = requestIds(plans);
	return plans.map((plan, index) => {
		const createdAt = plan.events[0]?.at ?? 0;
		const state = fold(toEvents(plan));
		const last = state.steps.findLast(({ superseded }) => !superseded)?.event;
		const policy = policyOn(stamp(createdAt).slice(0, 10), policies);
		const fitMark = plan.account.tier && policy.rules.fitByTier[plan.account.tier];
		const { score } = scoreOf(toAsk(plan), createdAt, policy, fitMark ? { fitMark } : {});
		return {
			Id: ids.get(plan),
			Name: `REQ-${String(index + 1).padStart(6, "0")}`,
			Client_Key__c: plan.key,
			Account__c: plan.account.id,
			Unit__c: unitId(plan.unit),
			Linked_Request__c: (plan.linked && ids.get(plan.linked)) ?? null,
			Kind__c: plan.kind,
			Expertise__c: plan.skill,
			Result_Wanted__c: plan.wanted,
			Needed_By__c: plan.neededBy,
			Is_Flexible__c: plan.isFlexible,
			Estimated_Time__c: plan.estimate,
			If_We_Wait__c: plan.ifWeWait,
			Unit_Gains__c: plan.unitGains ?? null,
			Quote__c: plan.quote ?? null,
			Source_Title__c: plan.sourceTitle ?? null,
			Opportunity__c: plan.opportunity?.id ?? null,
			Preferred_Expert__c: idOfExpert(plan.preferredExpert),
			Excluded_Expert__c: idOfExpert(plan.excludedExpert),
			Attachments__c: plan.attachments ?? null,
			Status__c: state.status,
			Rank_Score__c: Math.round(score * 1000) / 1000,
			Last_Event_Type__c: last?.type ?? null,
			Last_Event_At__c: last ? stamp(last.at) : null,
			OwnerId: plan.asker.id,
			CreatedById: plan.asker.id,
			CreatedDate: stamp(createdAt),
			LastModifiedDate: stamp(last?.at ?? createdAt),
			LastModifiedById: last?.actorId ?? plan.asker.id,
			SystemModstamp: stamp(last?.at ?? createdAt),
		};
	});
}

export function eventRows(plans: readonly RequestPlan[]): SeedRow[] {
	const ids = requestIds(plans);
	const events = plans.flatMap((plan) =>
		plan.events.map((event) => ({ event, requestId: ids.get(plan) ?? "" })),
	);
	events.sort((a, b) => a.event.at - b.event.at || (a.event.key < b.event.key ? -1 : 1));
	return events.map(({ event, requestId }, index) => eventRow(event, requestId, index + 1));
}

function eventRow(event: EventPlan, requestId: string, n: number): SeedRow {
	return {
		Id: makeId(KEY_PREFIX.Instep_Event__c, n),
		Name: `EV-${String(n).padStart(7, "0")}`,
		Client_Key__c: event.key,
		Request__c: requestId,
		Type__c: event.type,
		// The device's clock: a few seconds before the CRM's, which wins.
		At__c: stamp(event.at - (n % 9) * 1000),
		Actor__c: event.actor.id,
		Refers_To__c: event.refersTo ?? null,
		Code__c: event.code ?? null,
		Note__c: event.note ?? null,
		Next_Step__c: event.nextStep ?? null,
		Expert__c: idOfExpert(event.expert),
		Weeks__c: event.weeks?.join(";") ?? null,
		Hours__c: event.hours ?? null,
		Scope__c: event.scope ?? null,
		Expires__c: event.expires ?? null,
		Free_Hours__c: event.freeHours ?? null,
		Rating__c: event.rating ?? null,
		CreatedById: event.actor.id,
		CreatedDate: stamp(event.at),
	};
}

function toAsk(plan: RequestPlan): Ask {
	return {
		key: plan.key,
		accountId: plan.account.id,
		accountName: plan.account.name,
		unitId: unitId(plan.unit),
		kind: plan.kind,
		expertise: plan.skill,
		resultWanted: plan.wanted,
		neededBy: plan.neededBy,
		isFlexible: plan.isFlexible,
		estimate: plan.estimate,
		ifWeWait: plan.ifWeWait,
		...(plan.quote && { quote: plan.quote }),
		...(plan.sourceTitle && { sourceTitle: plan.sourceTitle }),
	};
}

function requestIds(plans: readonly RequestPlan[]): Map<RequestPlan, string> {
	return new Map(plans.map((plan, index) => [plan, makeId(KEY_PREFIX.Instep_Request__c, index + 1)]));
}

function idOfExpert(expert: number | undefined): string | null {
	return expert === undefined ? null : expertId(expert);
}
