import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon.tsx";

interface Props {
	text: string;
	icon?: IconName;
	tone?: "info" | "warn" | "bad";
	/** What the user can do about it. */
	children?: ComponentChildren;
}

/** A sentence in place of content, or above it: what is the matter and what to do. */
export function Notice({ text, icon = "info", tone = "info", children }: Props) {
	return (
		<div class={`notice ${tone}`} role={tone === "bad" ? "alert" : "status"}>
			<Icon name={icon} />
			<p>{text}</p>
			{children && <div class="buttons">{children}</div>}
		</div>
	);
}
