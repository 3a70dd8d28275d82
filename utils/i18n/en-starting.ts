import type { RequestKind } from "../domain/records.ts";

/** A text to start a request from; what stands in [brackets] is to be filled in. */
export interface StartingText {
	label: string;
	resultWanted: string;
	ifWeWait: string;
	unitGains: string;
}

/** Three for each kind of help. They state facts and ask; none of them presses. */
export const enStarting: { title: string; texts: Record<RequestKind, readonly StartingText[]> } = {
	title: "Start from",
	texts: {
		advice: [
			{
				label: "Choose between options",
				resultWanted: "A recommendation: [option A] or [option B], with the reason in half a page",
				ifWeWait: "The customer decides on [date] without our view",
				unitGains: "The reasoning can be used again for [other customers]",
			},
			{
				label: "Check our answer",
				resultWanted: "A check of our answer on [subject] before it goes to the customer",
				ifWeWait: "The answer goes out unchecked on [date]",
				unitGains: "Early sight of what customers ask about [subject]",
			},
			{
				label: "Understand a problem",
				resultWanted: "The likely cause of [problem] and the next step to take",
				ifWeWait: "[problem] goes on and costs about [amount] a week",
				unitGains: "A documented case of [problem] to learn from",
			},
		],
		meeting: [
			{
				label: "Join a customer meeting",
				resultWanted: "Somebody who answers questions on [subject] in the meeting on [date]",
				ifWeWait: "The meeting takes place without an answer on [subject]",
				unitGains: "First-hand knowledge of what [customer] plans",
			},
			{
				label: "Prepare a meeting",
				resultWanted: "30 minutes to prepare our points on [subject] for [date]",
				ifWeWait: "We go in with what we knew in [month]",
				unitGains: "Your limits are known before anything is promised",
			},
			{
				label: "Show something",
				resultWanted: "A demonstration of [product or method] for [number] people from the customer",
				ifWeWait: "The customer chooses on [date] from what others have shown",
				unitGains: "Direct reactions to [product or method]",
			},
		],
		proposal: [
			{
				label: "A section of a proposal",
				resultWanted: "A section of one page on [subject], ready for the proposal of [date]",
				ifWeWait: "The proposal goes in without [subject]",
				unitGains: "Your scope is described in your own words",
			},
			{
				label: "Estimate the effort",
				resultWanted: "Hours and cost for [scope], with the assumptions they rest on",
				ifWeWait: "The price is set on a guess on [date]",
				unitGains: "Hours that are planned and paid for, should we win",
			},
			{
				label: "Review before sending",
				resultWanted: "A review of [document] for errors and risks",
				ifWeWait: "We bind ourselves on [date] to what nobody has reviewed",
				unitGains: "No promise reaches you that you have not seen",
			},
		],
		delivery: [
			{
				label: "Do a piece of work",
				resultWanted: "[result], done and handed over by [date]",
				ifWeWait: "[milestone] moves by [number] weeks",
				unitGains: "[hours] hours booked on a customer that pays",
			},
			{
				label: "Cover a gap",
				resultWanted: "Somebody who takes over [task] from [date] to [date]",
				ifWeWait: "[task] stands still from [date]",
				unitGains: "Experience with [subject] for somebody of yours",
			},
			{
				label: "Solve a fault",
				resultWanted: "[fault] solved, and its cause told to the customer",
				ifWeWait: "[fault] goes on and affects [number] people or sites",
				unitGains: "The cause is known before it shows elsewhere",
			},
		],
		other: [
			{
				label: "A document or figures",
				resultWanted: "[document or figures] for [use], as of [date]",
				ifWeWait: "We work with the figures of [month]",
				unitGains: "One correct source in place of many copies",
			},
			{
				label: "An introduction",
				resultWanted: "A contact to [role] at the customer or in the firm",
				ifWeWait: "[matter] waits until we find the way ourselves",
				unitGains: "A named contact for your own matters, too",
			},
			{
				label: "Something else",
				resultWanted: "[what is there afterwards that is not there now]",
				ifWeWait: "[what happens on which date if nothing is done]",
				unitGains: "[what your department gets out of it]",
			},
		],
	},
};
