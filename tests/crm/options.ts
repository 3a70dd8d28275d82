import { parseArgs } from "node:util";

export interface Options {
	port: number;
	accounts: number;
	empty: boolean;
	sandbox: boolean;
	file: string | null;
}

const DEFAULT_ACCOUNTS = 240;
const FEWEST_ACCOUNTS = 40;
const LAST_PORT = 65_535;

/** The command line as options. Throws an Error whose message is one clear line. */
export function readOptions(args: string[]): Options {
	const { values } = parseArgs({
		args,
		options: {
			port: { type: "string", default: "0" },
			accounts: { type: "string", default: String(DEFAULT_ACCOUNTS) },
			empty: { type: "boolean", default: false },
			sandbox: { type: "boolean", default: false },
			data: { type: "string" },
		},
	});
	if (values.data === "") throw new Error("--data needs the name of a file");
	return {
		port: wholeNumber("--port", values.port, 0, LAST_PORT),
		accounts: wholeNumber("--accounts", values.accounts, FEWEST_ACCOUNTS, 100_000),
		empty: values.empty,
		sandbox: values.sandbox,
		file: values.data ?? null,
	};
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
	const number = Number(text);
	if (/^\d+$/.test(text) && number >= least && number <= most) return number;
	throw new Error(`${name} takes a whole number from ${least} to ${most}, not "${text}"`);
}
