/**
 * Does the panel cover all of what has the page's focus? Only where the focus can be seen at all, as after a key:
 * what a page focuses for itself is no reason to close a panel that somebody reads (WCAG 2.4.11).
 */
export function isUnder(panel: Element | undefined, target: EventTarget | undefined): boolean {
	if (!panel || !(target instanceof Element) || !target.matches(":focus-visible")) return false;
	const [over, under] = [panel.getBoundingClientRect(), target.getBoundingClientRect()];
	return (
		under.left >= over.left &&
		under.right <= over.right &&
		under.top >= over.top &&
		under.bottom <= over.bottom
	);
}
