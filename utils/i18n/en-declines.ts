import type { DeclineCode } from "../domain/records.ts";

/** Ready sentences for a decline, by code: about hours, plans and rules, never about a person. */
export const enDeclines: Record<DeclineCode, readonly { note: string; nextStep: string }[]> = {
	"1": [
		{
			note: "All hours that we open to key accounts that week are promised already.",
			nextStep: "Ask again for a later week, or mark the date as flexible.",
		},
		{
			note: "Absences leave us without the hours this needs in that week.",
			nextStep: "We look at it again when hours come free; ask to be put on the waiting list.",
		},
	],
	"2": [
		{
			note: "This lies in another department's field, which can give a better answer.",
			nextStep: "Send the request to the department that has this expertise.",
		},
	],
	"3": [
		{
			note: "Requests that rank higher under the policy take the hours of that week.",
			nextStep: "See under “Why this rank?” what would move the request up.",
		},
	],
	"4": [
		{
			note: "The material is not yet complete enough for us to give a reliable answer.",
			nextStep: "Send the request again with the missing documents attached.",
		},
		{
			note: "The result wanted is still too open for us to plan hours for it.",
			nextStep: "Let us take 15 minutes together to settle what the result is.",
		},
	],
	"5": [
		{
			note: "The hours would count against a target that our department is measured on.",
			nextStep: "Escalate, so that the two targets are weighed against each other.",
		},
	],
	"6": [
		{
			note: "We serve another party in the same matter and have to stay out of this one.",
			nextStep: "Ask a department without a role in the matter.",
		},
	],
	"7": [
		{
			note: "A contract or a rule does not allow us to help with this as it is asked.",
			nextStep: "Ask Legal which part of it can be done, and send us that part.",
		},
	],
	"8": [
		{
			note: "The same result is already being worked on under another request.",
			nextStep: "Use that result; ask again if something is missing in it.",
		},
	],
};
