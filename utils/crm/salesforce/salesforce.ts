import type { Crm } from "../crm.ts";
import { createHttp, type HttpOptions } from "./http.ts";
import { push, writeHeaders } from "./push.ts";
import { createReader } from "./read.ts";

/** The Salesforce adapter for one signed-in user. All it needs of the outside is passed in. */
export function createSalesforce(options: HttpOptions & { userId: string }): Crm {
	const call = createHttp(options);
	return {
		...createReader(call, options.userId),
		push: (operations) => push(call, operations),
		writeHeaders: (headers) => writeHeaders(call, headers),
	};
}
