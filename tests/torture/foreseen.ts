import { CrmError } from "../../utils/crm/crm.ts";
import { Death } from "../utils/sync/death.ts";

/** What a disk may refuse; any other complaint of a database is about how it was used. */
const OF_THE_DISK = ["QuotaExceededError", "AbortError", "InvalidStateError"];

/** Whether work may end like this. Anything else is a mistake in the product, whatever comes of it. */
export function isForeseen(error: unknown): boolean {
	if (error instanceof DOMException) return OF_THE_DISK.includes(error.name);
	return error instanceof CrmError || error instanceof Death;
}
