import type { Connection } from "../utils/domain/connection.ts";
import type { FirmCopy } from "../utils/domain/firm.ts";
import type { AccountCopy, AccountView } from "../utils/domain/view.ts";
import { AgendaSection } from "./AgendaSection.tsx";
import { CaseOutcomes } from "./CaseOutcomes.tsx";
import { ElementsSection } from "./ElementsSection.tsx";
import { ResultsSection } from "./ResultsSection.tsx";
import { useFirm } from "./use-firm.ts";
import { useIsPainted } from "./use-is-painted.ts";

/** What each of these sections is given. */
export interface FirmProps {
	connection: Connection;
	accountId: string;
	firm: FirmCopy;
	view: AccountView;
	copy: AccountCopy;
}

type Props = Omit<FirmProps, "firm">;

/** What the firm measures of an account, below what it asks for: read and painted after the rest of the panel. */
export function FirmSections(props: Props) {
	return useIsPainted() && <ReadSections {...props} />;
}

function ReadSections({ connection, accountId, ...rest }: Props) {
	const read = useFirm(connection, accountId);
	if (!read || "error" in read) return null;
	const props: FirmProps = { connection, accountId, firm: read.value, ...rest };
	return (
		<>
			<ResultsSection {...props} />
			<CaseOutcomes {...props} />
			<ElementsSection {...props} />
			<AgendaSection {...props} />
		</>
	);
}
