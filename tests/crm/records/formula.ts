import type { Row } from "../database.ts";
import type { SObject } from "../schema.ts";

/** What a validation rule's formula can look at. */
export interface FormulaScope {
	object: SObject;
	before: Row | null;
	after: Row;
	now: number;
}

type Value = string | number | boolean | null;

/**
 * Whether a validation rule's condition holds. Knows the small part of Salesforce's formula language that rules
 * are written in: AND OR NOT ISBLANK ISPICKVAL TEXT LEN ISNEW ISCHANGED TODAY, comparisons, `&&`, `||`, literals.
 * Throws on anything else, so that a rule is never quietly passed over.
 */
export function isTrue(formula: string, scope: FormulaScope): boolean {
	const tokens = formula.match(/"(?:[^"\\]|\\.)*"|\d+(?:\.\d+)?|\w+|<=|>=|<>|!=|==|&&|\|\||[^\s\w]/g) ?? [];
	const reader = new Reader(tokens, scope);
	const result = reader.expression();
	reader.end();
	return result === true;
}

class Reader {
	#at = 0;
	readonly #tokens: string[];
	readonly #scope: FormulaScope;

	constructor(tokens: string[], scope: FormulaScope) {
		this.#tokens = tokens;
		this.#scope = scope;
	}

	expression(): Value {
		let left = this.#comparison();
		for (let operator = this.#peek(); operator === "&&" || operator === "||"; operator = this.#peek()) {
			this.#at++;
			const right = this.#comparison();
			left = operator === "&&" ? left === true && right === true : left === true || right === true;
		}
		return left;
	}

	end(): void {
		if (this.#at < this.#tokens.length) this.#fail();
	}

	#comparison(): Value {
		const left = this.#term();
		const operator = this.#peek() ?? "";
		if (!["=", "==", "<>", "!=", "<", "<=", ">", ">="].includes(operator)) return left;
		this.#at++;
		return compare(left, operator, this.#term());
	}

	#term(): Value {
		const token = this.#next();
		if (token === "(") {
			const value = this.expression();
			this.#expect(")");
			return value;
		}
		if (token === "!") return this.#term() !== true;
		if (token === "-") return -Number(this.#term());
		if (token.startsWith('"')) return token.slice(1, -1).replaceAll(/\\(.)/g, "$1");
		if (/^\d/.test(token)) return Number(token);
		if (/^(true|false)$/i.test(token)) return token.toLowerCase() === "true";
		if (/^null$/i.test(token)) return null;
		return this.#peek() === "(" ? this.#call(token.toUpperCase()) : this.#field(token, this.#scope.after);
	}

	#call(name: string): Value {
		this.#expect("(");
		if (name === "ISCHANGED") {
			const field = this.#next();
			this.#expect(")");
			const { before, after } = this.#scope;
			return before !== null && this.#field(field, before) !== this.#field(field, after);
		}
		const values: Value[] = [];
		while (this.#peek() !== ")") {
			values.push(this.expression());
			if (this.#peek() === ",") this.#at++;
		}
		this.#expect(")");
		return this.#apply(name, values);
	}

	#apply(name: string, values: Value[]): Value {
		const [first = null, second = null] = values;
		if (name === "AND") return values.every((value) => value === true);
		if (name === "OR") return values.some((value) => value === true);
		if (name === "NOT") return first !== true;
		if (name === "ISBLANK" || name === "ISNULL") return first === null || first === "";
		if (name === "ISPICKVAL") return (first ?? "") === second;
		if (name === "TEXT") return first === null ? null : String(first);
		if (name === "LEN") return String(first ?? "").length;
		if (name === "ISNEW") return this.#scope.before === null;
		if (name === "TODAY") return new Date(this.#scope.now).toISOString().slice(0, 10);
		throw new Error(`the formula function ${name} is not known here`);
	}

	#field(name: string, row: Row): Value {
		const field = this.#scope.object.fields.get(name.toLowerCase());
		if (!field) throw new Error(`the formula names ${name}, which ${this.#scope.object.name} does not have`);
		const value = row[field.name] ?? null;
		if (field.type === "boolean") return value === 1;
		return typeof value === "string" || typeof value === "number" ? value : null;
	}

	#peek(): string | undefined {
		return this.#tokens[this.#at];
	}

	#next(): string {
		return this.#tokens[this.#at++] ?? this.#fail();
	}

	#expect(token: string): void {
		if (this.#next() !== token) this.#fail();
	}

	#fail(): never {
		throw new Error(`the formula cannot be read at token ${this.#at}: ${this.#tokens.join(" ")}`);
	}
}

/** A blank number makes every comparison but equality false. */
function compare(left: Value, operator: string, right: Value): boolean {
	if (operator === "=" || operator === "==") return left === right;
	if (operator === "<>" || operator === "!=") return left !== right;
	if (left === null || right === null) return false;
	if (operator === "<") return left < right;
	if (operator === "<=") return left <= right;
	return operator === ">" ? left > right : left >= right;
}
