import { build } from "vite";

/** A bench file with all that it imports, as the extension's own pages get their code: one script that sets `bench`. */
export async function bundle(file: string): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: "warn",
		build: {
			write: false,
			target: "esnext",
			lib: { entry: file, formats: ["iife"], name: "bench" },
		},
	});
	const [first] = [built].flat();
	if (!first || !("output" in first)) throw new Error(`${file} was not bundled.`);
	return first.output[0].code;
}
