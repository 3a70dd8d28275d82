/** Our own simple shapes on a 24 × 24 grid: the design system's icons may not be redistributed changed. */
const PATHS = {
	account: "M4 20V6l8-3v17M12 9l8 3v8M2 20h20M7 8v.1M7 12v.1M7 16v.1M16 14v.1M16 17v.1",
	opportunity: "M4 8l4 4 4-7 4 7 4-4-2 10H6zM6 21h12",
	request: "M5 4h14v16H5zM8 9h8M8 13h8M8 17h5",
	contact: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c1-4 4-5 8-5s7 1 8 5",
	home: "M3 11l9-7 9 7M6 9v11h12V9M10 20v-6h4v6",
	search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L21 21",
	email: "M3 6h18v12H3zM3 7l9 7 9-7",
	call: "M6 3h4l1 5-3 2c1 3 3 5 6 6l2-3 5 1v4c0 2-2 3-4 3C9 20 4 13 4 6c0-2 1-3 2-3z",
	meeting: "M4 6h16v14H4zM4 10h16M8 3v5M16 3v5M8 14h3M8 17h6",
	task: "M4 5h16v15H4zM8 12l3 3 5-6",
	bell: "M6 17V11a6 6 0 0 1 12 0v6l2 1H4zM10 21h4",
	help: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.4c-.7.4-1 .8-1 1.6M12 17v.1",
	gear: "M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM12 2v4M12 18v4M2 12h4M18 12h4M5 5l3 3M16 16l3 3M19 5l-3 3M8 16l-3 3",
	clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l4 2",
	sync: "M20 11a8 8 0 0 0-14-4L3 10M3 5v5h5M4 13a8 8 0 0 0 14 4l3-3M21 19v-5h-5",
	close: "M6 6l12 12M18 6L6 18",
	check: "M5 12l5 5 9-10",
} as const;

export type ShapeName = keyof typeof PATHS;

const SVG = "http://www.w3.org/2000/svg";

export function shape(name: ShapeName): SVGSVGElement {
	const svg = document.createElementNS(SVG, "svg");
	svg.setAttribute("viewBox", "0 0 24 24");
	svg.setAttribute("class", "shape");
	svg.setAttribute("aria-hidden", "true");
	const path = document.createElementNS(SVG, "path");
	path.setAttribute("d", PATHS[name]);
	svg.append(path);
	return svg;
}
