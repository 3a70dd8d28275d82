import { onDrag } from "./drag.ts";
import type { DockParts } from "./parts.ts";
import type { State } from "./remembered-state.ts";

/** ux.md U4: it covers the page, which is not pushed aside. */
const WIDTH = { start: 400, min: 320, max: 560 };
/** By an arrow key. */
const STEP_PX = 24;
/** By the menu, where each step takes a click. */
const LEAP_PX = 96;

/**
 * Where the tab stands and how wide the panel is: by pointer, by the arrow keys, and by the panel's menu for
 * whoever can use neither (WCAG 2.5.7). The style keeps the tab on screen however small the window becomes.
 * @param save told what has changed, once it is settled
 */
export function createPlace(
	{ box, tab, handle }: Pick<DockParts, "box" | "tab" | "handle">,
	known: State,
	save: (change: State) => void,
	signal: AbortSignal,
) {
	let { offset = 0, width = WIDTH.start, isLeft = false } = known;

	function draw(): void {
		box.style.setProperty("--offset", `${offset}px`);
		box.style.setProperty("--width", `${width}px`);
		box.classList.toggle("left", isLeft);
		handle.ariaValueNow = String(width);
	}
	function moveTo(wanted: number): void {
		const reach = box.clientHeight / 2;
		offset = Math.max(-reach, Math.min(reach, wanted));
		draw();
	}
	function resizeTo(wanted: number): void {
		width = Math.round(Math.max(WIDTH.min, Math.min(WIDTH.max, wanted)));
		draw();
	}
	/** Towards the middle of the page is wider. */
	const wider = (rightPx: number) => (isLeft ? rightPx : -rightPx);

	onDrag(
		tab,
		() => {
			const from = offset;
			return (_, down) => moveTo(from + down);
		},
		() => save({ offset }),
		signal,
	);
	onDrag(
		handle,
		() => {
			const from = width;
			return (right) => resizeTo(from + wider(right));
		},
		() => save({ width }),
		signal,
	);
	tab.addEventListener(
		"keydown",
		({ key }) => {
			const step = key === "ArrowUp" ? -STEP_PX : key === "ArrowDown" ? STEP_PX : 0;
			if (step === 0) return;
			moveTo(offset + step);
			save({ offset });
		},
		{ signal },
	);
	handle.addEventListener(
		"keydown",
		({ key }) => {
			const step = key === "ArrowLeft" ? -STEP_PX : key === "ArrowRight" ? STEP_PX : 0;
			if (step !== 0) resizeTo(width + wider(step));
			else if (key === "Home" || key === "End") resizeTo(key === "Home" ? WIDTH.min : WIDTH.max);
			else return;
			save({ width });
		},
		{ signal },
	);
	handle.ariaValueMin = String(WIDTH.min);
	handle.ariaValueMax = String(WIDTH.max);
	draw();

	return {
		/** Answers whether it was a word for a move. */
		move(way: unknown): boolean {
			if (way === "across") isLeft = !isLeft;
			else if (way === "up" || way === "down") moveTo(offset + (way === "up" ? -LEAP_PX : LEAP_PX));
			else return false;
			draw();
			save({ offset, isLeft });
			return true;
		},
	};
}
