import { Hono } from "hono";
import * as v from "valibot";
import { Rule } from "./rule.ts";
import type { Switchboard } from "./switchboard.ts";

const Rules = v.pipe(v.string(), v.parseJson(), v.array(Rule));

/** The switchboard over HTTP: `POST` adds rules, `GET` shows them, `DELETE` clears all. */
export function faultRoutes(switchboard: Switchboard): Hono {
	const app = new Hono();
	app.get("/__crm/faults", (c) => c.json(switchboard.list()));
	app.post("/__crm/faults", async (c) => {
		const read = v.safeParse(Rules, await c.req.text());
		if (!read.success) {
			const [issue] = read.issues;
			return c.json({ error: `${v.getDotPath(issue) ?? "rules"}: ${issue.message}` }, 400);
		}
		switchboard.add(read.output);
		return c.json(switchboard.list(), 201);
	});
	app.delete("/__crm/faults", (c) => {
		switchboard.clear();
		return c.body(null, 204);
	});
	return app;
}
