const parts = new WeakMap<Response, Uint8Array>();

/** What is sent of an answer before its connection breaks; undefined for one that is whole. */
export function brokenPart(response: Response): Uint8Array | undefined {
	return parts.get(response);
}

/**
 * The answer without its end: the first `bytes`, or half of it. The connection breaks there, as when a proxy dies;
 * `quietly` it ends as if all were well, and only the JSON is broken.
 */
export async function cut(
	response: Response,
	bytes: number | undefined,
	quietly: boolean,
): Promise<Response> {
	const whole = new Uint8Array(await response.arrayBuffer());
	const part = whole.slice(0, bytes ?? Math.floor(whole.length / 2));
	const { status, headers } = response;
	if (quietly) return new Response(part, { status, headers });
	let isSent = false;
	const body = new ReadableStream<Uint8Array>({
		pull(controller) {
			// The error comes with the next reading: at once, the client would not even see the status.
			if (isSent) controller.error(new TypeError("terminated"));
			else controller.enqueue(part);
			isSent = true;
		},
	});
	const broken = new Response(body, { status, headers });
	parts.set(broken, part);
	return broken;
}
