import { useEffect, useState } from "preact/hooks";
import { workspaceHash } from "../../utils/domain/route.ts";
import { type WorkspaceRoute, workspaceRouteOf } from "../../utils/domain/workspace-route.ts";

export function useRoute(): WorkspaceRoute {
	const [route, setRoute] = useState(() => workspaceRouteOf(location.hash));
	useEffect(() => {
		const follow = () => setRoute(workspaceRouteOf(location.hash));
		addEventListener("hashchange", follow);
		return () => removeEventListener("hashchange", follow);
	}, []);
	return route;
}

/** Changes filters of the page that is open; no step of the browser's history, so that "back" leaves the page. */
export function setFilters(change: Readonly<Record<string, string>>): void {
	const { host = "", page, id, filters } = workspaceRouteOf(location.hash);
	location.replace(workspaceHash(host, page, id, { ...filters, ...change }));
}
