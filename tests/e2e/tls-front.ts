import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listen, passOn } from "./front.ts";

/** The local CRM behind TLS, for a browser that takes any certificate: there it can go by any name. */
export async function startTlsFront(crmUrl: string) {
	const folder = mkdtempSync(join(tmpdir(), "instep-tls-"));
	const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
	const openssl = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
	openssl.push("-days", "1", "-subj", "/CN=instep-test", "-keyout", key, "-out", cert);
	execFileSync("openssl", openssl, { stdio: "ignore" });
	const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (incoming, outgoing) => {
		const { host } = incoming.headers;
		// What the CRM says of its own address is true behind TLS too.
		passOn(crmUrl, incoming, outgoing, (json) => json.replaceAll(`http://${host}`, `https://${host}`));
	});
	const { port, close } = await listen(server);
	return {
		port,
		async close() {
			close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
