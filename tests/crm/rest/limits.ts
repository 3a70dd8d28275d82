import type { Answer, Call, Routes } from "./call.ts";

export const limitRoutes: Routes = { "GET /limits": limits };

/** The one limit that this org keeps; the others are there because clients list them. */
function limits({ org }: Call): Answer {
	const { used, max } = org.calls;
	return {
		status: 200,
		body: {
			DailyApiRequests: { Max: max, Remaining: max - used },
			DailyBulkApiBatches: { Max: 15_000, Remaining: 15_000 },
			DataStorageMB: { Max: 1024, Remaining: 1000 },
			FileStorageMB: { Max: 1024, Remaining: 1000 },
		},
	};
}
