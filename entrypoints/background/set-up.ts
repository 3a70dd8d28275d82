import * as v from "valibot";
import { browser } from "wxt/browser";
import { CrmError } from "../../utils/crm/crm.ts";
import { createHttp, packagedFile } from "../../utils/crm/salesforce/http.ts";
import { setUpCall } from "../../utils/crm/salesforce/setup-call.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { SetUpCall } from "../../utils/domain/set-up.ts";
import { deployHasBegun } from "../../utils/platform/set-up.ts";
import { callsOf, globalFetch } from "./stores.ts";

/** Made by the build from `public/salesforce/force-app` (wxt.config.ts). */
const KIT = "/salesforce/kit.zip" as "/";

/**
 * Carries out one call of a set-up. What the answers mean is the options page's business: it alone carries that
 * code, and the background stays small.
 */
export async function setUpAt(connection: Connection, message: unknown): Promise<unknown> {
	const call = v.parse(SetUpCall, message);
	try {
		const http = createHttp(await callsOf(connection));
		const kit = () => packagedFile(globalFetch, browser.runtime.getURL(KIT));
		const begun = (id: string) => deployHasBegun(connection.orgId, id);
		return { ok: true, value: await setUpCall(http, call, { kit, begun }) };
	} catch (error) {
		if (!(error instanceof CrmError)) throw error;
		return { ok: false, kind: error.kind, code: error.code, message: error.message };
	}
}
