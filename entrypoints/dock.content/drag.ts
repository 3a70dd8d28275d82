/** Less than this is a click with an unsteady hand. */
const THRESHOLD_PX = 4;

type Move = (rightPx: number, downPx: number) => void;

/**
 * Follows a pointer that is held down on an element.
 * @param begin asked when it goes down, and answers what is told how far it has come since
 * @param drop told when it is lifted again, if it has moved at all
 */
export function onDrag(element: HTMLElement, begin: () => Move, drop: () => void, signal: AbortSignal): void {
	let start: { x: number; y: number; move: Move } | undefined;
	let hasMoved = false;
	element.addEventListener(
		"pointerdown",
		({ clientX: x, clientY: y, pointerId }) => {
			start = { x, y, move: begin() };
			hasMoved = false;
			element.setPointerCapture(pointerId);
		},
		{ signal },
	);
	element.addEventListener(
		"pointermove",
		({ clientX, clientY }) => {
			if (!start) return;
			const [right, down] = [clientX - start.x, clientY - start.y];
			hasMoved ||= Math.hypot(right, down) > THRESHOLD_PX;
			if (hasMoved) start.move(right, down);
		},
		{ signal },
	);
	const end = () => {
		start = undefined;
		if (hasMoved) drop();
	};
	element.addEventListener("pointerup", end, { signal });
	element.addEventListener("pointercancel", end, { signal });
	// The click that ends a drag must not open the panel; one by a key is no drag's end.
	element.addEventListener(
		"click",
		(event) => hasMoved && event.detail > 0 && event.stopImmediatePropagation(),
		{
			signal,
			capture: true,
		},
	);
}
