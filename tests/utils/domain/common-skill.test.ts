import { expect, test } from "vitest";
import { commonSkill } from "../../../utils/domain/outside.ts";
import { anExpert, OTHER_UNIT_ID, UNIT_ID } from "./examples.ts";

const skilled = (...names: string[]) => anExpert({ skills: names.map((name) => ({ name, level: 3 })) });

test("a unit is most likely asked for what most of its experts know", () => {
	const experts = [skilled("Tax"), skilled("Kølekæde", "Tax"), skilled("Kølekæde"), skilled("koelekaede")];
	expect(commonSkill(UNIT_ID, experts)).toBe("Kølekæde");
});

test("nothing is guessed for a unit of whose experts nobody knows anything", () => {
	expect(commonSkill(OTHER_UNIT_ID, [skilled("Tax")])).toBeUndefined();
});
