import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

/** The local CRM behind TLS, for a browser that takes any certificate: there it can go by any name. */
export async function startTlsFront(crmUrl: string) {
	const folder = mkdtempSync(join(tmpdir(), "instep-tls-"));
	const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
	const openssl = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
	openssl.push("-days", "1", "-subj", "/CN=instep-test", "-keyout", key, "-out", cert);
	execFileSync("openssl", openssl, { stdio: "ignore" });
	const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (incoming, outgoing) => {
		const { method, headers, url } = incoming;
		// The host it was asked for is the host that it says it is.
		const passed = request(new URL(url ?? "/", crmUrl), { method, headers }, (answer) => {
			if (!/json/.test(answer.headers["content-type"] ?? "")) {
				outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(outgoing);
				return;
			}
			// What the CRM says of its own address is true behind TLS too.
			void text(answer).then((body) => {
				const { "content-length": _, "transfer-encoding": __, ...others } = answer.headers;
				outgoing.writeHead(answer.statusCode ?? 502, others);
				outgoing.end(body.replaceAll(`http://${headers.host}`, `https://${headers.host}`));
			});
		});
		passed.on("error", () => outgoing.destroy());
		incoming.pipe(passed);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (!address || typeof address === "string") throw new Error("No free port on 127.0.0.1.");
	return {
		port: address.port,
		async close() {
			server.close();
			server.closeAllConnections();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
