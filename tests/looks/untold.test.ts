import { describe, expect, test } from "vitest";
import { textsIn, untold } from "./untold.ts";

const known = textsIn([{ name: "Nordvind A/S", note: "Ja, det\npasser: godt" }, ["Quality"]]);

describe("a text that no dictionary has", () => {
	test.each([
		["⟦Sénd réqúést⟧"],
		["⟦No. 1 of 3 éé⟧ · ⟦2 others é⟧"],
		["⟦For ⟦8 h⟧ in week 49 éé⟧"],
		["Nordvind A/S"],
		["Quality: ⟦Képt⟧"],
		["Ja, det passer: godt"],
		["fre. 4. dec. · 10.42"],
		["⟦Áccóúnt⟧ (Quality)"],
		["12 %"],
	])("is not: %s", (text) => expect(untold([text], known)).toEqual([]));

	test.each([
		["Send request"],
		["⟦Sénd⟧ now"],
		["n = 3"],
		["Nordvind A/S of ⟦Quality⟧"],
		["decided"],
		["det"],
	])("is: %s", (text) => expect(untold([text], known)).toEqual([text]));
});
