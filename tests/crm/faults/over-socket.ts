import { ServerResponse } from "node:http";
import type { Http2Bindings, HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Dropped } from "./effects.ts";
import { brokenPart } from "./truncate.ts";

/** Where `crm.fetch` rejects, or its body does, a fault closes the socket itself. */
export function overSocket(fetch: (request: Request) => Promise<Response>) {
	return async (request: Request, { outgoing }: HttpBindings | Http2Bindings): Promise<Response> => {
		try {
			const response = await fetch(request);
			const part = brokenPart(response);
			if (!part || !(outgoing instanceof ServerResponse)) return response;
			outgoing.writeHead(response.status, Object.fromEntries(response.headers));
			outgoing.write(part, () => outgoing.destroy());
			return RESPONSE_ALREADY_SENT;
		} catch (error) {
			if (!(error instanceof Dropped)) throw error;
			outgoing.destroy();
			return RESPONSE_ALREADY_SENT;
		}
	};
}
