import type { ComponentChildren } from "preact";
import { HelpLink } from "../../components/HelpLink.tsx";
import { Icon } from "../../components/Icon.tsx";
import { useEnvironment } from "../../components/use-environment.ts";
import { Who } from "../../components/Who.tsx";
import type { Connection } from "../../utils/domain/connection.ts";
import { workspaceHash } from "../../utils/domain/route.ts";
import type { WorkspaceRoute } from "../../utils/domain/workspace-route.ts";
import { useWords } from "./use-words.ts";

interface Props {
	title: string;
	host?: string;
	/** Whose eyes the CRM is seen with. */
	connection?: Connection;
	route?: WorkspaceRoute;
	pulledAt?: number | undefined;
	/** How many requests wait on the user; missing while that is not known. */
	waiting?: number | undefined;
	/** Where "Departments" leads. */
	unitId?: string | undefined;
	children: ComponentChildren;
}

/** What every state of the page has: who looks at which CRM, the ways between the pages, and the content. */
export function Shell({ title, host, connection, route, pulledAt, waiting, unitId, children }: Props) {
	const words = useWords();
	const { send, switchLanguage } = useEnvironment();
	return (
		<div class="workspace" data-ready="">
			<header class="workspace-head">
				<div class="workspace-title">
					<h1>{title}</h1>
					<Who
						connection={connection}
						host={host}
						asOf={pulledAt === undefined ? words.panel.neverSynced : words.panel.asOf(words.time(pulledAt))}
					/>
				</div>
				<button type="button" class="link" onClick={switchLanguage}>
					{words.panel.language}
				</button>
				{connection && (
					<button
						type="button"
						class="icon-button"
						aria-label={words.workspace.refresh}
						title={words.workspace.refresh}
						onClick={() => void send({ type: "revalidate", host: connection.host })}
					>
						<Icon name="refresh" />
					</button>
				)}
				<HelpLink />
			</header>
			{connection && route && (
				<nav class="tabs" aria-label={words.workspace.nav}>
					{(["inbox", "unit", "programme", "escalations", "measures", "pulse", "brief"] as const).map(
						(page) => (
							<a
								key={page}
								href={workspaceHash(connection.host, page, page === "unit" ? unitId : undefined)}
								aria-current={route.page === page ? "page" : undefined}
							>
								{page === "inbox" && waiting ? words.workspace.inboxCount(waiting) : words.workspace[page]}
							</a>
						),
					)}
				</nav>
			)}
			<main>{children}</main>
		</div>
	);
}
