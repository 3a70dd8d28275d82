/** Match patterns of the CRM's hosts, for the manifest, the dock and the menu (salesforce.md 1.1). */

/** Pages of Salesforce Lightning, Microsoft's proxy in front of them included. */
export const CRM_PAGES: readonly string[] = [
	"https://*.lightning.force.com/*",
	"https://*.lightning.force.com.mcas.ms/*",
	"https://*.lightning.crmforce.mil/*",
	"https://*.lightning.sfcrmapps.cn/*",
];

/** The API, which only the background speaks to. */
export const CRM_APIS: readonly string[] = [
	"https://*.my.salesforce.com/*",
	"https://*.my.salesforce.mil/*",
	"https://*.my.sfcrmproducts.cn/*",
];

/** The local CRM of the demo and the tests; never in a store build. Patterns have no port: any fits. */
export const LOCAL_CRM: readonly string[] = ["http://127.0.0.1/*"];
