import * as v from "valibot";
import type { SetUpCall } from "../../domain/set-up.ts";
import { DATA_PATH } from "./composite.ts";
import type { Http } from "./http.ts";

const Started = v.object({ id: v.string() });

/**
 * One call of a set-up. Answers what the CRM answered; who asked parses it.
 * @param kit answers the zip of what the extension brings
 * @param begun hears of a deploy before anybody else
 */
export async function setUpCall(
	call: Http,
	asked: SetUpCall,
	{ kit, begun }: { kit: () => Promise<Blob>; begun: (id: string) => Promise<void> },
): Promise<unknown> {
	switch (asked.do) {
		case "describe":
			return call(v.unknown(), "GET", `${DATA_PATH}/sobjects/${asked.object}/describe`);
		case "query":
			return call(v.unknown(), "GET", `${DATA_PATH}/query?q=${encodeURIComponent(asked.soql)}`);
		case "deployStatus":
			return call(v.unknown(), "GET", `${DATA_PATH}/metadata/deployRequest/${asked.id}?includeDetails=true`);
		case "create":
			return call(v.unknown(), "POST", `${DATA_PATH}/composite/sobjects`, {
				allOrNone: true,
				records: asked.records,
			});
		case "deploy": {
			const form = new FormData();
			const options = JSON.stringify({ deployOptions: { rollbackOnError: true, singlePackage: true } });
			form.append("json", new Blob([options], { type: "application/json" }));
			form.append("file", await kit(), "package.zip");
			const started = await call(Started, "POST", `${DATA_PATH}/metadata/deployRequest`, form);
			await begun(started.id);
			return started;
		}
	}
}
