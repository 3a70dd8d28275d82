import { ApiError, badJson } from "../errors.ts";

/** What came with a request: JSON text, or the parts of a form. */
export type Content = string | ReadonlyMap<string, string | Uint8Array>;

/** Throws 400 for a form that cannot be read. */
export async function readContent(request: Request): Promise<Content> {
	if (!/^multipart\/form-data/i.test(request.headers.get("content-type") ?? "")) return request.text();
	const parts = new Map<string, string | Uint8Array>();
	try {
		for (const [name, part] of await request.formData())
			parts.set(name, typeof part === "string" ? part : new Uint8Array(await part.arrayBuffer()));
	} catch {
		throw new ApiError(400, "INVALID_MULTIPART_REQUEST", "The multipart request could not be read");
	}
	return parts;
}

/** The JSON of a body; undefined without one. Throws on other content, and on what is no JSON. */
export function readJson(request: Request, text: string): unknown {
	if (text.trim() === "") return undefined;
	const type = request.headers.get("content-type") ?? "application/json";
	if (!/^application\/(?:[\w.-]+\+)?json/i.test(type)) {
		const message = `Content-Type header specified in HTTP request is not supported: ${type}`;
		throw new ApiError(415, "UNSUPPORTED_MEDIA_TYPE", message);
	}
	try {
		return JSON.parse(text);
	} catch (error) {
		throw badJson(`${error instanceof Error ? error.message : "Unexpected character"} at [line:1, column:1]`);
	}
}
