/**
 * What an answer says when something is wrong (salesforce.md 3.1 and 3.11): one list per request, or one list
 * per record in a collection, where the code is called `statusCode`.
 */
export class ApiError extends Error {
	readonly status: number;
	readonly code: string;
	/** Null for errors of the request; a list, often empty, for errors of a record. */
	readonly fields: string[] | null;

	constructor(status: number, code: string, message: string, fields: string[] | null = null) {
		super(message);
		this.status = status;
		this.code = code;
		this.fields = fields;
	}
}

/** The body of a request that failed. */
export function errorBody({ message, code, fields }: ApiError): unknown {
	return [fields ? { message, errorCode: code, fields } : { message, errorCode: code }];
}

/** The errors of one record in a collection. */
export function recordErrors({ message, code, fields }: ApiError): unknown[] {
	return [{ statusCode: code, message, fields: fields ?? [] }];
}

export function notFound(): ApiError {
	return new ApiError(404, "NOT_FOUND", "The requested resource does not exist");
}

export function sessionInvalid(): ApiError {
	return new ApiError(401, "INVALID_SESSION_ID", "Session expired or invalid");
}

export function recordDeleted(): ApiError {
	return new ApiError(404, "ENTITY_IS_DELETED", "entity is deleted", []);
}

export function noAccess(): ApiError {
	return new ApiError(403, "INSUFFICIENT_ACCESS_OR_READONLY", "insufficient access rights on object id", []);
}

export function noCallsLeft(): ApiError {
	return new ApiError(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");
}

/** A whole value that is no JSON of the right kind. */
export function badJson(message: string): ApiError {
	return new ApiError(400, "JSON_PARSER_ERROR", message);
}

export function noSuchColumn(column: string, object: string): ApiError {
	return new ApiError(400, "INVALID_FIELD", `No such column '${column}' on sobject of type ${object}`);
}
