import "./form-style.ts";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import { useEnvironment } from "./use-environment.ts";

interface Props {
	title: string;
	send: string;
	isSaved: boolean;
	isFailed: boolean;
	/** False where the CRM would not take it any more. */
	canSend?: boolean;
	onSend(): void;
	onClear(): void;
	onCancel: (() => void) | undefined;
	/** Where the same form opens in a tab of its own; missing where it is in one. */
	popOut?: string | undefined;
	children: ComponentChildren;
}

/** What every form shares: heading, draft mark, sending by button or Ctrl+Enter, and the first problem found. */
export function FormShell({
	title,
	send,
	isSaved,
	isFailed,
	canSend = true,
	onSend,
	onClear,
	onCancel,
	popOut,
	children,
}: Props) {
	const { words } = useEnvironment();
	const form = useRef<HTMLFormElement>(null);

	// Land in the first field that is still empty: that is where the user goes on. Before the paint, for an
	// effect after it could take the focus away from somebody who has begun to type.
	useLayoutEffect(() => {
		const fields = [...(form.current?.querySelectorAll<HTMLInputElement>("textarea, input, select") ?? [])];
		(fields.find(({ value, type }) => value === "" && type !== "radio") ?? fields[0])?.focus();
	}, []);

	function submit(event?: Event): void {
		event?.preventDefault();
		if (!canSend) return;
		onSend();
		// The problems are drawn by now, or in the next frame.
		requestAnimationFrame(() =>
			form.current
				?.querySelector<HTMLElement>('[aria-invalid="true"], fieldset:has(.problem) input')
				?.focus(),
		);
	}

	return (
		<form
			ref={form}
			class="form"
			noValidate
			onSubmit={submit}
			onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && submit(event)}
		>
			<header class="form-head">
				{onCancel && (
					<button type="button" class="icon-button" aria-label={words.form.back} onClick={onCancel}>
						<Icon name="back" />
					</button>
				)}
				<h2>{title}</h2>
				<span class="muted saved" role="status">
					{isSaved ? words.form.saved : ""}
				</span>
				{popOut && (
					<a
						class="icon-button"
						href={popOut}
						target="_blank"
						aria-label={words.form.popOut}
						title={words.form.popOut}
						rel="noopener"
					>
						<Icon name="popOut" />
					</a>
				)}
			</header>
			{children}
			{isFailed && (
				<p class="problem" role="alert">
					{words.form.notKept}
				</p>
			)}
			<footer class="form-foot">
				<button type="submit" class="primary" disabled={!canSend}>
					{send}
				</button>
				<kbd class="muted">{words.form.shortcut}</kbd>
				<button type="button" class="link" onClick={onClear}>
					{words.form.clear}
				</button>
			</footer>
		</form>
	);
}
