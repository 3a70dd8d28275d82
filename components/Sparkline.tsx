const WIDTH = 72;
const HEIGHT = 18;
/** So that the line's ends and its dot are not cut off. */
const PAD = 2;

/**
 * The course of a figure as a small line; where a value is unknown, the line has a gap. It says nothing to a screen
 * reader: the same figures stand in a table or a sentence beside it.
 */
export function Sparkline({ values }: { values: readonly (number | undefined)[] }) {
	const known = values.filter((value) => value !== undefined);
	if (known.length < 2) return null;
	const low = Math.min(...known);
	const span = Math.max(...known) - low || 1;
	const step = (WIDTH - 2 * PAD) / (values.length - 1);
	const points = values.map((value, index) =>
		value === undefined
			? undefined
			: { x: PAD + index * step, y: HEIGHT - PAD - ((value - low) / span) * (HEIGHT - 2 * PAD) },
	);
	const path = points
		.map(
			(point, index) =>
				point && `${points[index - 1] ? "L" : "M"}${point.x.toFixed(1)} ${point.y.toFixed(1)}`,
		)
		.filter(Boolean)
		.join("");
	const last = points.findLast((point) => point !== undefined);
	return (
		<svg
			class="sparkline"
			viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
			width={WIDTH}
			height={HEIGHT}
			aria-hidden="true"
		>
			<path d={path} fill="none" stroke="currentColor" stroke-width="1.5" />
			{last && <circle cx={last.x} cy={last.y} r="2" fill="currentColor" />}
		</svg>
	);
}
