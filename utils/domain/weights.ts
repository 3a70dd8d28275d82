import * as v from "valibot";

const Weight = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** How much each factor of the rank counts. */
export const Weights = v.object({ value: Weight, fit: Weight, criticality: Weight, risk: Weight });
export type Weights = v.InferOutput<typeof Weights>;
