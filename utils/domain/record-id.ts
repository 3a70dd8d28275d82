const CHECKSUM = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/**
 * The 18-character form of a record id, or nothing where it is no id: wrong length, or a checksum that does
 * not fit. Each checksum character holds the capitals of a chunk of five, one bit each (salesforce.md 1.4).
 */
export function toRecordId(id: string): string | undefined {
	if (!/^(?:[A-Za-z0-9]{15}|[A-Za-z0-9]{18})$/.test(id)) return undefined;
	const id15 = id.slice(0, 15);
	const suffix = [0, 5, 10].map((start) => checksumOf(id15.slice(start, start + 5))).join("");
	return id.length === 15 || id.slice(15).toUpperCase() === suffix ? id15 + suffix : undefined;
}

function checksumOf(chunk: string): string {
	const bits = [...chunk].reduce((sum, letter, bit) => (/[A-Z]/.test(letter) ? sum | (1 << bit) : sum), 0);
	return CHECKSUM.charAt(bits);
}
