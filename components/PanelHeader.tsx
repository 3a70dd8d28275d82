import type { Connection } from "../utils/domain/connection.ts";
import { Icon } from "./Icon.tsx";
import { useEnvironment } from "./use-environment.ts";
import { usePanelWords } from "./use-panel-words.ts";

interface Props {
	title: string | undefined;
	/** Whose eyes the CRM is seen with, and in which org. */
	connection?: Connection;
	pulledAt?: number | undefined;
	host: string | undefined;
	accountId?: string;
	onClose(): void;
}

/** What all hosts of the CRM share tells nobody which org this is. */
const LIGHTNING = /\.lightning\..*$/;

/** Whoever opens the panel lands in its heading, unless they have been further in it (ux.md 6). */
export function land(heading: HTMLElement | null): void {
	if (document.hasFocus() && document.activeElement === document.body) heading?.focus();
}

export function PanelHeader({ title, connection, pulledAt, host, accountId, onClose }: Props) {
	const words = usePanelWords();
	const { send, switchLanguage } = useEnvironment();
	const user = connection?.userName;
	return (
		<header class="panel-head">
			<div class="panel-title">
				<h1 ref={land} tabIndex={-1}>
					{title ?? words.panel.label}
				</h1>
				<p class="muted">
					{connection?.isSandbox && (
						<>
							<span class="chip warn">{words.panel.sandbox}</span>{" "}
						</>
					)}
					{[
						user,
						connection?.orgName ?? host?.replace(LIGHTNING, ""),
						user &&
							(pulledAt === undefined ? words.panel.neverSynced : words.panel.asOf(words.time(pulledAt))),
					]
						.filter(Boolean)
						.join(" · ")}
				</p>
			</div>
			<button type="button" class="link" onClick={switchLanguage}>
				{words.panel.language}
			</button>
			{host !== undefined && accountId !== undefined && (
				<button
					type="button"
					class="icon-button"
					aria-label={words.panel.refresh}
					title={words.panel.refresh}
					onClick={() => void send({ type: "revalidate", host, accountId })}
				>
					<Icon name="refresh" />
				</button>
			)}
			<button
				type="button"
				class="icon-button"
				aria-label={words.panel.close}
				title={words.panel.close}
				onClick={onClose}
			>
				<Icon name="close" />
			</button>
		</header>
	);
}
