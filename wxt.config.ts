import { defineConfig } from "wxt";
import { CRM_APIS, CRM_PAGES, LOCAL_CRM } from "./utils/crm/sites.ts";

/** Temporal, which nothing here carries a copy of, came with these. */
const MIN_CHROME = "144";
const MIN_FIREFOX = "153.0";

export default defineConfig({
	imports: false,
	targetBrowsers: ["chrome", "edge", "firefox"],
	manifestVersion: 3,
	manifest: ({ browser, mode }) => {
		const local = mode === "demo" ? LOCAL_CRM : [];
		return {
			name: "__MSG_name__",
			description: "__MSG_description__",
			default_locale: "en",
			permissions: ["storage", "contextMenus", "alarms", "identity"],
			host_permissions: [...CRM_APIS, ...local],
			action: { default_title: "Instep" },
			commands: {
				_execute_action: { suggested_key: { default: "Alt+Shift+R" } },
				"toggle-panel": {
					suggested_key: { default: "Alt+Shift+A" },
					description: "__MSG_togglePanel__",
				},
			},
			web_accessible_resources: [{ resources: ["panel.html"], matches: [...CRM_PAGES, ...local] }],
			...(browser === "firefox"
				? {
						browser_specific_settings: {
							gecko: {
								id: "instep@instep.example",
								strict_min_version: MIN_FIREFOX,
								data_collection_permissions: {
									required: ["personallyIdentifyingInfo", "websiteContent"],
								},
							},
						},
					}
				: { minimum_chrome_version: MIN_CHROME }),
		};
	},
});
