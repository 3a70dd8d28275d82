import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { CRM_PAGES, LOCAL_CRM, recordAt } from "../../utils/crm/sites.ts";
import { createDock } from "./dock.ts";

/** The address bar changes without a page load; this often is the floor where no event tells of it. */
export default defineContentScript({
	matches: import.meta.env.MODE === "demo" ? [...CRM_PAGES, ...LOCAL_CRM] : [...CRM_PAGES],
	runAt: "document_idle",
	main(ctx) {
		const dock = createDock(document, browser, ctx.signal);
		const follow = (url: string) => dock.show(recordAt(url));
		// `wxt:locationchange` fires before the address commits, so only the event knows where it goes.
		ctx.addEventListener(window, "wxt:locationchange", ({ newUrl }) => follow(newUrl.href));
		browser.runtime.onMessage.addListener(dock.obey);
		ctx.onInvalidated(() => browser.runtime.onMessage.removeListener(dock.obey));
		follow(location.href);
	},
});
