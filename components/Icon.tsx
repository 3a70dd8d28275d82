/** Outlines from Lucide (ISC licence). Drawn in the text's colour; the words beside them carry the meaning. */
const PATHS = {
	close: "M18 6 6 18M6 6l12 12",
	plus: "M5 12h14M12 5v14",
	refresh:
		"M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8M21 3v5h-5M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16M8 16H3v5",
	back: "m12 19-7-7 7-7M19 12H5",
	clock: "M12 6v6l4 2M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0",
	alert: "m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01",
	popOut: "M15 3h6v6M21 3l-7 7M9 21H3v-6M3 21l7-7",
	check: "M20 6 9 17l-5-5",
	info: "M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0M12 16v-4M12 8h.01",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
	return (
		<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
			<path d={PATHS[name]} />
		</svg>
	);
}
