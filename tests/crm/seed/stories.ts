/** How requests go, and how often. Which steps are legal where is decided by `fold`; the test holds us to it. */
import type { DeclineCode } from "../../../utils/domain/records.ts";
import * as steps from "./steps.ts";
import type { Teller } from "./teller.ts";

const STORIES = {
	helped: 58,
	partly: 7,
	rejectedFirst: 4,
	holdLapsed: 2,
	waitlisted: 4,
	waitlistedInVain: 2,
	declined: 13,
	declineAnswered: 3,
	declineOverridden: 3,
	stuckAndEscalated: 3,
	swapped: 2,
	withdrawn: 5,
};
export type Story = keyof typeof STORIES;

/** Code 1 is what everybody says; code 5 is what nobody likes to. */
const CODES: Record<DeclineCode, number> = {
	"1": 9,
	"2": 3,
	"3": 5,
	"4": 5,
	"5": 4,
	"6": 1.2,
	"7": 2,
	"8": 2.5,
};

export function chooseStory(t: Teller): Story {
	return t.dice.weighted(STORIES);
}

export function tell(t: Teller, story: Story): void {
	steps.submit(t);
	askAround(t);
	switch (story) {
		case "helped":
			return helped(t);
		case "partly":
			steps.offer(t, "partial");
			return afterOffer(t);
		case "rejectedFirst":
			steps.offer(t, t.dice.chance(0.6) ? "other_date" : "smaller");
			steps.rejectOffer(t);
			return helped(t);
		case "holdLapsed":
			steps.offer(t, "full");
			steps.pause(t, 5);
			return helped(t);
		case "waitlisted":
			steps.waitlist(t);
			steps.pause(t, t.dice.int(4, 15));
			return helped(t);
		case "waitlistedInVain":
			steps.waitlist(t);
			steps.pause(t, t.dice.int(5, 15));
			return steps.decline(t, "1");
		case "declined":
			return steps.decline(t, t.dice.weighted(CODES));
		case "declineAnswered":
			steps.decline(t, t.dice.weighted({ "1": 2, "4": 4, "5": 1 }));
			steps.replyToDecline(t);
			return helped(t);
		case "declineOverridden":
			steps.decline(t, t.dice.weighted({ "3": 3, "5": 4, "1": 2 }));
			steps.escalate(t);
			steps.override(t);
			return helped(t);
		case "stuckAndEscalated":
			steps.pause(t, t.dice.int(4, 7));
			steps.escalate(t, t.dice.chance(0.8) ? t.plan.asker : t.manager);
			return helped(t);
		case "swapped":
			steps.offer(t, "full");
			steps.swap(t);
			return afterOffer(t);
		case "withdrawn":
			if (t.dice.chance(0.4)) steps.offer(t, "full");
			return steps.withdraw(t);
	}
}

/** One request in six needs a question first, one in thirty a second one. */
function askAround(t: Teller): void {
	const rounds = t.dice.weighted({ "0": 25, "1": 4, "2": 1 });
	for (let round = 0; round < Number(rounds); round++) {
		const answer = steps.askInfo(t);
		steps.giveInfo(t, answer);
	}
}

function helped(t: Teller): void {
	const scope = t.dice.weighted({ full: 76, other_person: 8, other_date: 8, smaller: 5, asset: 3 });
	steps.offer(t, scope);
	afterOffer(t);
}

function afterOffer(t: Teller): void {
	steps.accept(t);
	steps.commit(t);
	steps.deliver(t);
	steps.rate(t);
}
