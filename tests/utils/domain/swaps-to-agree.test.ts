import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { swapsToAgree } from "../../../utils/domain/actions.ts";
import type { Author } from "../../../utils/domain/operation.ts";
import type { StoredRequest } from "../../../utils/domain/records.ts";
import { isOpen, statusAt } from "../../../utils/domain/request.ts";
import { withState } from "../../../utils/domain/support.ts";
import { swapAgreement } from "../../../utils/domain/swap-proposal.ts";
import { withSwaps } from "../../../utils/domain/swaps.ts";
import { AFTER_SWAPS, ASKERS, anySwaps, OWNED } from "./any-swaps.ts";
import {
	anEvent,
	aRequest,
	aStory,
	DAY,
	EXPERT_ID,
	frozen,
	HOUR,
	KAM,
	MONDAY,
	OTHER_ACCOUNT_ID,
	OWNER,
	STRANGER,
} from "./examples.ts";

const accountOf = (id: string) => OWNED.find((account) => account.id === id);
const swapsFor = (
	{ userId }: Author,
	requests: readonly StoredRequest[],
	{ now = AFTER_SWAPS, acted = [] }: { now?: number; acted?: readonly string[] } = {},
) =>
	swapsToAgree(
		frozen(requests.map(withState)),
		acted.map((requestKey) => ({ requestKey })),
		accountOf,
		{ userId },
		now,
	);

const OFFER = { type: "offer" as const, expertId: EXPERT_ID, weeks: ["2026-W11"], hours: 8 };
const PROPOSAL = anEvent("propose_swap", {
	...{ key: "p1", at: MONDAY + 5 * HOUR, actorId: STRANGER.userId },
	...{ otherRequestKey: "r2", weeks: ["2026-W12"], hours: 6 },
});
/** The one on which it was proposed; Karen speaks for the other, and so does Ole, who owns its account. */
const own = (...events: (typeof PROPOSAL)[]) =>
	aRequest({
		...{ key: "r1", accountId: OTHER_ACCOUNT_ID, createdById: STRANGER.userId },
		events: [...aStory("submit", OFFER, "accept"), ...events],
	});
const other = (...chapters: Parameters<typeof aStory>) =>
	aRequest({ key: "r2", events: aStory("submit", OFFER, ...chapters) });

describe("a swap waits for the yes of", () => {
	test("whoever asked for the other request or owns its account, and nobody else", () => {
		const requests = [own(PROPOSAL), other("accept")];
		for (const me of [KAM, OWNER])
			expect(swapsFor(me, requests)).toEqual([{ requestKey: "r2", proposal: PROPOSAL }]);
		expect(swapsFor(STRANGER, requests)).toEqual([]);
	});

	test("nobody who has given it, sent or not", () => {
		const agreement = anEvent("agree_swap", { key: "a1", at: MONDAY + 6 * HOUR, refersTo: "p1" });
		expect(swapsFor(KAM, [own(PROPOSAL, agreement), other("accept")])).toEqual([]);
		expect(swapsFor(KAM, [own(PROPOSAL), other("accept")], { acted: ["r1"] })).toEqual([]);
	});

	test("nobody where one of the two holds no hours to change any more", () => {
		expect(swapsFor(KAM, [own(PROPOSAL), other("withdraw")])).toEqual([]);
		expect(swapsFor(KAM, [own(PROPOSAL), other("accept", "commit", "deliver")])).toEqual([]);
		const withdrawal = anEvent("withdraw", { key: "w1", at: MONDAY + 6 * HOUR });
		expect(swapsFor(KAM, [own(PROPOSAL, withdrawal), other("accept")])).toEqual([]);
		expect(swapsFor(KAM, [own(PROPOSAL)])).toEqual([]);
	});

	test("nobody once the hold of either has ended", () => {
		const held = aRequest({ key: "r2", events: aStory("submit", { ...OFFER, expires: "2026-03-03" }) });
		const at = (now: number) => swapsFor(KAM, [own(PROPOSAL), held], { now });
		expect(at(MONDAY + DAY)).toHaveLength(1);
		expect(at(MONDAY + 3 * DAY)).toEqual([]);
	});

	test("nobody where the other request was offered something else since", () => {
		const again = { ...OFFER, key: "o2", at: MONDAY + 7 * HOUR };
		expect(
			swapsFor(KAM, [own(PROPOSAL), other({ type: "reject_offer", at: MONDAY + 6 * HOUR }, again)]),
		).toEqual([]);
	});
});

describe("any swap", () => {
	const speakFor = ({ createdById, accountId }: StoredRequest, { userId }: Author) =>
		createdById === userId || accountOf(accountId)?.ownerId === userId;

	test("waits for one side only, and never once it is agreed to", () => {
		fc.assert(
			fc.property(anySwaps, fc.constantFrom(...ASKERS), (requests, me) => {
				for (const { requestKey, proposal } of swapsFor(me, requests)) {
					const [asking, asked] = [proposal.requestKey, requestKey].map((key) =>
						requests.find((each) => each.key === key),
					);
					if (!asking || !asked) throw new Error("A swap waits on a request that nobody has.");
					expect(proposal.otherRequestKey).toBe(requestKey);
					expect(speakFor(asked, me)).toBe(true);
					if (proposal.actorId === me.userId) expect(asked.createdById).toBe(me.userId);
					expect(withState(asking).state.proposals).toContainEqual(proposal);
				}
			}),
		);
	});

	test("waits for whoever speaks for the other request exactly where their yes would make it hold", () => {
		fc.assert(
			fc.property(anySwaps, fc.constantFrom(...ASKERS), (requests, me) => {
				const waiting = new Set(swapsFor(me, requests).map(({ proposal }) => proposal.key));
				for (const { request, state } of requests.map(withState))
					for (const proposal of state.proposals) {
						const asked = requests.find(({ key }) => key === proposal.otherRequestKey);
						const isOurs = asked !== undefined && speakFor(asked, me);
						const areOpen = [request, asked].every(
							(each) => each && isOpen(statusAt(withState(each).state, AFTER_SWAPS)),
						);
						const yes = anEvent("agree_swap", {
							...{ ...swapAgreement(proposal), key: "yes", requestKey: request.key },
							...{ actorId: me.userId, at: AFTER_SWAPS },
						});
						const after = requests.map((each) =>
							each === request ? { ...each, events: [...each.events, yes] } : each,
						);
						const held = withSwaps(after.map(withState), AFTER_SWAPS).find(
							(each) => each.request.key === request.key,
						);
						const holds =
							held?.state.offer?.hours === proposal.hours && held?.state.swap?.agreement.key === "yes";
						expect(waiting.has(proposal.key)).toBe(isOurs && areOpen && holds);
					}
			}),
		);
	});
});
