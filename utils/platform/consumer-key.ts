import { managed } from "./managed.ts";
import { consumerKeys } from "./settings.ts";

/** The local CRM of the demo knows this one. */
const DEMO_KEY = import.meta.env.MODE === "demo" ? "instep-local" : "";

/** The consumer key of the app at a CRM host: the admin's, else the typed one; "" where there is none. */
export async function consumerKeyOf(host: string): Promise<string> {
	return (await managed()).consumerKey || ((await consumerKeys.get())[host] ?? DEMO_KEY);
}
