import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { createHttp } from "../../../../utils/crm/salesforce/http.ts";
import { CALLS_AT_ONCE, createSlots } from "../../../../utils/crm/salesforce/slots.ts";

const turn = () => new Promise(setImmediate);

describe("calls to one org at a time", () => {
	test("are never more than there is room for, and each has its turn in the order they came, however it ends", async () => {
		const ends = fc.array(fc.constantFrom("answers", "throws", "throws at once"), { maxLength: 30 });
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 5 }), ends, async (size, kinds) => {
				const slots = createSlots(size);
				const begun: number[] = [];
				let running = 0;
				let most = 0;
				const all = kinds.map((kind, index) =>
					slots((): Promise<number> => {
						begun.push(index);
						if (kind === "throws at once") throw new Error("at once");
						running += 1;
						most = Math.max(most, running);
						return turn().then(() => {
							running -= 1;
							if (kind === "throws") throw new Error("later");
							return index;
						});
					}),
				);
				const settled = await Promise.allSettled(all);
				expect(most).toBeLessThanOrEqual(size);
				expect(begun).toEqual(kinds.map((_, index) => index));
				expect(settled.map(({ status }) => status === "fulfilled")).toEqual(
					kinds.map((kind) => kind === "answers"),
				);
				// No place was lost: as many as ever run side by side.
				let again = 0;
				const held = Promise.withResolvers<void>();
				const more = Array.from({ length: size }, () =>
					slots(() => {
						again += 1;
						return held.promise;
					}),
				);
				await turn();
				expect(again).toBe(size);
				held.resolve();
				await Promise.all(more);
			}),
		);
	});
});

describe("a client that shares its places", () => {
	const connection = {
		origin: "https://acme.my.salesforce.com",
		accessToken: async () => "t",
		renewedToken: async () => "t",
	};

	test("keeps one until its answer is read, and gives it back when its time is up", async () => {
		const slots = createSlots(CALLS_AT_ONCE);
		const begun: PromiseWithResolvers<Response>[] = [];
		const fetch: typeof globalThis.fetch = () => {
			const answer = Promise.withResolvers<Response>();
			begun.push(answer);
			return answer.promise;
		};
		// Two clients of one org, as the sync and a set-up are.
		const [one, other] = [createHttp({ fetch, connection, slots }), createHttp({ fetch, connection, slots })];
		const calls = Array.from({ length: 6 }, (_, n) => (n % 2 ? one : other)(v.object({}), "GET", `/${n}`));
		const settled = Promise.allSettled(calls);
		await turn();
		expect(begun).toHaveLength(4);
		begun[0]?.reject(new DOMException("signal timed out", "TimeoutError"));
		await turn();
		expect(begun).toHaveLength(5);
		const body = Promise.withResolvers<void>();
		const slow = new ReadableStream({
			async start(controller) {
				await body.promise;
				controller.enqueue(new TextEncoder().encode("{}"));
				controller.close();
			},
		});
		begun[1]?.resolve(new Response(slow));
		await turn();
		expect(begun).toHaveLength(5);
		body.resolve();
		await expect(calls[1]).resolves.toEqual({});
		await turn();
		expect(begun).toHaveLength(6);
		for (const { resolve } of begun) resolve(Response.json({}));
		expect((await settled).map(({ status }) => status)).toEqual(["rejected", ...Array(5).fill("fulfilled")]);
	});
});
