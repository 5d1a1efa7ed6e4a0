import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Context } from 'hono';
import { refusal } from '../world/errors.js';
import { isSnowflake } from '../world/snowflake.js';
import { fault, refuseIf } from './form.js';

/** The JSON of a request: its body, or `payload_json` where files come with it (the files are not kept). */
export async function bodyOf(c: Context): Promise<unknown> {
	const isForm = c.req.header('content-type')?.startsWith('multipart/form-data');
	const text = isForm ? (await c.req.parseBody()).payload_json : await c.req.text();
	if (text === '' || text === undefined) return {};
	try {
		return JSON.parse(String(text)) ?? {};
	} catch {
		throw refusal(RESTJSONErrorCodes.RequestBodyContainsInvalidJSON);
	}
}

/** An id from the path, else 50035. */
export function idIn(c: Context, name: string): string {
	const id = c.req.param(name) ?? '';
	if (!isSnowflake(id)) refuseIf([fault([name], 'NUMBER_TYPE_COERCE', 'Value is not snowflake.')]);
	return id;
}

/** An id from the query, if it is there, else 50035. */
export function idInQuery(c: Context, name: string): string | undefined {
	const id = c.req.query(name);
	if (id !== undefined && !isSnowflake(id)) {
		refuseIf([fault([name], 'NUMBER_TYPE_COERCE', 'Value is not snowflake.')]);
	}
	return id;
}

/** A number from the query between `least` and `most`, else 50035. */
export function numberIn(c: Context, name: string, least: number, most: number, otherwise: number): number {
	const text = c.req.query(name);
	if (text === undefined) return otherwise;
	const value = Number(text);
	if (!Number.isInteger(value)) refuseIf([fault([name], 'NUMBER_TYPE_COERCE', 'Value is not int.')]);
	if (value < least)
		refuseIf([fault([name], 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${least}.`)]);
	if (value > most) refuseIf([fault([name], 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${most}.`)]);
	return value;
}

/** The reason for the audit log that comes in a header, percent-encoded. */
export function reasonIn(c: Context): string | undefined {
	const header = c.req.header('x-audit-log-reason');
	try {
		return header === undefined ? undefined : decodeURIComponent(header).slice(0, 512);
	} catch {
		return header;
	}
}
