import { useState } from "preact/hooks";
import { HelpLink } from "../../components/HelpLink.tsx";
import { later } from "../../components/later.tsx";
import { Notice } from "../../components/Notice.tsx";
import { RequestPanel } from "../../components/RequestPanel.tsx";
import { SignIn } from "../../components/SignIn.tsx";
import { ToOptions } from "../../components/ToOptions.tsx";
import { EnvironmentProvider, useEnvironment } from "../../components/use-environment.ts";
import { type PageSeams, usePageEnvironment } from "../../components/use-page-environment.ts";
import { useConnections, useFormChoices } from "../../components/use-store.ts";
import { Who } from "../../components/Who.tsx";
import type { Connection } from "../../utils/domain/connection.ts";
import { hashOf } from "../../utils/domain/route.ts";
import { wordsIn } from "../../utils/i18n/words.ts";
import { useAccountOfTab } from "./use-account-of-tab.ts";
import { type RecordInTab, useTabRecord } from "./use-tab-record.ts";

/** The form is what the popup is opened for. */
const WaitingList = later(() =>
	import("../../components/WaitingList.tsx").then((module) => module.WaitingList),
);

/** Few have switched it off. */
const OffNote = later(() => import("./OffNote.tsx").then((module) => module.OffNote));

const WaitsOnYou = later(() => import("../../components/WaitsOnYou.tsx").then((module) => module.WaitsOnYou));

/** The quick request, from anywhere: for the account of the page in view where there is one. */
export function Popup({ seams }: { seams: PageSeams }) {
	const tab = useTabRecord();
	const all = useConnections();
	// The page's language is known with the page; the environment takes its wishes once.
	return tab && all ? <ForTab tab={tab} all={all} seams={seams} /> : null;
}

function ForTab({
	tab,
	all,
	seams,
}: {
	tab: RecordInTab;
	all: Record<string, Connection>;
	seams: PageSeams;
}) {
	const environment = usePageEnvironment({ ...seams, wishes: [tab.lang, ...seams.wishes] }, wordsIn);
	if (!environment) return null;
	// Off the CRM's pages: the CRM that was signed in to last is as good a guess as any.
	const host = tab.host ?? Object.keys(all).at(-1);
	return (
		<EnvironmentProvider value={environment}>
			<main class="popup" data-ready="">
				<section class="section-head">
					<Who connection={host === undefined ? null : all[host]} host={host} />
					<HelpLink />
				</section>
				{host === undefined ? <NoCrm /> : <Request tab={tab} host={host} connection={all[host] ?? null} />}
			</main>
		</EnvironmentProvider>
	);
}

function Request({
	tab,
	host,
	connection,
}: {
	tab: RecordInTab;
	host: string;
	connection: Connection | null;
}) {
	const { words } = useEnvironment();
	const [isSent, setSent] = useState(false);
	const choices = useFormChoices(connection);
	const accounts = choices && "value" in choices ? choices.value.accounts : [];
	const account = useAccountOfTab(connection, tab);
	const accountId = account?.accountId;
	const accountName = accounts.find(({ id }) => id === accountId)?.name ?? words.form.pageAccount;
	return (
		<>
			{tab.isOff && <OffNote host={host} />}
			{connection === null && <SignIn host={host} text={words.signIn.once} label={words.signIn.with(host)} />}
			{connection?.isSignedOut && (
				<SignIn host={host} text={words.signIn.again} label={words.signIn.with(host)} />
			)}
			{choices && "error" in choices && <Notice text={words.store[choices.error]} icon="alert" tone="bad" />}
			{isSent ? (
				<Notice text={words.form.sent} icon="check">
					<button type="button" onClick={() => setSent(false)}>
						{words.form.another}
					</button>
				</Notice>
			) : (
				account && (
					<RequestPanel
						connection={connection}
						host={host}
						accountId={accountId}
						accountName={accountId && accountName}
						opportunityId={accountId && tab.related?.type === "Opportunity" ? tab.related.id : undefined}
						onDone={() => setSent(true)}
						onCancel={undefined}
						popOut={location.hash ? undefined : popOutOf(host, tab)}
					/>
				)
			)}
			{connection && <WaitsOnYou connection={connection} />}
			{connection && <WaitingList connection={connection} />}
		</>
	);
}

/** The popup's own page: what is typed is there as well, for both keep the same draft. */
function popOutOf(host: string, { accountId, related }: RecordInTab): string {
	const record = accountId ? { type: "Account", id: accountId } : related;
	return location.pathname + (record ? hashOf({ host, ...record }) : `#/${encodeURIComponent(host)}`);
}

function NoCrm() {
	const { words } = useEnvironment();
	return (
		<Notice text={words.signIn.noCrmYet}>
			<ToOptions />
		</Notice>
	);
}
