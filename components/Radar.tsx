const SIZE = 220;
const MIDDLE = SIZE / 2;
/** Leaves room for the names around it. */
const RADIUS = 74;
const NAME_AT = RADIUS + 12;
const RINGS = [25, 50, 75, 100];

export interface Spoke {
	name: string;
	/** 0 to 100; missing where there is no score, and then the shape has a gap. */
	now: number | undefined;
	before: number | undefined;
}

/**
 * Scores around a middle, this quarter's as a shape and the quarter before as a broken line. It says nothing to a
 * screen reader: the same figures stand in a table beside it. There is no ring for a goal, for there is none.
 */
export function Radar({ spokes }: { spokes: readonly Spoke[] }) {
	const at = (index: number, distance: number) => {
		const angle = (index / spokes.length) * 2 * Math.PI - Math.PI / 2;
		return { x: MIDDLE + distance * Math.cos(angle), y: MIDDLE + distance * Math.sin(angle) };
	};
	const text = ({ x, y }: { x: number; y: number }) => `${x.toFixed(1)} ${y.toFixed(1)}`;
	const ring = (score: number) =>
		`M${spokes.map((_, index) => text(at(index, (score / 100) * RADIUS))).join("L")}Z`;
	const points = (which: "now" | "before") =>
		spokes.map((spoke, index) => {
			const score = spoke[which];
			return score === undefined ? undefined : text(at(index, (score / 100) * RADIUS));
		});
	return (
		<svg class="radar" viewBox={`-40 0 ${SIZE + 80} ${SIZE}`} aria-hidden="true">
			{RINGS.map((score) => (
				<path key={score} class="ring" d={ring(score)} />
			))}
			<path class="before" d={outline(points("before"))} />
			<path class="now" d={outline(points("now"))} />
			{points("now").map((point, index) => {
				const [cx, cy] = point?.split(" ") ?? [];
				return point && <circle key={spokes[index]?.name} class="dot" cx={cx} cy={cy} r="2.5" />;
			})}
			{spokes.map(({ name }, index) => {
				const { x, y } = at(index, NAME_AT);
				const side = Math.abs(x - MIDDLE) < 10 ? "middle" : x > MIDDLE ? "start" : "end";
				return (
					<text key={name} x={x} y={y} text-anchor={side} dominant-baseline="middle">
						{name}
					</text>
				);
			})}
		</svg>
	);
}

/** Neighbours that are both known are joined; all of them make a closed shape. */
export function outline(points: readonly (string | undefined)[]): string {
	if (points.every((point) => point !== undefined)) return points.length > 0 ? `M${points.join("L")}Z` : "";
	return points
		.map((point, index) => {
			const next = points[(index + 1) % points.length];
			return point && next ? `M${point}L${next}` : "";
		})
		.join("");
}
