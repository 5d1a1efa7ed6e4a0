import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Context } from 'hono';
import { invalidForm, refusal } from '../world/errors.js';
import { isSnowflake } from '../world/snowflake.js';
import { largestFile } from '../world/writing.js';
import { fault, refuseIf } from './form.js';

/**
 * The JSON of a request: its body, or where files come with it `payload_json` and the other fields. Of the files, which
 * are not kept, the names stand among the `attachments`.
 */
export async function bodyOf(c: Context): Promise<unknown> {
	const type = c.req.header('content-type')?.toLowerCase() ?? '';
	if (type.startsWith('multipart/form-data')) return formOf(c);
	// Of a body that breaks off the client, if it is still there, learns what it learns of any that cannot be read.
	const text = await c.req.text().catch(() => undefined);
	if (text === undefined) throw refusal(RESTJSONErrorCodes.RequestBodyContainsInvalidJSON);
	if (text === '') return {};
	if (!type.startsWith('application/json')) refuseIf([wrongType]);
	return withAttachments(parsed(text), []);
}

/** Levels of lists and objects in a body. */
const deepest = 64;

const wrongType = fault(
	[],
	'CONTENT_TYPE_INVALID',
	`Expected "Content-Type" header to be one of {'application/json', 'multipart/form-data'}.`,
);

async function formOf(c: Context): Promise<unknown> {
	const form = await c.req.formData().catch(() => undefined);
	if (!form) throw invalidForm(wrongType);
	const tooLarge = [...form.values()].some(value => value instanceof File && value.size > largestFile);
	if (tooLarge) throw refusal(RESTJSONErrorCodes.RequestEntityTooLarge);
	const payload = form.get('payload_json');
	form.delete('payload_json');
	const body = payload === null ? {} : parsed(payload instanceof File ? await payload.text() : payload);
	const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
	const files = [...form].flatMap(([name, value]) => (value instanceof File ? [{ name, filename: value.name }] : []));
	return withAttachments(isObject(body) ? { ...fields, ...body } : body, files);
}

function parsed(text: string): unknown {
	const value = jsonIn(text);
	if (value === undefined || isDeep(value)) throw refusal(RESTJSONErrorCodes.RequestBodyContainsInvalidJSON);
	return value ?? {};
}

function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Whether it is nested deeper than anything that Discord takes: what walks through it would exhaust the stack. */
function isDeep(body: unknown): boolean {
	let level = [body];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > deepest) return true;
		level = level.flatMap(value => (typeof value === 'object' && value !== null ? Object.values(value) : []));
	}
	return false;
}

/** Adds the files to the attachments of the message in a body, whose ids may be numbers: those of `files[0]`, … */
function withAttachments(
	body: unknown,
	files: readonly { readonly name: string; readonly filename: string }[],
): unknown {
	if (!isObject(body)) return body;
	for (const key of ['data', 'message']) {
		if (isObject(body[key])) return { ...body, [key]: withAttachments(body[key], files) };
	}
	const { attachments = [] } = body;
	if (!Array.isArray(attachments) || attachments.length + files.length === 0) return body;
	const described = attachments.map(one => (Number.isInteger(one?.id) ? { ...one, id: String(one.id) } : one));
	const added = files.map(({ filename, name }, index) => ({
		id: /^files\[(\d+)]$/.exec(name)?.[1] ?? `${index}`,
		filename,
	}));
	// What is described and does not come is no file: it has no name.
	const others = described
		.filter(one => !added.some(({ id }) => id === one?.id))
		.map(one => (isObject(one) ? { ...one, filename: undefined } : one));
	return { ...body, attachments: [...others, ...added] };
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
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

/** A moment from the query, in ms of Unix time, if it is there, else 50035. */
export function momentIn(c: Context, name: string): number | undefined {
	const text = c.req.query(name);
	if (text === undefined) return undefined;
	const moment = Date.parse(text);
	if (Number.isNaN(moment)) {
		refuseIf([fault([name], 'DATE_TIME_TYPE_PARSE', 'Could not parse the value. Should be ISO8601.')]);
	}
	return moment;
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
