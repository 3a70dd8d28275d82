/** Every page says whose eyes the CRM is seen with, and where; a sandbox in words, not by colour alone (ux.md U14). */
import { afterEach, expect, test } from "vitest";
import type { Connection } from "../../utils/domain/connection.ts";
import { KAM } from "../utils/domain/examples.ts";
import { type Drawn, draw } from "./page.ts";

const { Who } = await import("../../components/Who.tsx");

const host = "fjeldso--uat.sandbox.lightning.force.com";
const connection: Connection = {
	...{ ...KAM, host, origin: "https://fjeldso--uat.sandbox.my.salesforce.com" },
	...{ username: "karen@fjeldso.example", isSignedOut: false, orgName: "Fjeldsø Prøve", isSandbox: true },
};
let drawn: Drawn | undefined;
afterEach(() => drawn?.remove());
async function said(props: Parameters<typeof Who>[0]) {
	drawn = await draw(<Who {...props} />, async () => undefined);
	return drawn.root.textContent;
}

test("the user, the org and that it is a sandbox", async () => {
	expect(await said({ connection, host, asOf: "As of 10:42" })).toBe(
		"SANDBOX Karen · Fjeldsø Prøve · As of 10:42",
	);
});

test("where the org has no name, its part of the address; where nobody is signed in, that alone", async () => {
	const { orgName: _, isSandbox: __, ...bare } = connection;
	expect(await said({ connection: bare, host })).toBe("Karen · fjeldso--uat.sandbox");
	drawn?.remove();
	expect(await said({ connection: null, host, asOf: "As of 10:42" })).toBe("fjeldso--uat.sandbox");
});
