import { once } from "node:events";
import { type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/**
 * Passes a request on to the local CRM. The host it was asked for is the host that it says it is.
 * @param alter what becomes of an answer in JSON
 */
export function passOn(
	crmUrl: string,
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	alter: (json: string) => string,
): void {
	const { method, headers, url } = incoming;
	const passed = request(new URL(url ?? "/", crmUrl), { method, headers }, (answer) => {
		if (!/json/.test(answer.headers["content-type"] ?? "")) {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
			return;
		}
		void text(answer).then((body) => {
			const { "content-length": _, "transfer-encoding": __, ...others } = answer.headers;
			outgoing.writeHead(answer.statusCode ?? 502, others);
			outgoing.end(alter(body));
		});
	});
	passed.on("error", () => outgoing.destroy());
	incoming.pipe(passed);
}

/** Opens any free port of 127.0.0.1. */
export async function listen(server: Server) {
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (!address || typeof address === "string") throw new Error("No free port on 127.0.0.1.");
	return {
		port: address.port,
		close(): void {
			server.close();
			server.closeAllConnections();
		},
	};
}
