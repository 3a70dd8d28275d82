import { useEnvironment } from "./use-environment.ts";
import { useNews } from "./use-news.ts";

/** The way to the help, in the same place everywhere (ux.md U28); after an update it has a dot. */
export function HelpLink() {
	const { help } = useEnvironment().words;
	const isNew = useNews();
	const label = isNew ? help.news : help.open;
	return (
		<a
			class="icon-button"
			href="/options.html#/help"
			target="_blank"
			rel="noopener"
			aria-label={label}
			title={label}
		>
			<b>{isNew ? "?•" : "?"}</b>
		</a>
	);
}
