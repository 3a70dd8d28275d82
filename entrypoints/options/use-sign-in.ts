import { useState } from "preact/hooks";
import * as v from "valibot";
import type { Environment } from "../../components/use-environment.ts";

const Refusal = v.object({ ok: v.literal(false), code: v.string(), message: v.string() });

/** Signing in by a button: what became of it, where it did not work. */
export function useSignIn(host: string, send: Environment["send"]) {
	const [isBusy, setBusy] = useState(false);
	const [refusal, setRefusal] = useState<{ code: string; message: string }>();
	return {
		isBusy,
		refusal,
		signIn() {
			setBusy(true);
			setRefusal(undefined);
			void send({ type: "signIn", host })
				.catch(() => undefined)
				.then((answer) => {
					setBusy(false);
					const parsed = v.safeParse(Refusal, answer);
					if (parsed.success) setRefusal(parsed.output);
				});
		},
	};
}
