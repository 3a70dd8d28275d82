import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Props {
	title: string;
	/** What can be done with the whole section, at the end of its heading. */
	action?: ComponentChildren;
	children: ComponentChildren;
}

export function Section({ title, action, children }: Props) {
	const id = useId();
	return (
		<section aria-labelledby={id}>
			<div class="section-head">
				<h2 id={id}>{title}</h2>
				{action}
			</div>
			{children}
		</section>
	);
}
