/** The least of the tab that must stay on screen (WCAG 2.5.8). */
const VISIBLE_PX = 24;
/** Less than this is a click with an unsteady hand. */
const THRESHOLD_PX = 4;
const STEP_PX = 24;

/**
 * Lets a tab be moved up and down its edge, by pointer or with the arrow keys. Answers a function that
 * moves it, by pixels from the middle.
 * @param onMoved told where the tab was left
 */
export function makeDraggable(
	tab: HTMLElement,
	host: HTMLElement,
	onMoved: (offset: number) => void,
	signal: AbortSignal,
): (offset: number) => void {
	let offset = 0;
	let start: { y: number; offset: number } | undefined;
	let hasMoved = false;

	function moveTo(next: number): void {
		const reach = (window.innerHeight - VISIBLE_PX) / 2;
		offset = Math.max(-reach, Math.min(reach, next));
		host.style.setProperty("--offset", `${offset}px`);
	}

	tab.addEventListener(
		"pointerdown",
		(event) => {
			start = { y: event.clientY, offset };
			hasMoved = false;
			tab.setPointerCapture(event.pointerId);
		},
		{ signal },
	);
	tab.addEventListener(
		"pointermove",
		(event) => {
			if (!start) return;
			hasMoved ||= Math.abs(event.clientY - start.y) > THRESHOLD_PX;
			if (hasMoved) moveTo(start.offset + event.clientY - start.y);
		},
		{ signal },
	);
	for (const end of ["pointerup", "pointercancel"] as const) {
		tab.addEventListener(
			end,
			() => {
				start = undefined;
				if (hasMoved) onMoved(offset);
			},
			{ signal },
		);
	}
	// The click that ends a drag must not open the panel.
	tab.addEventListener("click", (event) => hasMoved && event.stopImmediatePropagation(), {
		signal,
		capture: true,
	});
	tab.addEventListener(
		"keydown",
		(event) => {
			hasMoved = false;
			const step = event.key === "ArrowUp" ? -STEP_PX : event.key === "ArrowDown" ? STEP_PX : 0;
			if (step === 0) return;
			moveTo(offset + step);
			onMoved(offset);
		},
		{ signal },
	);
	return moveTo;
}
