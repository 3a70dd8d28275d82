/** An empty org and its admin, who sets it up as the options page does: by calls that the background carries out. */
import { deployZip } from "../../../../utils/crm/salesforce/deploy-zip.ts";
import { createHttp } from "../../../../utils/crm/salesforce/http.ts";
import { createSetUp } from "../../../../utils/crm/salesforce/setup.ts";
import { setUpCall } from "../../../../utils/crm/salesforce/setup-call.ts";
import { DEFAULT_POLICY } from "../../../../utils/domain/policy.ts";
import { kitFiles } from "../../../contract/kit-files.ts";
import { makeFixture, RASMUS } from "../../../crm/fixture.ts";

export const ORIGIN = "http://127.0.0.1:8080";

/**
 * @param hear told of each call before it is made
 * @param base the policy while the CRM holds none
 */
export function createSetUpWorld(
	kit = kitFiles(),
	hear: (request: Request) => void = () => {},
	base = DEFAULT_POLICY,
) {
	const { crm } = makeFixture({ empty: true });
	const token = crm.signIn(RASMUS.username);
	const call = createHttp({
		fetch: async (input, init) => {
			const request = new Request(input, init);
			hear(request);
			return crm.fetch(request);
		},
		connection: { origin: ORIGIN, accessToken: async () => token, renewedToken: async () => token },
	});
	let serial = 0;
	const setUp = createSetUp({
		ask: (asked) =>
			setUpCall(call, asked, {
				kit: async () => new Blob([deployZip(kit) as BlobPart]),
				begun: async () => {},
			}),
		newId: () => `new-${++serial}`,
		today: () => "2026-11-23",
		basePolicy: async () => base,
	});
	/** Until it is done. */
	async function deploy() {
		const id = await setUp.deploy();
		let state = await setUp.deployState(id);
		while (!state.done) state = await setUp.deployState(id);
		return state;
	}
	async function deployAsLead() {
		await deploy();
		await setUp.assign(["Instep_Admin"], [RASMUS.username]);
	}
	return { crm, setUp, deploy, deployAsLead, admin: RASMUS };
}
