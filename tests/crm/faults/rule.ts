import * as v from "valibot";

const Moment = v.optional(v.picklist(["before", "after"]), "before");
const Text = v.pipe(v.string(), v.minLength(1));
const Count = v.pipe(v.number(), v.integer(), v.minValue(1));
const Ms = v.pipe(v.number(), v.integer());
const Records = v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))));
const Status = v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599));

/** What happens to a request that a rule takes. Documented in ../README.md, one line each. */
export const Effect = v.variant("do", [
	v.strictObject({
		do: v.literal("answer"),
		status: Status,
		body: v.optional(v.unknown()),
		headers: v.optional(v.record(v.string(), v.string()), {}),
	}),
	v.strictObject({ do: v.literal("html"), status: v.optional(Status, 503) }),
	v.strictObject({ do: v.literal("delay"), ms: v.pipe(Ms, v.minValue(0)), when: Moment }),
	v.strictObject({ do: v.literal("drop"), when: Moment }),
	v.strictObject({
		do: v.literal("truncate"),
		bytes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
		quietly: v.optional(v.boolean(), false),
	}),
	v.strictObject({ do: v.literal("endSession"), refreshTokens: v.optional(v.boolean(), false) }),
	v.strictObject({
		do: v.literal("refuseSession"),
		message: v.optional(Text, "This session is not valid for use with the REST API"),
	}),
	v.strictObject({ do: v.literal("limit"), concurrent: v.optional(v.boolean(), false) }),
	v.strictObject({ do: v.literal("lockRow"), records: Records }),
	v.strictObject({
		do: v.literal("failRecords"),
		records: Records,
		status: v.optional(Status, 400),
		code: Text,
		message: Text,
		fields: v.optional(v.array(v.string()), []),
	}),
	v.strictObject({ do: v.literal("hideRecords"), ids: v.array(Text), username: v.optional(Text) }),
	v.strictObject({ do: v.literal("hideFields"), fields: v.array(Text), username: v.optional(Text) }),
	v.strictObject({ do: v.literal("switchUser"), username: Text }),
	v.strictObject({ do: v.literal("skewClock"), ms: Ms }),
	v.strictObject({ do: v.literal("lag"), ms: v.pipe(Ms, v.minValue(0)) }),
]);

export const Rule = v.strictObject({
	match: v.optional(
		v.strictObject({
			method: v.optional(Text),
			path: v.optional(Text),
			contains: v.optional(Text),
			username: v.optional(Text),
		}),
		{},
	),
	nth: v.optional(v.union([Count, v.array(Count)])),
	times: v.optional(Count),
	probability: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
	seed: v.optional(v.number(), 1),
	effect: Effect,
});

export type Effect = v.InferOutput<typeof Effect>;
export type Rule = v.InferOutput<typeof Rule>;
/** A rule as it is written, with everything optional left out. */
export type RuleInput = v.InferInput<typeof Rule>;
