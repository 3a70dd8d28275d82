import type { Connection } from "../utils/domain/connection.ts";
import { HelpLink } from "./HelpLink.tsx";
import { Icon } from "./Icon.tsx";
import { later } from "./later.tsx";
import { useEnvironment } from "./use-environment.ts";
import { usePanelWords } from "./use-panel-words.ts";
import { Who } from "./Who.tsx";

/** Where the panel stands is chosen once, and the panel is opened often. */
const PanelMenu = later(() => import("./PanelMenu.tsx").then((module) => module.PanelMenu));

interface Props {
	title: string | undefined;
	/** Whose eyes the CRM is seen with, and in which org. */
	connection?: Connection;
	pulledAt?: number | undefined;
	host: string | undefined;
	accountId?: string;
	onClose(): void;
}

/** Whoever opens the panel lands in its heading, unless they have been further in it (ux.md 6). */
export function land(heading: HTMLElement | null): void {
	if (document.hasFocus() && document.activeElement === document.body) heading?.focus();
}

export function PanelHeader({ title, connection, pulledAt, host, accountId, onClose }: Props) {
	const words = usePanelWords();
	const { send } = useEnvironment();
	return (
		<header class="panel-head">
			<div class="panel-title">
				<h1 ref={land} tabIndex={-1}>
					{title ?? words.panel.label}
				</h1>
				<Who
					connection={connection}
					host={host}
					asOf={pulledAt === undefined ? words.panel.neverSynced : words.panel.asOf(words.time(pulledAt))}
				/>
			</div>
			<HelpLink />
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
			<PanelMenu host={host} words={words} />
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
