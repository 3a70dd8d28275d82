import fc from "fast-check";

/** Any code point there is, lone surrogates too, the everyday ones more often. ("binary" takes 0.7 s to set up.) */
export const anyCharacter = fc
	.oneof(
		fc.integer({ min: 0, max: 0x7f }),
		fc.integer({ min: 0, max: 0x2fff }),
		fc.integer({ min: 0, max: 0x10ffff }),
	)
	.map((code) => String.fromCodePoint(code));

export const anyText = fc.string({ unit: anyCharacter });
