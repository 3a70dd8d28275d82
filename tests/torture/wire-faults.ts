/** All that can happen to one exchange with the CRM, by name. */
import type { RuleInput } from "../crm/faults/rule.ts";
import type { Fault } from "../utils/sync/faults.ts";
import * as faults from "../utils/sync/faults.ts";

/** What a fault may touch beside the exchange itself. */
export interface Around {
	/** Switches a fault on in the CRM for the next request. */
	inCrm: (effect: RuleInput["effect"]) => void;
	/** Keeps an exchange that reaches the CRM only later. */
	late: (send: () => Promise<unknown>) => void;
}

const timedOut = () => {
	throw new DOMException("The operation timed out.", "TimeoutError");
};
const turns = async (count: number) => {
	for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
};
const ended = (message: string) => faults.refused(401, "INVALID_SESSION_ID", message);

export const WIRE_FAULTS: Readonly<Record<string, (around: Around) => Fault>> = {
	"no line before": () => faults.lostBefore,
	"no line after": () => faults.lostAfter,
	"time-out before": () => async () => timedOut(),
	"time-out after": () => async (send) => {
		await send();
		return timedOut();
	},
	"arrives late": (around) => async (send) => {
		around.late(send);
		return timedOut();
	},
	"arrives twice": () => async (send) => {
		await send();
		return send();
	},
	"slow to go": () => async (send) => {
		await turns(9);
		return send();
	},
	"slow to come back": () => async (send) => {
		const answer = await send();
		await turns(15);
		return answer;
	},
	"cut short": () => faults.truncated,
	"page with 200": () => faults.page(200),
	"page with 503": () => faults.page(503),
	"page with 401": () => faults.page(401),
	"page with 403": () => faults.page(403),
	"gateway gives up": () => faults.garbled(504, "<html>Gateway Timeout</html>"),
	"empty answer": () => faults.garbled(200, ""),
	"other JSON": () => faults.garbled(200, "{}"),
	"fewer steps than sent": () => faults.garbled(200, '{"compositeResponse":[]}'),
	"400 parser": () => faults.refused(400, "JSON_PARSER_ERROR"),
	"401 ended": () => faults.sessionEnded,
	"401 not for REST": () => ended("This session is not valid for use with the REST API"),
	"401 not for the API": () => ended("This session is not valid for use with the API"),
	"401 no agent": () => ended("Connected app is not attached to Agent"),
	"401 other": () => faults.refused(401, "INVALID_AUTH_HEADER"),
	"403 limit": () => faults.refused(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."),
	"403 rights": () => faults.refused(403, "API_DISABLED_FOR_ORG"),
	"404 gone": () => faults.refused(404, "NOT_FOUND"),
	"409 conflict": () => faults.refused(409, "CONFLICT"),
	"412 changed": () => faults.refused(412, "PRECONDITION_FAILED"),
	"429 at once": () => faults.refused(429, "TOO_MANY_REQUESTS"),
	"429 for a while": () => faults.refused(429, "TOO_MANY_REQUESTS", "why", { "Retry-After": "120" }),
	"429 for a day": () => faults.refused(429, "TOO_MANY_REQUESTS", "why", { "Retry-After": "86400" }),
	"500 before": () => faults.refused(500, "UNKNOWN_EXCEPTION"),
	"500 after": () => faults.garbled(500, '[{"errorCode":"UNKNOWN_EXCEPTION","message":"why"}]'),
	"503 for a while": () => faults.refused(503, "SERVER_UNAVAILABLE", "why", { "Retry-After": "30" }),
	"first row locked":
		({ inCrm }) =>
		(send) => {
			inCrm({ do: "lockRow", records: [0] });
			return send();
		},
	"all rows locked":
		({ inCrm }) =>
		(send) => {
			inCrm({ do: "lockRow" });
			return send();
		},
	"second row refused":
		({ inCrm }) =>
		(send) => {
			const code = "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY";
			inCrm({ do: "failRecords", records: [1], code, message: "Trigger: no" });
			return send();
		},
};
