/** What the user, or the admin, has switched off of what Instep shows outside its own pages. */
import * as v from "valibot";
import { managed } from "./managed.ts";
import { setting } from "./settings.ts";

/** Names of switches besides the hosts of CRMs: the dock everywhere, and the entry in the context menu. */
export const DOCK = "dock";
export const MENU = "menu";

/** By the user: `DOCK`, `MENU`, or the host of a CRM whose pages are to be left alone. The docks read it, too. */
export const switchedOff = setting("local", "switchedOff", v.array(v.string()), []);

export async function setSwitch(name: string, isOn: boolean): Promise<void> {
	const others = (await switchedOff.get()).filter((each) => each !== name);
	await switchedOff.set(isOn ? others : [...others, name]);
}

/** By whomever. */
export async function isSwitchedOff(name: string): Promise<boolean> {
	return [...(await switchedOff.get()), ...(await managed()).switchedOff].includes(name);
}
