import type { Issue, Schema } from 'discord-api-spec/zod';
import { type FieldFault, invalidForm } from '../world/errors.js';
import { longest } from '../world/limits.js';

/** A fault of a body and the way to it; a number is an index. */
export interface Fault {
	readonly path: readonly PropertyKey[];
	readonly fault: FieldFault;
}

/** Refuses with 50035 a body that Discord's own description of its API does not allow. */
export function checkForm(schema: Schema, body: unknown): void {
	const { error } = schema.safeParse(body);
	if (error) throw invalidForm(...error.issues.flatMap(issue => faultsOf(issue, body)));
}

/** Refuses with 50035 if there are any faults. */
export function refuseIf(faults: readonly Fault[]): void {
	if (faults.length > 0) throw invalidForm(...faults);
}

export function fault(path: readonly PropertyKey[], code: string, message: string): Fault {
	return { path, fault: { code, message } };
}

/** The fault that a missing field is. */
export function missing(path: readonly PropertyKey[]): Fault {
	return fault(path, 'BASE_TYPE_REQUIRED', 'This field is required');
}

/** The fault of a text that is too long. */
export function tooLong(path: readonly PropertyKey[], most: number): Fault {
	return fault(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`);
}

/** The fault of an address whose scheme is none of those. */
export function schemeFaults(url: string, schemes: readonly string[], path: readonly PropertyKey[]): Fault[] {
	const scheme = url.slice(0, Math.max(0, url.indexOf(':'))).toLowerCase();
	if (schemes.includes(scheme)) return [];
	const list = schemes.map(one => `'${one}'`).join(', ');
	return [
		fault(path, 'URL_TYPE_INVALID_SCHEME', `Scheme "${scheme}" is not supported. Scheme must be one of (${list}).`),
	];
}

function faultsOf(issue: Issue, body: unknown, base: readonly PropertyKey[] = []): Fault[] {
	const path = [...base, ...issue.path];
	const value = at(body, path);
	if (value === undefined && issue.code !== 'invalid_union') return [missing(path)];
	switch (issue.code) {
		case 'too_big':
			return [tooBig(path, issue)];
		case 'too_small':
			return [tooSmall(path, issue)];
		case 'invalid_value':
			return [choices(path, issue.values ?? [])];
		case 'invalid_format':
			return [
				issue.format === 'url'
					? fault(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')
					: fault(path, 'STRING_TYPE_REGEX', 'String value did not match validation regex.'),
			];
		case 'invalid_union':
			return faultsOfUnion(path, value, issue.errors ?? [], body);
		default:
			return [fault(path, ...unreadable(value, issue.expected ?? 'value'))];
	}
}

/** Of a union, those of the alternative that was meant: the one whose `type` fits, else the one with fewest faults. */
function faultsOfUnion(
	path: readonly PropertyKey[],
	value: unknown,
	alternatives: readonly (readonly Issue[])[],
	body: unknown,
): Fault[] {
	if (value === undefined) return [missing(path)];
	// Those of another kind altogether, such as null, were not meant.
	const ofKind = alternatives.filter(
		issues => !issues.some(issue => issue.path.length === 0 && issue.code === 'invalid_type'),
	);
	const meant = (ofKind.length > 0 ? ofKind : alternatives).filter(
		issues => !issues.some(issue => issue.path.length === 1 && issue.path[0] === 'type'),
	);
	if (meant.length === 0) {
		const types = alternatives.flatMap(issues => issues.find(issue => issue.path[0] === 'type')?.values ?? []);
		if (types.length === 0) return [fault(path, 'UNION_TYPE_CHOICES', 'Value does not fit any of the allowed types.')];
		return [choices([...path, 'type'], types)];
	}
	const [best = []] = meant.toSorted((one, other) => one.length - other.length);
	return best.flatMap(issue => faultsOf(issue, body, path));
}

function tooBig(path: readonly PropertyKey[], { maximum, origin }: Issue): Fault {
	// The description has the limit of people with Nitro.
	if (path.at(-1) === 'content' && !path.includes('components')) return tooLong(path, longest.message);
	return origin === 'number' || origin === 'int'
		? fault(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${maximum}.`)
		: tooLong(path, maximum ?? 0);
}

function tooSmall(path: readonly PropertyKey[], { minimum, origin }: Issue): Fault {
	return origin === 'number' || origin === 'int'
		? fault(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${minimum}.`)
		: fault(path, 'BASE_TYPE_MIN_LENGTH', `Must be ${minimum} or more in length.`);
}

function choices(path: readonly PropertyKey[], values: readonly unknown[]): Fault {
	return fault(path, 'BASE_TYPE_CHOICES', `Value must be one of {${values.join(', ')}}.`);
}

function unreadable(value: unknown, expected: string): [code: string, message: string] {
	const kinds: Record<string, [code: string, word: string]> = {
		string: ['STRING_TYPE_CONVERT', 'string'],
		number: ['NUMBER_TYPE_COERCE', 'int'],
		int: ['NUMBER_TYPE_COERCE', 'int'],
		boolean: ['BOOLEAN_TYPE_CONVERT', 'bool'],
		array: ['LIST_TYPE_CONVERT', 'list'],
		object: ['DICT_TYPE_CONVERT', 'dict'],
	};
	const [code, word] = kinds[expected] ?? ['BASE_TYPE_INVALID', expected];
	// What was sent is told by its type only: it may be something that a person wrote.
	return [code, `Could not interpret a ${typeof value} as ${word}.`];
}

function at(body: unknown, path: readonly PropertyKey[]): unknown {
	let value = body;
	for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
	return value;
}
