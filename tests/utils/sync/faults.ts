/** What can happen between a device and the CRM, one exchange at a time. */

/** One exchange. `send` has the CRM do its part and gives its answer. */
export type Fault = (send: () => Promise<Response>) => Promise<Response>;
type Answer = (request: Request) => Promise<Response>;

const isOfCopies = (body: string) => body.includes('"PATCH"');

/** The line to the CRM. Exchanges meet the faults they are given in order; then all is well again. */
export function createWire(answer: Answer) {
	const faults: Fault[] = [];
	const calls: { method: string; origin: string; path: string; body: string }[] = [];
	const fetch: typeof globalThis.fetch = async (input, init) => {
		const request = new Request(input, init);
		const { origin, pathname, search } = new URL(request.url);
		const body = await request.clone().text();
		calls.push({ method: request.method, origin, path: pathname + search, body });
		// A clone: an exchange may reach the CRM more than once.
		const send = () => answer(request.clone());
		return (faults.shift() ?? fine)(send);
	};
	return {
		fetch,
		calls,
		/** Those that send something, without the copies on the rows that follow. */
		pushes: () => calls.filter(({ path, body }) => path.endsWith("/composite") && !isOfCopies(body)),
		/** From now on, and in place of what was planned before. */
		meet: (...planned: Fault[]) => void faults.splice(0, faults.length, ...planned),
	};
}

export const fine: Fault = (send) => send();

export const lostBefore: Fault = async () => {
	throw new TypeError("Failed to fetch");
};

export const lostAfter: Fault = async (send) => {
	await send();
	throw new TypeError("Failed to fetch");
};

/** The CRM refuses the call as a whole and does nothing of it. */
export function refused(status: number, errorCode: string, message = "why", headers = {}): Fault {
	return async () => Response.json([{ errorCode, message }], { status, headers });
}

export const sessionEnded = refused(401, "INVALID_SESSION_ID", "Session expired or invalid");

/** A maintenance page. */
export function page(status: number): Fault {
	return async () => new Response("<html><h1>Back soon</h1></html>", { status });
}

/** The CRM does its part, and somebody on the way answers for it. */
export function garbled(status: number, text: string): Fault {
	return async (send) => {
		await send();
		return new Response(text, { status });
	};
}

/** The line breaks in the middle of the answer. */
export const truncated: Fault = async (send) => {
	const text = await (await send()).text();
	return new Response(text.slice(0, text.length / 2), { status: 200 });
};

/** The CRM's own answer, changed. */
export function altered(change: (body: unknown) => unknown): Fault {
	return async (send) => Response.json(change(await (await send()).json()));
}

/** An exchange that waits: `arrived` says that it has begun, `release` lets it go on. */
export function held(then: Fault = fine) {
	const arrived = Promise.withResolvers<void>();
	const released = Promise.withResolvers<void>();
	const fault: Fault = async (send) => {
		arrived.resolve();
		await released.promise;
		return then(send);
	};
	return { fault, arrived: arrived.promise, release: () => released.resolve() };
}
