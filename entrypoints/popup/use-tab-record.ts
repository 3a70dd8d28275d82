import { useEffect, useState } from "preact/hooks";
import { toRecordId } from "../../utils/domain/record-id.ts";
import { routeOf } from "../../utils/domain/route.ts";
import { whereIsUser } from "../../utils/platform/messages.ts";

/** The CRM host and account that a quick request is about, as far as the page in view tells. */
export interface RecordInTab {
	host: string | undefined;
	accountId: string | undefined;
	/** The language of the page in view. */
	lang?: string | undefined;
}

/** From the popup's own address where it was opened in a tab, else from the dock of the tab in view. */
export function useTabRecord(): RecordInTab | undefined {
	const [found, setFound] = useState<RecordInTab>();
	useEffect(() => {
		const route = routeOf(location.hash);
		if (route.host !== undefined) {
			setFound({ host: route.host, accountId: route.kind === "account" ? route.accountId : undefined });
			return;
		}
		void whereIsUser()
			.catch(() => undefined)
			.then((where) => {
				const { record } = where ?? {};
				const accountId = record?.type === "Account" ? toRecordId(record.id) : undefined;
				setFound({ host: where?.host, lang: where?.lang, accountId });
			});
	}, []);
	return found;
}
