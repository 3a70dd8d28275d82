import { useEffect, useState } from "preact/hooks";
import type { Connection } from "../utils/domain/connection.ts";
import type { DeployState, OrgCheck } from "../utils/domain/set-up.ts";
import { Notice } from "./Notice.tsx";
import { deployIsOver, useDeployUnderWay, useSetUp, useSetUpWords, useTask } from "./use-set-up.ts";

const POLL_MS = 1_000;
/** Imports need it: who has it keeps policy, units and experts, and takes no steps on requests. */
const ADMINS_SET = "Instep_Admin";

/** Worth asking again; anything else, such as an id that the org does not know any more, is the end of it. */
function isPassing(error: unknown): boolean {
	const kind = error instanceof Error && "kind" in error ? String(error.kind) : "bug";
	return ["offline", "server", "throttled", "auth", "bug"].includes(kind);
}

interface Props {
	host: string;
	connection: Connection;
	check: OrgCheck;
	onDone: () => void;
}

/** The button that installs Instep, and how far that is. */
export function SetUpDeploy({ host, connection, check, onDone }: Props) {
	const words = useSetUpWords();
	const setUp = useSetUp(host);
	const underWay = useDeployUnderWay(connection);
	const { isBusy, problem, run } = useTask();
	const [state, setState] = useState<DeployState>();

	const assignAdmin = () => setUp.assign([ADMINS_SET], [connection.username]);
	const start = () =>
		run(async () => {
			setState(undefined);
			await setUp.deploy();
		});

	/** Salesforce works on by itself, so whoever looks only asks how far it is. */
	async function follow(id: string, signal: AbortSignal): Promise<void> {
		for (;;) {
			const now = await setUp.deployState(id);
			if (signal.aborted) return;
			setState(now);
			if (now.done) {
				// Only then is it over: a page closed before this goes on here when it is opened again.
				if (now.success) await assignAdmin();
				await deployIsOver(connection.orgId);
				return onDone();
			}
			await new Promise((resolve) => setTimeout(resolve, POLL_MS));
			if (signal.aborted) return;
		}
	}
	const [attempt, setAttempt] = useState(0);
	useEffect(() => {
		if (!underWay) return;
		const controller = new AbortController();
		void run(async () => {
			try {
				await follow(underWay, controller.signal);
			} catch (error) {
				if (!isPassing(error)) await deployIsOver(connection.orgId);
				throw error;
			}
		});
		return () => controller.abort();
	}, [underWay, attempt]);

	const isInstalled = check.missingSets.length === 0;
	const isComplete = isInstalled && check.objects.every(({ state }) => state === "there");
	const isRunning = isBusy || underWay === undefined;
	return (
		<div
			class="set-up-deploy"
			data-deploy={state?.done ? (state.success ? "done" : "failed") : underWay && "running"}
		>
			<p>{isComplete ? words.ready : isInstalled ? words.installed : words.notInstalled}</p>
			{underWay && (
				<div role="status">
					<progress value={state?.deployed ?? 0} max={state?.total || 1} aria-label={words.title} />
					<p>{state ? words.progress(state.deployed, state.total) : words.starting}</p>
					<p>{words.closeNote}</p>
				</div>
			)}
			{state?.done && state.success && !underWay && <Notice text={words.deployed} />}
			{state?.done && !state.success && (
				<>
					<Notice text={words.refused(state.problems.length)} tone="bad" icon="alert" />
					<ul class="plain">
						{state.problems.map(({ name, problem }) => (
							<li key={`${name} ${problem}`}>
								{name}: {problem}
							</li>
						))}
					</ul>
				</>
			)}
			{problem && (
				<Notice text={problem} tone="bad" icon="alert">
					{underWay && (
						<button type="button" onClick={() => setAttempt(attempt + 1)}>
							{words.lookAgain}
						</button>
					)}
				</Notice>
			)}
			{!underWay && (
				<>
					{!check.mySets.includes(ADMINS_SET) && <p class="muted">{words.deployNote}</p>}
					<div class="buttons">
						<button
							type="button"
							class={isInstalled ? "" : "primary"}
							disabled={isRunning}
							onClick={() => void start()}
						>
							{isInstalled ? words.deployAgain : words.deploy}
						</button>
						{isInstalled && !check.mySets.includes(ADMINS_SET) && (
							<button
								type="button"
								class="primary"
								disabled={isRunning}
								onClick={() => void run(async () => void (await assignAdmin())).then(onDone)}
							>
								{words.makeAdmin}
							</button>
						)}
					</div>
				</>
			)}
		</div>
	);
}
