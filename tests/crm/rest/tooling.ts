import type { Routes } from "./call.ts";

/** The Tooling API keeps nothing here; command-line clients ask it for sandboxes when they sign in (3.12). */
export const toolingRoutes: Routes = {
	"GET /tooling/query": () => ({
		status: 200,
		body: { size: 0, totalSize: 0, done: true, queryLocator: null, entityTypeName: null, records: [] },
	}),
};
