import { useEffect, useState } from "preact/hooks";
import type { RelatedRecord } from "../../utils/domain/related.ts";
import { hashOf, type Route, routeOf } from "../../utils/domain/route.ts";
import { whereIsUser } from "../../utils/platform/tab-in-view.ts";

/** The CRM host and account that a quick request is about, as far as the page in view tells. */
export interface RecordInTab {
	host: string | undefined;
	accountId: string | undefined;
	/** What belongs to an account, which is yet to be found. */
	related?: RelatedRecord | undefined;
	/** The language of the page in view. */
	lang?: string | undefined;
	/** The dock is switched off on that page. */
	isOff?: boolean | undefined;
}

/** From the popup's own address where it was opened in a tab, else from the dock of the tab in view. */
export function useTabRecord(): RecordInTab | undefined {
	const [found, setFound] = useState<RecordInTab>();
	useEffect(() => {
		const route = routeOf(location.hash);
		if (route.host !== undefined) {
			setFound(ofRoute(route, route.host));
			return;
		}
		void whereIsUser()
			.catch(() => undefined)
			.then((where) => {
				const { record } = where ?? {};
				const { host, lang, isOff } = where ?? {};
				const route = record && host !== undefined ? routeOf(hashOf({ host, ...record })) : undefined;
				setFound({ ...ofRoute(route, host), lang, isOff });
			});
	}, []);
	return found;
}

function ofRoute(route: Route | undefined, host: string | undefined): RecordInTab {
	return {
		host,
		accountId: route?.kind === "account" ? route.accountId : undefined,
		...(route?.kind === "related" && { related: route.record }),
	};
}
