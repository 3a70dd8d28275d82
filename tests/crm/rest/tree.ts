import * as v from "valibot";
import { ApiError, recordErrors } from "../errors.ts";
import { isJson, type Json } from "../records/input.ts";
import { insertRecord } from "../records/write.ts";
import type { SObject } from "../schema.ts";
import { type Answer, bodyOf, type Call, objectOf, type Routes } from "./call.ts";

/** `/composite/tree/X`: records with their children, all or nothing (salesforce.md 3.7). */
export const treeRoutes: Routes = { "POST /composite/tree/:object": plantTrees };

const MAX_RECORDS = 200;
const MAX_LEVELS = 5;
const MAX_TYPES = 5;

const Trees = v.object({ records: v.array(v.custom<Json>(isJson)) });

interface Node {
	referenceId: string;
	object: SObject;
	values: Json;
	/** The field that leads to the parent; null at the root. */
	parentField: string | null;
	children: Node[];
}

/** Thrown to take all back; the answer names the records that failed. */
class Failed extends Error {
	readonly results: unknown[];
	constructor(results: unknown[]) {
		super();
		this.results = results;
	}
}

function plantTrees(call: Call): Answer {
	const object = objectOf(call);
	const roots = bodyOf(call, Trees).records.map((record) => readNode(call, object, record, null, 1));
	const nodes = roots.flatMap(withDescendants);
	assertLimits(nodes);
	try {
		const results = call.org.db.transaction(() => insertAll(call, roots));
		return { status: 201, body: { hasErrors: false, results } };
	} catch (error) {
		if (!(error instanceof Failed)) throw error;
		return { status: 400, body: { hasErrors: true, results: error.results } };
	}
}

function readNode(
	call: Call,
	object: SObject,
	record: Json,
	parentField: string | null,
	level: number,
): Node {
	const { attributes, ...rest } = record;
	const referenceId = isJson(attributes) ? attributes.referenceId : undefined;
	const type = isJson(attributes) ? attributes.type : undefined;
	if (typeof referenceId !== "string" || typeof type !== "string")
		throw invalid("Every record needs attributes with a type and a referenceId");
	if (type.toLowerCase() !== object.name.toLowerCase())
		throw invalid(`The record ${referenceId} is of type ${type}, where ${object.name} is expected`);
	if (level > MAX_LEVELS) throw invalid(`A tree has at most ${MAX_LEVELS} levels`);
	const node: Node = { referenceId, object, values: {}, parentField, children: [] };
	for (const [name, value] of Object.entries(rest)) {
		const relationship = call.org.schema.childRelationship(object, name);
		const records = isJson(value) ? value.records : undefined;
		if (!relationship || !Array.isArray(records)) node.values[name] = value;
		else
			for (const child of records.filter(isJson))
				node.children.push(readNode(call, relationship.child, child, relationship.field.name, level + 1));
	}
	return node;
}

/** Parents before children. Throws Failed with all records of the level that could not be saved. */
function insertAll(call: Call, roots: Node[]): unknown[] {
	const results: unknown[] = [];
	const failures: unknown[] = [];
	let level = roots.map((node) => ({ node, parentId: "" }));
	while (level.length > 0) {
		const next: typeof level = [];
		for (const { node, parentId } of level) {
			const { referenceId } = node;
			try {
				const values = node.parentField ? { ...node.values, [node.parentField]: parentId } : node.values;
				const id = insertRecord(call.org, call.access, node.object, values);
				results.push({ referenceId, id });
				next.push(...node.children.map((child) => ({ node: child, parentId: id })));
			} catch (error) {
				if (!(error instanceof ApiError)) throw error;
				failures.push({ referenceId, errors: recordErrors(error) });
			}
		}
		if (failures.length > 0) throw new Failed(failures);
		level = next;
	}
	return results;
}

function withDescendants(node: Node): Node[] {
	return [node, ...node.children.flatMap(withDescendants)];
}

function assertLimits(nodes: Node[]): void {
	if (nodes.length > MAX_RECORDS) throw invalid(`A request holds at most ${MAX_RECORDS} records`);
	if (new Set(nodes.map(({ object }) => object)).size > MAX_TYPES)
		throw invalid(`A request holds at most ${MAX_TYPES} types of records`);
	if (new Set(nodes.map(({ referenceId }) => referenceId)).size < nodes.length)
		throw invalid("Duplicate referenceId in the request");
}

function invalid(message: string): ApiError {
	return new ApiError(400, "INVALID_INPUT", message);
}
