/** Key prefixes: the first three characters of an id name its object (salesforce.md 1.4). */
export const KEY_PREFIX = {
	Account: "001",
	Contact: "003",
	User: "005",
	Opportunity: "006",
	Organization: "00D",
	Task: "00T",
	Case: "500",
	AccountTeamMember: "01M",
	PermissionSet: "0PS",
	PermissionSetAssignment: "0Pa",
	Instep_Unit__c: "a00",
	Instep_Expert__c: "a01",
	Instep_Request__c: "a02",
	Instep_Event__c: "a03",
	Instep_Rating__c: "a04",
	Instep_Alignment__c: "a05",
	Instep_Result__c: "a06",
	Instep_Agenda_Item__c: "a07",
	Instep_Policy__c: "a08",
} as const;

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const CHECKSUM = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** The 18-character id of the `n`th record behind a three-character key prefix. */
export function makeId(prefix: string, n: number): string {
	let rest = n;
	let serial = "";
	for (let position = 0; position < 9; position++) {
		serial = DIGITS[rest % 62] + serial;
		rest = Math.floor(rest / 62);
	}
	return withChecksum(`${prefix}5g0${serial}`);
}

/** Adds the three checksum characters to a 15-character id: one bit per capital in each chunk of five. */
export function withChecksum(id15: string): string {
	let id18 = id15;
	for (let chunk = 0; chunk < 15; chunk += 5) {
		let bits = 0;
		for (let bit = 0; bit < 5; bit++) {
			if (/[A-Z]/.test(id15.charAt(chunk + bit))) bits |= 1 << bit;
		}
		id18 += CHECKSUM[bits];
	}
	return id18;
}

/** The 18-character form of an id of 15 or 18 characters; null when it is neither, or its checksum is wrong. */
export function toId18(text: string): string | null {
	if (!/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text)) return null;
	const id18 = withChecksum(text.slice(0, 15));
	return text.length === 15 || text === id18 ? id18 : null;
}
