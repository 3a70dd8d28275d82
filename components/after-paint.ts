/** Runs something once the next frame stands on the screen: what the user has done shows first, its work follows. */
export function afterPaint(run: () => void): void {
	requestAnimationFrame(() => setTimeout(run));
}
