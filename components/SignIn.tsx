import { useState } from "preact/hooks";
import * as v from "valibot";
import { Notice } from "./Notice.tsx";
import { ToOptions } from "./ToOptions.tsx";
import { useConsumerKey } from "./use-consumer-key.ts";
import { useEnvironment } from "./use-environment.ts";

const Answer = v.variant("ok", [
	v.object({ ok: v.literal(true) }),
	v.object({ ok: v.literal(false), code: v.string(), message: v.string() }),
]);

/** Says why the user should sign in, and lets them: on the CRM's own page, never here. */
export function SignIn({ host, text, label }: { host: string; text: string; label: string }) {
	const { words, send } = useEnvironment();
	const hasKey = useConsumerKey(host);
	const [isBusy, setBusy] = useState(false);
	const [refusal, setRefusal] = useState<string>();

	async function signIn(): Promise<void> {
		setBusy(true);
		setRefusal(undefined);
		const answer = v.safeParse(Answer, await send({ type: "signIn", host }).catch(() => undefined));
		setBusy(false);
		if (answer.success && !answer.output.ok) setRefusal(answer.output.message);
	}

	if (hasKey === false) {
		return (
			<Notice text={words.signIn.noConsumerKey} icon="alert" tone="warn">
				<ToOptions />
			</Notice>
		);
	}
	return (
		<Notice
			text={refusal === undefined ? text : words.signIn.failed(refusal)}
			tone={refusal === undefined ? "info" : "bad"}
			icon={refusal === undefined ? "info" : "alert"}
		>
			<button type="button" class="primary" disabled={isBusy} onClick={() => void signIn()}>
				{label}
			</button>
		</Notice>
	);
}
