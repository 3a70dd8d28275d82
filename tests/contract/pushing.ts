import { describe, expect } from "vitest";
import { CrmError, FAST_FEEDS } from "../../utils/crm/crm.ts";
import { all, keysIn, MINUTE, push, type Rule, sent } from "./peer.ts";

const once = { requests: 1, events: 1 };

export function describePushing(name: string, rule: Rule): void {
	describe(`${name}: pushing`, () => {
		rule("inserts a request with its first step, and answers with both as the CRM has them", async (peer) => {
			const operation = peer.submit();
			const { outcomes, pages } = await push(peer, operation);
			expect(outcomes).toEqual([{ operationKey: operation.key, ok: true }]);
			expect(keysIn(pages, "request")).toEqual([operation.requestKey]);
			expect(keysIn(pages, "event")).toEqual([operation.key]);
			expect(peer.held(operation.requestKey, operation.key)).toEqual(once);
		});

		rule("that the CRM commits and whose answer is lost is asked again: one record", async (peer) => {
			const operation = peer.submit();
			await peer.next("lostAfter");
			await expect(push(peer, operation)).rejects.toMatchObject({ kind: "offline" });
			expect((await push(peer, operation)).outcomes).toMatchObject([{ ok: true }]);
			expect(peer.held(operation.requestKey, operation.key)).toEqual(once);
		});

		rule(
			"answers for each operation, in any company: a rejected one does not reject its neighbours",
			async (peer) => {
				const [good, bad, last] = [peer.submit(), peer.submitBad(), peer.submit()];
				const { outcomes } = await push(peer, good, bad, last);
				expect(outcomes.map(({ operationKey, ok }) => [operationKey, ok])).toEqual([
					[good.key, true],
					[bad.key, false],
					[last.key, true],
				]);
				const failure = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.failure));
				expect(failure).toMatchObject([{ kind: "invalid", message: expect.stringMatching(/\w{3}/) }]);
				expect(peer.held(bad.requestKey, bad.key)).toEqual({ requests: 0, events: 0 });
			},
		);

		rule("takes a hundred at once", async (peer) => {
			const many = Array.from({ length: 100 }, () => peer.submit());
			const { outcomes } = await push(peer, ...many);
			expect(outcomes.every(({ ok }) => ok)).toBe(true);
		});

		rule(
			"answers all that the CRM then holds of the request, other people's steps included",
			async (peer) => {
				const submit = await sent(peer);
				peer.passTime(MINUTE);
				const theirs = peer.append(submit);
				await peer.other.push([theirs]);
				peer.passTime(MINUTE);
				const own = peer.append(submit);
				const { pages } = await push(peer, own);
				expect(keysIn(pages, "event").toSorted()).toEqual([submit.key, theirs.key, own.key].toSorted());
			},
		);

		rule("copies the state onto the request's row when told to, and makes no row of it", async (peer) => {
			const submit = await sent(peer);
			const { requestKey } = submit;
			const theirs = peer.append(submit);
			await peer.other.push([theirs]);
			const header = { status: "declined", rankScore: 1.5, lastEventType: "decline", lastEventAt: 0 };
			const after = await peer.crm.writeHeaders(new Map([[requestKey, header]]));
			// Whoever writes them sees what they may have left out.
			expect(keysIn([after], "event").toSorted()).toEqual([submit.key, theirs.key].toSorted());
			const pages = await all(peer.crm.accounts([peer.accountId]));
			const rows = pages.flatMap((page) => (page.kind === "request" ? page.rows : []));
			expect(rows.find(({ key }) => key === requestKey)?.listedStatus).toBe("declined");
			await peer.crm.writeHeaders(new Map([["unknown", header]])).catch(() => {});
			expect(peer.held("unknown", "unknown").requests).toBe(0);
		});

		rule("is as the user who signed in, and seen by the others", async (peer) => {
			const { requestKey } = await sent(peer);
			const pages = await all(peer.other.pull(FAST_FEEDS, {}));
			expect(keysIn(pages, "request")).toContain(requestKey);
		});
	});
}

export function describeFailing(name: string, rule: Rule): void {
	describe(`${name}: failing`, () => {
		const KINDS = [
			["lostBefore", "offline"],
			["lostAfter", "offline"],
			["down", "server"],
			["garbled", "server"],
			["limit", "throttled"],
			["signedOut", "auth"],
		] as const;
		for (const [fault, kind] of KINDS) {
			rule(
				`is a CrmError of kind ${kind} when the next exchange is ${fault}, for a pull, a push and a look at what there is`,
				async (peer) => {
					const works = [
						() => all(peer.crm.pull(FAST_FEEDS, {})),
						() => push(peer, peer.submit()),
						() => peer.crm.existing("account", [peer.accountId]),
					];
					for (const work of works) {
						await peer.next(fault);
						const error = await work().catch((thrown: unknown) => thrown);
						expect(error).toBeInstanceOf(CrmError);
						expect(error).toMatchObject({ kind });
					}
				},
			);
		}
	});
}
