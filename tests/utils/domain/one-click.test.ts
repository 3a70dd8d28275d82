import { describe, expect, test } from "vitest";
import { isOneClick, oneClick } from "../../../utils/domain/one-click.ts";
import { withState } from "../../../utils/domain/support.ts";
import { aRequest, aStory, EXPERT_ID, frozen, KAM, MONDAY } from "./examples.ts";

const OFFER = {
	...{ type: "offer" as const, key: "offer", expertId: EXPERT_ID },
	...{ weeks: ["2026-W11"], hours: 3 },
};
const newIds = () => {
	let n = 0;
	return () => `new-${++n}`;
};
function taken(action: Parameters<typeof oneClick>[0], ...chapters: Parameters<typeof aStory>) {
	const folded = frozen(withState(aRequest({ events: aStory("submit", ...chapters) })));
	return oneClick(action, folded, KAM, newIds(), MONDAY);
}

describe("a step that takes one click", () => {
	test("is each that needs nothing said, and no other", () => {
		expect(["accept", "commit", "deliver", "credit"].every((each) => isOneClick(each as "accept"))).toBe(
			true,
		);
		expect(["withdraw", "offer", "agree_swap", "rate"].some((each) => isOneClick(each as "rate"))).toBe(
			false,
		);
	});

	test("names the offer it is about", () => {
		expect(taken("accept", OFFER)).toMatchObject([{ event: { type: "accept", refersTo: "offer" } }]);
		expect(taken("commit", OFFER, "accept")).toMatchObject([
			{ event: { type: "commit", refersTo: "offer" } },
		]);
		expect(taken("deliver", OFFER, "accept", "commit")).toMatchObject([
			{ event: { type: "deliver", refersTo: "offer" } },
		]);
	});

	test("that accepts part of what was asked for leaves the rest as a request of its own, sent after it", () => {
		const [accept, rest, ...more] = taken("accept", { ...OFFER, scope: "partial" as const });
		expect(accept).toMatchObject({ event: { type: "accept" }, requestKey: "r1" });
		expect(rest).toMatchObject({ ask: { linkedRequestKey: "r1", estimate: "1d" }, after: accept?.key });
		expect(more).toEqual([]);
	});

	test("leaves over what the unit did not offer, whatever hours a swap has given since", () => {
		const folded = withState(aRequest({ events: aStory("submit", { ...OFFER, scope: "partial" as const }) }));
		const { offer } = folded.state;
		const swapped = {
			...folded,
			state: { ...folded.state, ...(offer && { offer: { ...offer, hours: 7 } }) },
		};
		const asks = (each: typeof folded) =>
			oneClick("accept", frozen(each), KAM, newIds(), MONDAY).map(({ ask }) => ask);
		expect(asks(swapped)).toEqual(asks(folded));
	});

	test("that says thank you says it to whoever helped", () => {
		expect(taken("credit", OFFER, "accept", "commit", "deliver")).toMatchObject([
			{ event: { type: "credit", expertId: EXPERT_ID } },
		]);
	});
});
