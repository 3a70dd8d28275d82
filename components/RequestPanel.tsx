import { useMemo } from "preact/hooks";
import type { Connection } from "../utils/domain/connection.ts";
import { demandFor } from "../utils/domain/demand.ts";
import { toAsk, type Values } from "../utils/domain/draft.ts";
import { submitOperation } from "../utils/domain/operation.ts";
import { dayOf, isDay } from "../utils/domain/week.ts";
import { RequestForm } from "./RequestForm.tsx";
import { useDraft } from "./use-draft.ts";
import { useEnvironment } from "./use-environment.ts";
import { useForm } from "./use-form.ts";
import { storeNameOf, useAct, useFormChoices, useQueue } from "./use-store.ts";

interface Props {
	connection: Connection | null;
	host: string;
	/** From the page; missing off account pages, where it is chosen. */
	accountId: string | undefined;
	accountName: string | undefined;
	onDone(): void;
	/** Missing where there is nothing to go back to. */
	onCancel: (() => void) | undefined;
	/** Where the same form opens in a tab of its own. */
	popOut?: string | undefined;
}

/** The request form with its draft: the same in the panel and in the popup. */
export function RequestPanel({ connection, host, accountId, accountName, onDone, onCancel, popOut }: Props) {
	const { now, newId, timeZone } = useEnvironment();
	const choices = useFormChoices(connection);
	const initial = useMemo(
		(): Values => Object.fromEntries(accountId ? [["accountId", accountId]] : []),
		[accountId],
	);
	const draftKey = `request:${accountId ?? ""}`;
	const draft = useDraft(storeNameOf(connection), draftKey, host, initial);
	const { form, isFailed, send } = useForm(draft, draftKey, useAct(connection), onDone);
	const queue = useQueue(connection, draft.values?.unitId ?? "");
	if (!draft.values || !choices || "error" in choices) return null;
	const { values } = draft;
	const { accounts, units, experts } = choices.value;

	function onSend(): void {
		const chosen = accounts.find(({ id }) => id === values.accountId)?.name;
		const typed = { ...values, accountName: accountName ?? chosen ?? "" };
		const ask = toAsk(typed, newId(), dayOf(now(), timeZone));
		void send(ask, (value, author) => submitOperation(value, author, newId, now()));
	}

	const unit = units.find(({ id }) => id === values.unitId);
	const { expertise = "", neededBy = "" } = values;
	const wish = { accountId: values.accountId, expertise, neededBy: isDay(neededBy) ? neededBy : undefined };
	const demand =
		unit && expertise && queue && "value" in queue ? demandFor(wish, unit, queue.value, now()) : undefined;
	return (
		<RequestForm
			form={form}
			isFailed={isFailed}
			accountName={accountName}
			demand={demand}
			accounts={accountId ? undefined : accounts}
			units={units}
			experts={experts}
			isSaved={draft.isSaved}
			onSend={onSend}
			onClear={draft.clear}
			onCancel={onCancel}
			popOut={popOut}
		/>
	);
}
