import * as v from "valibot";

const Page = v.object({
	done: v.boolean(),
	nextRecordsUrl: v.optional(v.string()),
	records: v.array(v.record(v.string(), v.unknown())),
});

export interface CrmRest {
	/** All records of a query, every page of it, each parsed by `schema`. */
	query<T>(soql: string, schema: v.GenericSchema<unknown, T>): Promise<T[]>;
	/** Any call; `path` is below `/services/data/vNN.0`, or absolute on the CRM. */
	send(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
}

export function crmRest(url: string, apiVersion: string, accessToken: () => string): CrmRest {
	const base = `/services/data/v${apiVersion.replace(/^v/, "")}`;

	const send: CrmRest["send"] = async (method, path, body) => {
		const response = await fetch(new URL(path.startsWith("/services/") ? path : base + path, url), {
			method,
			headers: { authorization: `Bearer ${accessToken()}`, "content-type": "application/json" },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		return { status: response.status, body: text === "" ? null : JSON.parse(text) };
	};

	const query: CrmRest["query"] = async (soql, schema) => {
		const rows: unknown[] = [];
		let next: string | undefined = `/query?q=${encodeURIComponent(soql)}`;
		while (next) {
			const answer = await send("GET", next);
			if (answer.status !== 200)
				throw new Error(`${answer.status} for ${soql}: ${JSON.stringify(answer.body)}`);
			const page: v.InferOutput<typeof Page> = v.parse(Page, answer.body);
			rows.push(...page.records);
			next = page.done ? undefined : page.nextRecordsUrl;
		}
		return v.parse(v.array(schema), rows);
	};

	return { query, send };
}
