/** How requests go, and how often. Which steps are legal where is decided by `fold`; the test holds us to it. */
import type { DeclineCode, Scope } from "../../../utils/domain/records.ts";
import * as steps from "./steps.ts";
import * as beside from "./steps-beside.ts";
import type { Teller } from "./teller.ts";

/** What comes after the request was sent and asked about. */
const STORIES = {
	helped,
	partlyHelped: (t: Teller) => {
		// Two hours cannot be shared out.
		steps.offer(t, t.plan.estimate === "2h" ? "full" : "partial");
		afterOffer(t);
	},
	rejectedFirst: (t: Teller) => {
		steps.offer(t, t.plan.estimate === "2h" || t.dice.chance(0.6) ? "other_date" : "smaller");
		steps.rejectOffer(t);
		helped(t);
	},
	holdLapsed: (t: Teller) => {
		steps.offer(t, "full");
		steps.pause(t, 5);
		helped(t);
	},
	waitlisted: (t: Teller) => {
		steps.waitlist(t);
		steps.pause(t, t.dice.int(4, 15));
		helped(t);
	},
	waitlistedInVain: (t: Teller) => {
		steps.waitlist(t);
		steps.pause(t, t.dice.int(5, 15));
		steps.decline(t, "1");
	},
	declined: (t: Teller) => {
		steps.decline(t, t.dice.weighted(CODES));
	},
	declineAnswered: (t: Teller) => {
		steps.decline(t, t.dice.weighted({ "1": 2, "4": 4, "5": 1 }));
		steps.replyToDecline(t);
		helped(t);
	},
	declineOverridden: (t: Teller) => {
		steps.decline(t, t.dice.weighted({ "3": 3, "5": 4, "1": 2 }));
		steps.escalate(t);
		steps.override(t);
		helped(t);
	},
	stuckAndEscalated: (t: Teller) => {
		steps.pause(t, t.dice.int(4, 7));
		steps.escalate(t, t.dice.chance(0.8) ? t.plan.asker : t.manager);
		helped(t);
	},
	swapped: (t: Teller) => {
		steps.offer(t, "full");
		steps.swap(t);
		afterOffer(t);
	},
	withdrawn: (t: Teller) => {
		if (t.dice.chance(0.4)) steps.offer(t, "full");
		steps.withdraw(t);
	},
};
export type Story = keyof typeof STORIES;

const HOW_OFTEN: Record<Story, number> = {
	helped: 58,
	partlyHelped: 7,
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
	return t.dice.weighted(HOW_OFTEN);
}

export function tell(t: Teller, story: Story): void {
	if (beside.isOutside(t)) {
		beside.logOutside(t);
		return;
	}
	steps.submit(t);
	// One request in six needs a question first, one in thirty a second one.
	const rounds = t.dice.weighted({ "0": 25, "1": 4, "2": 1 });
	for (let round = 0; round < Number(rounds); round++) steps.giveInfo(t, steps.askInfo(t));
	STORIES[story](t);
}

function helped(t: Teller): void {
	beside.nominate(t);
	const less = t.plan.estimate === "2h" ? {} : { smaller: 5, asset: 3 };
	steps.offer(t, t.dice.weighted<Scope>({ full: 76, other_person: 8, other_date: 8, ...less }));
	afterOffer(t);
}

function afterOffer(t: Teller): void {
	steps.accept(t);
	steps.commit(t);
	steps.deliver(t);
	steps.rate(t);
	beside.credit(t);
}
