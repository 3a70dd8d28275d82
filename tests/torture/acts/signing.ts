/** Sign-in and sign-out, of the same user and of others, at one org and at another. */
import fc from "fast-check";
import { storeName } from "../../../utils/store/db.ts";
import { ANDERS, METTE } from "../../crm/fixture.ts";
import { createFate, Death } from "../../utils/sync/death.ts";
import { type Browser, IMMORTAL } from "../browser.ts";
import { isForeseen } from "../foreseen.ts";
import { Act } from "./act.ts";
import { followDrafts } from "./typing.ts";
import { browser, nameOf } from "./user-steps.ts";

export const SIGNING_KINDS = ["sign in", "switch user", "sign out", "sign out and drop", "other org"];

/** Answers whether this user is signed in then. */
export async function signInOn(on: Browser, user: typeof METTE, at?: number): Promise<boolean> {
	try {
		await on.signIn(user, at === undefined ? IMMORTAL() : createFate(at));
	} catch (error) {
		if (!isForeseen(error)) throw error;
		if (error instanceof Death) on.stage.tally.count("death: sign-in");
	}
	await followDrafts(on, storeName({ orgId: on.site.crm.org.id, userId: user.id }));
	return on.connection?.user === user;
}

const dies = fc.option(fc.nat(14), { nil: undefined, freq: 4 });

const signIn = fc.tuple(browser, dies).map(([index, at]) => {
	const words = `${nameOf(index)}: signs in${at === undefined ? "" : `, dies at step ${at}`}`;
	return new Act("sign in", words, (stage) => {
		const on = stage.browser(index);
		return signInOn(on, on.connection?.user ?? on.owner, at);
	});
});

const switchUser = browser.map((index) => {
	return new Act("switch user", `${nameOf(index)}: somebody else signs in`, (stage) => {
		const on = stage.browser(index);
		return signInOn(on, on.connection?.user === METTE ? ANDERS : METTE);
	});
});

const signOut = fc.tuple(browser, fc.integer({ min: 0, max: 3 })).map(([index, n]) => {
	const drop = n === 0;
	const kind = drop ? "sign out and drop" : "sign out";
	return new Act(kind, `${nameOf(index)}: ${kind}`, async (stage) => {
		const on = stage.browser(index);
		const wasSignedIn = on.connection !== undefined;
		await on.signOut(drop);
		return wasSignedIn;
	});
});

const otherOrg = browser.map((index) => {
	return new Act("other org", `${nameOf(index)}: goes to the other org`, async (stage) => {
		const on = stage.browser(index);
		on.at = on.at === 0 ? 1 : 0;
		return on.connection ? true : signInOn(on, on.owner);
	});
});

export const signing = { signIn, switchUser, signOut, otherOrg };
