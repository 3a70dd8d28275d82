import type { Crm } from "../crm.ts";
import { type HiddenFields, missed, withheld } from "./hidden-fields.ts";
import { createHttp, type HttpOptions } from "./http.ts";
import { push, writeHeaders } from "./push.ts";
import { createReader } from "./read.ts";
import { accountOf } from "./related.ts";

/** The Salesforce adapter for one signed-in user. All it needs of the outside is passed in. */
export function createSalesforce(options: HttpOptions & { userId: string; hidden?: HiddenFields }): Crm {
	const call = createHttp(options);
	const { hidden = new Set() } = options;
	const unknown = new Set<string>();
	return {
		...createReader(call, options.userId, hidden, unknown),
		accountOf: (record) => accountOf(call, record),
		// Seldom asked for: their code is loaded then.
		existing: async (kind, ids) => (await import("./retrieve.ts")).existing(call, kind, ids),
		save: async (entries) => (await import("./save.ts")).save(call, entries, hidden),
		push: (operations) => push(call, operations, hidden),
		get hidden() {
			return missed(hidden);
		},
		get withheld() {
			return withheld(hidden);
		},
		unknown,
		writeHeaders: (headers) => writeHeaders(call, headers, hidden),
	};
}
