import { useMemo } from "preact/hooks";
import type { Connection } from "../utils/domain/connection.ts";
import { toAsk, type Values } from "../utils/domain/draft.ts";
import { submitOperation } from "../utils/domain/operation.ts";
import { dayOf } from "../utils/domain/week.ts";
import { later } from "./later.tsx";
import { RequestForm } from "./RequestForm.tsx";
import { useDraft } from "./use-draft.ts";
import { useEnvironment } from "./use-environment.ts";
import { useForm } from "./use-form.ts";
import { storeNameOf, useAct, useFormChoices } from "./use-store.ts";

interface Props {
	connection: Connection | null;
	host: string;
	/** From the page; missing off account pages, where it is chosen. */
	accountId: string | undefined;
	accountName: string | undefined;
	/** The opportunity whose page is in view. */
	opportunityId?: string | undefined;
	onDone(): void;
	/** Missing where there is nothing to go back to. */
	onCancel: (() => void) | undefined;
	/** Where the same form opens in a tab of its own. */
	popOut?: string | undefined;
}

/** It takes the fold of every request in the queue, which no other part of the popup needs. */
const DemandLine = later(() => import("./DemandLine.tsx").then((module) => module.DemandLine));

/** Few requests come with a business case. */
const CasePart = later(() => import("./CasePart.tsx").then((module) => module.CasePart));

/** The request form with its draft: the same in the panel and in the popup. */
export function RequestPanel(props: Props) {
	const { connection, host, accountId, accountName, opportunityId, onDone, onCancel, popOut } = props;
	const { now, newId, timeZone } = useEnvironment();
	const choices = useFormChoices(connection);
	const initial = useMemo(
		(): Values => ({ ...(accountId && { accountId }), ...(opportunityId && { opportunityId }) }),
		[accountId, opportunityId],
	);
	const draftKey = `request:${accountId ?? ""}`;
	const draft = useDraft(storeNameOf(connection), draftKey, host, initial);
	const { form, isFailed, send } = useForm(draft, draftKey, useAct(connection), onDone);
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
	return (
		<RequestForm
			form={form}
			isFailed={isFailed}
			accountName={accountName}
			demand={unit && <DemandLine connection={connection} unit={unit} values={values} />}
			businessCase={<CasePart connection={connection} form={form} unit={unit} />}
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
