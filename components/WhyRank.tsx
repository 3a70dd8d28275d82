import type { CardProps } from "./card-props.ts";

export function WhyRank(_: CardProps) {
	return null;
}
