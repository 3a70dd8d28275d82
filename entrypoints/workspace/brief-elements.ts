import type { ElementScore } from "../../utils/domain/brief-elements.ts";
import type { WorkspaceWords } from "../../utils/i18n/workspace-words.ts";

/** One of the seven in words, and its score for the bar. */
export interface ElementRow {
	key: string;
	name: string;
	score: string;
	change: string;
	n: string;
	/** 0 to 100; missing where there is nothing to draw. */
	bar: number | undefined;
	/** Whether it went up or down by a point or more. */
	trend: "up" | "down" | undefined;
}

/** A row for each of the seven elements. What is not known says why, and draws nothing. */
export function elementRows(elements: readonly ElementScore[], words: WorkspaceWords): ElementRow[] {
	const say = words.workspace.onBrief;
	return elements.map(({ element, period, score, change, n }) => {
		const moved = change === undefined ? 0 : Math.round(change);
		const trend = moved > 0 ? "up" : moved < 0 ? "down" : undefined;
		return {
			key: element,
			name: say.element[element],
			score: score === undefined ? (period ? say.fewVoices : say.neverRated) : String(Math.round(score)),
			change: score === undefined ? "" : change === undefined ? say.noBefore : changeText(moved),
			n: period ? String(n) : "",
			bar: score,
			trend,
		};
	});

	function changeText(moved: number): string {
		if (moved === 0) return say.same;
		return moved > 0 ? `▲ +${moved}` : `▼ −${-moved}`;
	}
}
