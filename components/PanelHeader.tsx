import type { Connection } from "../utils/domain/connection.ts";
import { HelpLink } from "./HelpLink.tsx";
import { Icon } from "./Icon.tsx";
import { useEnvironment } from "./use-environment.ts";
import { usePanelWords } from "./use-panel-words.ts";
import { Who } from "./Who.tsx";

interface Props {
	title: string | undefined;
	/** Whose eyes the CRM is seen with, and in which org. */
	connection?: Connection;
	pulledAt?: number | undefined;
	host: string | undefined;
	accountId?: string;
	onClose(): void;
}

export function PanelHeader({ title, connection, pulledAt, host, accountId, onClose }: Props) {
	const words = usePanelWords();
	const { send, switchLanguage } = useEnvironment();
	return (
		<header class="panel-head">
			<div class="panel-title">
				<h1 tabIndex={-1}>{title ?? words.panel.label}</h1>
				<Who
					connection={connection}
					host={host}
					asOf={pulledAt === undefined ? words.panel.neverSynced : words.panel.asOf(words.time(pulledAt))}
				/>
			</div>
			<button type="button" class="link" onClick={switchLanguage}>
				{words.panel.language}
			</button>
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
