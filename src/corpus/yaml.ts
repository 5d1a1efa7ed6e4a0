import { constructFromEvents, EVENT_ID, type Event, getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import type * as z from 'zod';
import type { Fault, Loaded } from './fault.js';

/** YAML that has the right shape, and where each part of it stands. */
export interface Parsed<T> {
	readonly data: T;
	/** Line in the file of the node at that path, or of the nearest one above it. */
	lineOf(path: readonly PropertyKey[]): number;
}

/** What zod expects, for a person. */
const EXPECTED: Record<string, string> = {
	array: "must be a list, with '-' before each entry",
	object: "must be lines such as 'key: value'",
	string: 'must be text; put it in "quotes"',
	number: 'must be a whole number',
	int: 'must be a whole number',
};

/** What zod says where the schema has no words of its own. */
const plainWords: z.core.$ZodErrorMap = issue => {
	if (issue.code === 'too_big') return 'is too large';
	if (issue.code !== 'invalid_type') return undefined;
	if (issue.input === undefined) return 'missing; add it';
	if (issue.input === null) return 'empty; write what belongs here';
	if (issue.expected === 'string' && Array.isArray(issue.input)) {
		return 'must be one line of text, not a list; if it has brackets, put it in "quotes"';
	}
	return EXPECTED[issue.expected];
};

/** What to do about what the parser says. */
const ADVICE: Record<string, string> = {
	'bad indentation of a mapping entry': '; text with a colon, or that begins with a mark, goes in "quotes"',
	'deficient indentation': '; a "quotation" above may lack its end',
	'end of the stream or a document separator is expected': "; each line is such as 'key: value'",
};

const COMMENT = '# begins a comment, so put the text in "quotes"';
/** Nothing between a key, or the dash of an entry, and a comment: "title: #1 Bees". */
const COMMENTED_OUT = /^(?:-|[^\s:]+[ \t]*:)[ \t]+#/;

/** A path for a person, who counts from 1: `unsaid, entry 1, nearest`. */
export const pathName = (path: readonly PropertyKey[]): string =>
	path.map(step => (typeof step === 'number' ? `entry ${step + 1}` : String(step))).join(', ');

export interface ParseOptions {
	/** Line of the file on which the YAML begins; 1 by default. */
	readonly firstLine?: number;
	/** What a path into what was read is called; `pathName` by default. */
	readonly nameOf?: (path: readonly PropertyKey[], read: unknown) => string;
}

/** Unknown keys that are named of a mapping: each is looked for from the mapping's beginning. */
const MOST_UNKNOWN = 20;

/**
 * Reads YAML and checks its shape; every fault names its line.
 * @param source the YAML
 * @param schema the shape
 * @param file path for the faults
 */
export const parseYaml = <T>(
	source: string,
	schema: z.ZodType<T>,
	file: string,
	{ firstLine = 1, nameOf = pathName }: ParseOptions = {},
): Loaded<Parsed<T>> => {
	const fault = (line: number, message: string): Fault => ({
		file,
		line,
		message: message.replace(/\s+/g, ' ').trim(),
	});
	try {
		const events = parseEvents(source, {});
		const alias = events.find(event => event.type === EVENT_ID.ALIAS);
		// A text has no use for them, and a few can multiply without bound.
		if (alias)
			YAMLException.throwAt(
				source,
				alias.anchorStart,
				'aliases are not read; write the text out, or put it in "quotes"',
			);
		const second = events.findIndex(({ type }, i) => i > 0 && type === EVENT_ID.DOCUMENT);
		if (second > 0) {
			const offset = startOf(events[second + 1]);
			YAMLException.throwAt(
				source,
				offset < 0 ? source.length : offset,
				"another document; remove the '---' before it",
			);
		}
		const [plain = {}] = constructFromEvents(events, { source });
		const lineOf = (path: readonly PropertyKey[]): number =>
			source.slice(0, offsetOf(events, source, path)).split('\n').length - 1 + firstLine;
		const checked = schema.safeParse(plain ?? {}, { error: plainWords, reportInput: true });
		if (checked.success) return { ok: true, value: { data: checked.data, lineOf } };
		const isCommentedOut = ({ input, path }: z.core.$ZodIssue): boolean =>
			input === null && COMMENTED_OUT.test(source.slice(offsetOf(events, source, path)));
		const at = (path: readonly PropertyKey[], message: string): Fault =>
			fault(lineOf(path), path.length > 0 ? `${nameOf(path, plain)}: ${message}` : message);
		const faults = checked.error.issues.flatMap(issue =>
			issue.code === 'unrecognized_keys'
				? issue.keys
						.slice(0, MOST_UNKNOWN)
						.map(key => at([...issue.path, key], 'unknown key; remove it, or mend its spelling'))
				: at(issue.path, isCommentedOut(issue) ? `${issue.message}; ${COMMENT}` : issue.message),
		);
		return { ok: false, faults };
	} catch (error) {
		if (!(error instanceof YAMLException)) throw error;
		const message = `bad YAML: ${error.reason}${ADVICE[error.reason] ?? ''}`;
		return { ok: false, faults: [fault((error.mark?.line ?? 0) + firstLine, message)] };
	}
};

/** Where the node at that path begins, or the last node on the way that is there. The first event opens the document. */
const offsetOf = (events: readonly Event[], source: string, path: readonly PropertyKey[]): number => {
	let node = 1;
	let offset = 0;
	for (const step of path) {
		const found = childOf(events, source, node, step);
		if (!found) break;
		node = found.node;
		offset = found.offset;
	}
	return offset;
};

/** The child of a mapping with that key, or of a sequence with that index: its event, and the offset it begins at. */
const childOf = (events: readonly Event[], source: string, parent: number, step: PropertyKey) => {
	const above = events[parent];
	if (above?.type !== EVENT_ID.MAPPING && above?.type !== EVENT_ID.SEQUENCE) return undefined;
	const isMapping = above.type === EVENT_ID.MAPPING;
	let next = parent + 1;
	for (let index = 0; events[next] && events[next]?.type !== EVENT_ID.POP; index++) {
		const first = events[next];
		const node = isMapping ? behind(events, next) : next;
		const name = isMapping && first?.type === EVENT_ID.SCALAR ? getScalarValue(source, first) : index;
		if (name === step) {
			const offset = startOf(first);
			if (offset >= 0) return { node, offset };
			// What is empty has no place of its own.
			return { node, offset: isMapping ? above.start : entryAt(source, above.start, index) };
		}
		next = behind(events, node);
	}
	return undefined;
};

/** Where the entry with that index has its dash, in a list whose first dash is at `start`: all stand in one column. */
const entryAt = (source: string, start: number, index: number): number => {
	const column = start - (source.lastIndexOf('\n', start - 1) + 1);
	const dash = new RegExp(`\\n {${column}}(?=-(?:\\s|$))`, 'g');
	dash.lastIndex = start;
	for (let left = index; left > 0 && dash.test(source); left--);
	return dash.lastIndex;
};

/** Negative where the node is empty. */
const startOf = (event: Event | undefined): number => {
	if (event?.type === EVENT_ID.SCALAR) return event.valueStart;
	return event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE ? event.start : 0;
};

/** The index behind a node and all that it holds. */
const behind = (events: readonly Event[], node: number): number => {
	let depth = 0;
	for (let i = node; i < events.length; i++) {
		const type = events[i]?.type;
		if (type === EVENT_ID.POP) depth--;
		else if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
		if (depth === 0) return i + 1;
	}
	return events.length;
};
