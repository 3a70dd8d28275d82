import { useMemo } from "preact/hooks";
import { later } from "../../components/later.tsx";
import { Notice } from "../../components/Notice.tsx";
import { SyncStrip } from "../../components/SyncStrip.tsx";
import { ToOptions } from "../../components/ToOptions.tsx";
import { useCardActions } from "../../components/use-card-actions.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { toInbox } from "../../utils/domain/inbox.ts";
import type { Work } from "../../utils/domain/work.ts";
import type { WorkspaceRoute } from "../../utils/domain/workspace-route.ts";
import { BriefPage } from "./BriefPage.tsx";
import { EscalationsPage } from "./EscalationsPage.tsx";
import { InboxPage } from "./InboxPage.tsx";
import { MeasuresPage } from "./MeasuresPage.tsx";
import { ProgrammePage } from "./ProgrammePage.tsx";
import { Shell } from "./Shell.tsx";
import { UnitPage } from "./UnitPage.tsx";
import { useWords } from "./use-words.ts";
import { useProgramme, useWork } from "./use-work.ts";

const PulsePage = later(() => import("./PulsePage.tsx").then((module) => module.PulsePage));

export interface PageProps {
	connection: Connection;
	route: WorkspaceRoute;
	work: Work;
}

/** One of the pages, with what the device knows for it, or why there is nothing to show. */
export function Pages({ connection, route }: { connection: Connection; route: WorkspaceRoute }) {
	const words = useWords();
	const isProgramme = route.page === "programme";
	const needsAll = route.page !== "inbox" && route.page !== "unit";
	const worked = useWork(connection, needsAll ? "all" : "live", !isProgramme);
	const { read: counted, shown } = useProgramme(connection, isProgramme);
	const read = isProgramme ? counted : worked;
	const value = read && "value" in read ? read.value : undefined;
	const work = value && "programme" in value ? value.work : value;
	const last = isProgramme ? shown : undefined;
	const programme = value && "programme" in value ? value.programme : last;
	const inbox = useMemo(() => work && toInbox(work), [work]);
	const unit =
		work?.input.units.find(({ managerId }) => managerId === connection.userId) ?? work?.input.units[0];
	const title = words.workspace[route.page];
	const shell = {
		host: connection.host,
		connection,
		route,
		pulledAt: work ? work.input.pulledAt : last?.pulledAt,
		waiting: inbox && inbox.waitsOnMe.length + inbox.swaps.length,
		unitId: unit?.id,
	};
	if (read && "error" in read) {
		return (
			<Shell title={title} {...shell}>
				<Notice text={words.store[read.error]} icon="alert" tone="bad" />
			</Shell>
		);
	}
	if (!work && !programme) return null;
	const page = work && { connection, route, work };
	return (
		<Shell title={title} {...shell}>
			{work && <WorkStrip connection={connection} work={work} />}
			{work?.folded.length === 0 && work.input.pulledAt === undefined ? (
				<NothingRead problem={work.input.problem} />
			) : (
				<>
					{isProgramme && programme && (
						<ProgrammePage connection={connection} route={route} programme={programme} />
					)}
					{page && inbox && route.page === "inbox" && <InboxPage {...page} inbox={inbox} />}
					{page && route.page === "unit" && <UnitPage {...page} />}
					{page && route.page === "escalations" && <EscalationsPage {...page} />}
					{page && route.page === "measures" && <MeasuresPage {...page} />}
					{page && route.page === "pulse" && <PulsePage {...page} />}
					{page && route.page === "brief" && <BriefPage {...page} />}
				</>
			)}
		</Shell>
	);
}

/** What of the user's own is not sent, and how the copy of the CRM stands. */
function WorkStrip({ connection, work }: Pick<PageProps, "connection" | "work">) {
	const { sendAll } = useCardActions(connection);
	const { operations, entries = [], problem, pulledAt } = work.input;
	const unsent = [...operations, ...entries];
	const waiting = unsent.filter(({ status }) => status === "waiting").length;
	return (
		<SyncStrip
			connection={connection}
			copy={{ problem, hasCopy: pulledAt !== undefined }}
			view={{ waiting, stuck: unsent.length - waiting }}
			host={connection.host}
			onTryNow={sendAll}
		/>
	);
}

/** First use, no access, or the CRM out of reach: signing in again is offered above this. */
function NothingRead({ problem }: Pick<Work["input"], "problem">) {
	const { workspace: words, notice } = useWords();
	if (problem?.code === "INVALID_TYPE" || problem?.code === "INVALID_FIELD" || problem?.kind === "forbidden")
		return (
			<Notice text={notice.notInstalled} icon="alert" tone="warn">
				<ToOptions />
			</Notice>
		);
	if (problem?.kind === "auth") return null;
	if (problem) return <Notice text={words.neverRead} icon="alert" tone="warn" />;
	return (
		<p class="muted" role="status">
			{words.loading}
		</p>
	);
}
