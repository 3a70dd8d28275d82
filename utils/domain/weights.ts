import * as v from "valibot";

/** A number from 0 to this. */
export const upTo = (most: number) =>
	v.pipe(
		v.number(),
		v.check((figure) => figure >= 0 && figure <= most),
	);

const Weight = upTo(100);

/** How much each factor of the rank counts. */
export const Weights = v.object({ value: Weight, fit: Weight, criticality: Weight, risk: Weight });
export type Weights = v.InferOutput<typeof Weights>;
