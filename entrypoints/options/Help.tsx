import { useEffect, useState } from "preact/hooks";
import { Section } from "../../components/Section.tsx";
import { useNews } from "../../components/use-news.ts";
import { hasNews } from "../../utils/platform/settings.ts";
import { openShortcuts, type Shortcut, shortcuts } from "../../utils/platform/shortcuts.ts";
import { Diagnostics } from "./Diagnostics.tsx";
import { Stored } from "./Stored.tsx";
import type { Hosts } from "./use-hosts.ts";
import { useOptionsWords } from "./use-options-words.ts";

/** Everything that helps, in one place (ux.md U28). To have opened it takes the dot away. */
export function Help({ hosts }: { hosts: Hosts }) {
	const { help } = useOptionsWords();
	const isNew = useNews();
	const [wasNew, setWasNew] = useState(false);
	useEffect(() => {
		if (!isNew) return;
		setWasNew(true);
		void hasNews.set(false);
	}, [isNew]);
	return (
		<>
			<Section title={help.news}>
				<p class={wasNew ? undefined : "muted"}>{help.whatIsNew}</p>
			</Section>
			<Section title={help.guide}>
				<ol class="guide">
					{help.lines.map((line) => (
						<li key={line}>{line}</li>
					))}
				</ol>
			</Section>
			<Shortcuts />
			<Stored />
			<Diagnostics hosts={hosts} />
		</>
	);
}

/** As the browser has them now, not as they were suggested: the user may have changed them, or another extension has them. */
function Shortcuts() {
	const { help } = useOptionsWords();
	const [all, setAll] = useState<Shortcut[]>([]);
	useEffect(() => {
		const controller = new AbortController();
		const look = () => void shortcuts().then((found) => controller.signal.aborted || setAll(found));
		look();
		addEventListener("focus", look, { signal: controller.signal });
		return () => controller.abort();
	}, []);
	return (
		<Section
			title={help.shortcuts}
			action={
				<button type="button" onClick={() => void openShortcuts()}>
					{help.change}
				</button>
			}
		>
			<dl class="stored">
				{all.map(({ command, keys }) => (
					<div key={command} data-command={command}>
						<dt>{command === "toggle-panel" ? help.togglePanel : help.popup}</dt>
						<dd>{keys ? <kbd>{keys}</kbd> : help.notSet}</dd>
					</div>
				))}
			</dl>
		</Section>
	);
}
