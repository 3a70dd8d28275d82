import type { Status } from "../utils/domain/request.ts";
import type { SupportStatus } from "../utils/domain/support.ts";
import { usePanelWords } from "./use-panel-words.ts";

const TONES: Record<Status, string> = {
	draft: "",
	submitted: "asked",
	needs_info: "warn",
	offered: "good",
	accepted: "good",
	committed: "good",
	delivered: "good",
	closed: "",
	declined: "bad",
	waitlisted: "warn",
	withdrawn: "",
	expired: "",
};

/** A request's state: always a word, the colour only underlines it. */
export function StatusChip({ status }: { status: Status }) {
	const words = usePanelWords();
	return <span class={`chip ${TONES[status]}`}>{words.status[status]}</span>;
}

const SUPPORT_TONES: Record<SupportStatus, string> = {
	not_engaged: "",
	asked: "asked",
	overdue: "bad",
	offered: "good",
	committed: "good",
	kept: "good",
	declined: "bad",
};

export function SupportChip({ status }: { status: SupportStatus }) {
	const words = usePanelWords();
	return <span class={`chip ${SUPPORT_TONES[status]}`}>{words.supportStatus[status]}</span>;
}
