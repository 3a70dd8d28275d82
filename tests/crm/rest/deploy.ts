import * as v from "valibot";
import type { Deploys } from "../deploy/deploys.ts";
import { ApiError, badJson, notFound } from "../errors.ts";
import type { Answer, Call, Routes } from "./call.ts";

const Options = v.object({
	deployOptions: v.optional(v.looseObject({ checkOnly: v.optional(v.boolean(), false) }), {
		checkOnly: false,
	}),
});

/** The Metadata API's REST resource (salesforce.md 3.12): a zip goes in, and its state is asked for until done. */
export function deployRoutes(deploys: Deploys): Routes {
	return {
		"POST /metadata/deployRequest": (call) => start(call, deploys),
		"GET /metadata/deployRequest/:id": (call) => state(call, deploys),
	};
}

function start(call: Call, deploys: Deploys): Answer {
	assertAdmin(call);
	const { form } = call;
	const file = form?.get("file");
	if (!form || !(file instanceof Uint8Array))
		throw new ApiError(400, "INVALID_MULTIPART_REQUEST", "Expected multipart/form-data with JSON and a file");
	const { deployOptions } = readOptions(form);
	const id = deploys.start(file, deployOptions, call.access.user);
	const deployResult = deploys.result(id, false, false);
	return { status: 201, body: { id, validatedDeployRequestId: null, deployOptions, deployResult } };
}

function state(call: Call, deploys: Deploys): Answer {
	assertAdmin(call);
	const { id = "" } = call.params;
	const deployResult = deploys.result(id, call.query.get("includeDetails") === "true");
	if (!deployResult) throw notFound();
	const deployOptions = deploys.options(id);
	return { status: 200, body: { id, validatedDeployRequestId: null, deployOptions, deployResult } };
}

/** The JSON part is called `json` by some clients and `entity_content` by others. */
function readOptions(form: ReadonlyMap<string, string | Uint8Array>) {
	const parts = [...form.entries()].filter(([name]) => name !== "file").map(([, part]) => part);
	const [part] = parts;
	const text = typeof part === "string" ? part : new TextDecoder().decode(part);
	const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Options), text);
	if (!read.success) throw badJson("Unrecognized or missing deployOptions at [line:1, column:1]");
	return read.output;
}

function assertAdmin({ access }: Call): void {
	if (access.user.seat === "admin") return;
	const message =
		"use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions";
	throw new ApiError(403, "INSUFFICIENT_ACCESS", `INSUFFICIENT_ACCESS: ${message}`);
}
