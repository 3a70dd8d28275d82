import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { bundle } from "./bundle.ts";

const DEMO = join(".output", "chrome-mv3-demo");
const SCRIPTS = join(import.meta.dirname, "scripts");
const Manifest = v.looseObject({
	content_scripts: v.tuple([v.looseObject({ matches: v.array(v.string()) })]),
	web_accessible_resources: v.tuple([v.looseObject({ resources: v.array(v.string()) })]),
});

/**
 * The demo build once more, in a folder of its own: the same code with a probe in its panel, and beside it what the
 * panel is compared with. On addresses with `bench=` in them the dock is not there at all.
 * @returns the folder, and how to be rid of it
 */
export async function instrumentedBuild(): Promise<{ folder: string; remove(): void }> {
	if (!existsSync(DEMO)) throw new Error(`${DEMO} is not built: run "npm run build:demo" first.`);
	const folder = mkdtempSync(join(tmpdir(), "instep-bench-"));
	cpSync(DEMO, folder, { recursive: true });
	const change = (path: string, how: (text: string) => string) =>
		writeFileSync(join(folder, path), how(readFileSync(join(folder, path), "utf8")));

	writeFileSync(join(folder, "probe.js"), await bundle(join(SCRIPTS, "probe.ts")));
	writeFileSync(join(folder, "plain-dock.js"), await bundle(join(SCRIPTS, "plain-dock.ts")));
	appendFileSync(join(folder, "background.js"), `\n;${await bundle(join(SCRIPTS, "plain-worker.ts"))}`);
	// Whether the page covers the frame is seen from outside.
	change(join("content-scripts", "dock.js"), (code) => code.replace("mode:`closed`", "mode:`open`"));
	const probe = '<script src="/probe.js"></script>';
	writeFileSync(join(folder, "empty.html"), `<!doctype html>${probe}<p data-ready>Nothing</p>`);
	for (const page of ["panel.html", "workspace.html"])
		change(page, (html) => html.replace("<head>", `<head>${probe}`));
	change("manifest.json", (json) => {
		const manifest = v.parse(Manifest, JSON.parse(json));
		const [dock] = manifest.content_scripts;
		const [pages] = manifest.web_accessible_resources;
		const plain = { ...dock, js: ["plain-dock.js"], include_globs: ["*bench=empty*", "*bench=plain*"] };
		return JSON.stringify({
			...manifest,
			content_scripts: [{ ...dock, exclude_globs: ["*bench=*"] }, plain],
			web_accessible_resources: [{ ...pages, resources: [...pages.resources, "empty.html"] }],
		});
	});
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
