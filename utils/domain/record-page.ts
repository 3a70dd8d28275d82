/** The local CRM of the demo and the tests has no certificate. */
const LOCAL_HOST = /^127\./;

/**
 * The address of a record's page in the CRM (salesforce.md 1.4), which colleagues without Instep can open as well.
 * @param pageHost of a CRM's pages, with its port where it has one
 * @param type the object's API name, `Account`
 * @param id of 18 characters
 */
export function recordPage(pageHost: string, type: string, id: string): string {
	return `http${LOCAL_HOST.test(pageHost) ? "" : "s"}://${pageHost}/lightning/r/${type}/${id}/view`;
}
