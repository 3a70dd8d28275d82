import { managed } from "./managed.ts";
import { keptTokens, staySignedIn, tokens } from "./token-settings.ts";

interface Tokens {
	accessToken: string;
	refreshToken?: string | undefined;
	origin: string;
}

/** One at a time over all contexts of the extension: renewals, sign-ins, and where tokens may be kept. */
export function withTokens<T>(work: () => Promise<T>): Promise<T> {
	return navigator.locks.request("tokens", work);
}

/**
 * Where one user's tokens are kept. The access token never goes to disk; the refresh token does only where
 * the user chose to stay signed in, and there it comes back without an access token.
 */
export function tokenStoreOf({ orgId, userId }: { orgId: string; userId: string }) {
	const key = `${orgId}:${userId}`;
	return {
		async get(): Promise<Tokens | undefined> {
			const known = (await tokens.get())[key];
			if (known) return known;
			const kept = (await mayKeep()) ? (await keptTokens.get())[key] : undefined;
			return kept && { ...kept, accessToken: "" };
		},
		/** Inside `withTokens`. The disk first: a token that was rotated and is lost ends the session. */
		async set(value: Tokens | undefined): Promise<void> {
			const { [key]: _, ...others } = await tokens.get();
			const all = value ? { ...others, [key]: value } : others;
			const { [key]: __, ...keptOthers } = await keptTokens.get();
			await keptTokens.set((await mayKeep()) ? { ...keptOthers, ...refreshable(all) } : {});
			await tokens.set(all);
		},
	};
}

/** Has it both ways at once: switched off, nothing is left on disk; switched on, this session is kept. */
export function setStaySignedIn(isOn: boolean): Promise<void> {
	return withTokens(async () => {
		await staySignedIn.set(isOn);
		const kept = await keptTokens.get();
		await keptTokens.set((await mayKeep()) ? { ...kept, ...refreshable(await tokens.get()) } : {});
	});
}

async function mayKeep(): Promise<boolean> {
	return (await staySignedIn.get()) && !(await managed()).switchedOff.includes("staySignedIn");
}

function refreshable(all: Record<string, Tokens>): Record<string, { refreshToken: string; origin: string }> {
	return Object.fromEntries(
		Object.entries(all).flatMap(([key, { refreshToken, origin }]) =>
			refreshToken ? [[key, { refreshToken, origin }] as const] : [],
		),
	);
}
