import { useConnections } from "../../components/use-store.ts";
import { crmHostIn } from "../../utils/crm/sites.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import type { Managed } from "../../utils/platform/managed.ts";
import { addedHosts } from "../../utils/platform/settings.ts";
import { useSetting } from "./use-setting.ts";

export interface Hosts {
	all: string[];
	connections: Record<string, Connection>;
	/** Those that the user may take away again. */
	removable: readonly string[];
	/** Answers whether this is the address of a CRM. */
	add(typed: string): boolean;
	remove(host: string): void;
}

/** The CRM hosts that are connected, set by the admin, or added by hand. */
export function useHosts(policy: Managed | undefined): Hosts | undefined {
	const connections = useConnections();
	const added = useSetting(addedHosts)?.value;
	if (!policy || !connections || !added) return undefined;
	const set = policy.hosts.flatMap((host) => crmHostIn(host) ?? []);
	return {
		all: [...new Set([...set, ...Object.keys(connections), ...added])],
		connections,
		removable: added.filter((host) => !set.includes(host)),
		add(typed) {
			const host = crmHostIn(typed);
			if (host) void addedHosts.set([...new Set([...added, host])]);
			return host !== undefined;
		},
		remove: (host) => void addedHosts.set(added.filter((one) => one !== host)),
	};
}
