import { Deploys } from "../deploy/deploys.ts";
import type { Org } from "../org.ts";
import { batchRoutes } from "./batch.ts";
import { changeRoutes } from "./changes.ts";
import { collectionRoutes } from "./collections.ts";
import { compositeRoutes } from "./composite.ts";
import { deployRoutes } from "./deploy.ts";
import { describeRoutes } from "./describe.ts";
import { limitRoutes } from "./limits.ts";
import { queryRoutes } from "./query.ts";
import { recentRoutes } from "./recent.ts";
import { makeRouter, type Router } from "./router.ts";
import { rowRoutes } from "./rows.ts";
import { searchRoutes } from "./search.ts";
import { toolingRoutes } from "./tooling.ts";
import { treeRoutes } from "./tree.ts";
import { versionRoutes } from "./versions.ts";

/** Every resource below `/services/data/vXX.X`. A new one is a file with its routes, and a line here. */
export function makeApi(org: Org): Router {
	const itself = () => router;
	const router = makeRouter({
		...versionRoutes,
		...describeRoutes,
		...changeRoutes,
		...rowRoutes,
		...queryRoutes,
		...collectionRoutes,
		...compositeRoutes(itself),
		...batchRoutes(itself),
		...treeRoutes,
		...searchRoutes,
		...limitRoutes,
		...recentRoutes,
		...toolingRoutes,
		...deployRoutes(new Deploys(org)),
	});
	return router;
}
