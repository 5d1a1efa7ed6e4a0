import type { SummaryStyle } from '../answer/summary/summary.js';
import type { Place } from '../corpus/citation.js';
import { isSnowflake } from '../snowflake.js';
import { MAX_CUSTOM_ID } from './limits.js';

/** The styles of citation that we offer. */
export const STYLES = ['apa', 'mla', 'chicago', 'bibtex'] as const;
export type Style = (typeof STYLES)[number];

/**
 * What a button or a menu does. All of it stands in its `custom_id`, so that it works for as long as the message does.
 * What a person typed is not there: it is read from the message (see `typedIn`).
 */
export type Action =
	/** Opens a passage in a message of its own. */
	| { readonly kind: 'open'; readonly work: string; readonly place: Place }
	/** Turns to another passage, or to a page (from 0) of one that is too long for one message. */
	| { readonly kind: 'turn'; readonly work: string; readonly place: Place; readonly page: number }
	/** A paragraph between its neighbours. */
	| { readonly kind: 'context'; readonly work: string; readonly place: Place }
	/** Paragraphs that are like one. */
	| { readonly kind: 'like'; readonly work: string; readonly place: Place }
	/** A quotation with its citation, to copy. */
	| { readonly kind: 'cite'; readonly work: string; readonly place: Place }
	/** Another style for the citation in the message. */
	| { readonly kind: 'style'; readonly work: string; readonly place: Place; readonly style: Style }
	/** A page of the headings of a work. */
	| { readonly kind: 'outline'; readonly work: string; readonly page: number }
	/** The menu of an outline: opens the paragraph that is chosen. */
	| { readonly kind: 'choose'; readonly work: string }
	/** A page of the passages of an answer, of one work or of all. */
	| { readonly kind: 'answer'; readonly page: number; readonly scope?: string }
	/** A page of what a search found. */
	| { readonly kind: 'search'; readonly page: number; readonly scope?: string }
	/** Why the passages on that page of an answer were found. */
	| { readonly kind: 'why'; readonly page: number; readonly scope?: string }
	/** Asks the question on the button; `page` only tells the buttons apart. */
	| { readonly kind: 'ask'; readonly page: number }
	/** Posts a page of an answer in the channel. */
	| { readonly kind: 'share-answer'; readonly scope?: string; readonly page?: number }
	/** Posts a page of what a search found in the channel. */
	| { readonly kind: 'share-search'; readonly scope?: string; readonly page?: number }
	/** Posts a passage, or a page of one, in the channel. */
	| { readonly kind: 'share-passage'; readonly work: string; readonly place: Place; readonly page?: number }
	/** Takes a public message away: for `asker`, a user's id, and for moderators. */
	| { readonly kind: 'remove'; readonly asker: string }
	/** Posts a summary in the channel; its topic stands in the message. */
	| ({ readonly kind: 'share-summary' } & WhichSummary)
	/** Pins what the message previews. */
	| ({ readonly kind: 'pin-summary' } & WhichSummary)
	| { readonly kind: 'pin-passage'; readonly work: string; readonly place: Place }
	/** Closes a preview. */
	| { readonly kind: 'cancel' }
	/** Brings a pinned message up to date. */
	| ({ readonly kind: 'refresh-summary' } & WhichSummary)
	| { readonly kind: 'refresh-passage'; readonly work: string; readonly place: Place }
	/** Opens a form for a question on a work. */
	| { readonly kind: 'ask-form'; readonly work: string }
	/** A page of what the bot has pinned in the channel. */
	| { readonly kind: 'pins'; readonly page: number }
	/** The menu of that list: unpins the message that is chosen. */
	| { readonly kind: 'unpin' }
	/** Deletes an unpinned message. */
	| { readonly kind: 'delete-pin'; readonly message: string };

/** Which summary: of at most so many lines. */
interface WhichSummary {
	readonly work: string;
	readonly lines: number;
	readonly form: SummaryStyle;
}

type Field = 'work' | 'place' | 'page' | 'style' | 'scope' | 'asker' | 'lines' | 'form' | 'message';

/** Each action's letter, and its fields in the order in which they are written; those with a `?` may be missing. */
const FORMS = {
	open: ['o', 'work', 'place'],
	turn: ['t', 'work', 'place', 'page'],
	context: ['n', 'work', 'place'],
	like: ['l', 'work', 'place'],
	cite: ['c', 'work', 'place'],
	style: ['k', 'work', 'place', 'style'],
	outline: ['h', 'work', 'page'],
	choose: ['m', 'work'],
	answer: ['a', 'page', 'scope?'],
	search: ['s', 'page', 'scope?'],
	why: ['y', 'page', 'scope?'],
	ask: ['q', 'page'],
	// Buttons from before Share knew the page end without one.
	'share-answer': ['p', 'scope?', 'page?'],
	'share-search': ['f', 'scope?', 'page?'],
	'share-passage': ['r', 'work', 'place', 'page?'],
	remove: ['x', 'asker'],
	'share-summary': ['u', 'work', 'lines', 'form'],
	'pin-summary': ['b', 'work', 'lines', 'form'],
	'pin-passage': ['d', 'work', 'place'],
	cancel: ['j'],
	'refresh-summary': ['e', 'work', 'lines', 'form'],
	'refresh-passage': ['z', 'work', 'place'],
	'ask-form': ['w', 'work'],
	pins: ['i', 'page'],
	unpin: ['v'],
	'delete-pin': ['g', 'message'],
} as const satisfies Record<Action['kind'], readonly [string, ...(Field | `${Field}?`)[]]>;

const isOptional = (field: string): boolean => field.endsWith('?');
const nameOf = (field: Field | `${Field}?`): Field => field.replace('?', '') as Field;

const KINDS: ReadonlyMap<string, Action['kind']> = new Map(
	Object.entries(FORMS).map(([kind, [letter]]) => [letter, kind as Action['kind']]),
);

const SUMMARY_STYLES: readonly SummaryStyle[] = ['quotes', 'plain'];

const number = (text: string): number | undefined => (/^\d{1,6}$/.test(text) ? Number(text) : undefined);

const writePlace = ({ paragraph, sentence, to }: Place): string =>
	to !== undefined ? `${paragraph}-${to}` : sentence !== undefined ? `${paragraph}.${sentence}` : `${paragraph}`;

const readPlace = (text: string): Place | undefined => {
	const [, first, sentence, to] = /^(\d{1,6})(?:\.(\d{1,6})|-(\d{1,6}))?$/.exec(text) ?? [];
	if (first === undefined) return undefined;
	const paragraph = Number(first);
	if (to !== undefined) return { paragraph, to: Number(to) };
	return sentence === undefined ? { paragraph } : { paragraph, sentence: Number(sentence) };
};

const snowflake = (text: string): string | undefined => (isSnowflake(text) ? text : undefined);

const READERS: Record<Field, (text: string) => unknown> = {
	work: text => text || undefined,
	scope: text => text || undefined,
	place: readPlace,
	page: number,
	style: text => STYLES.find(style => style[0] === text),
	asker: snowflake,
	lines: number,
	form: text => SUMMARY_STYLES.find(form => form[0] === text),
	message: snowflake,
};

const write = (action: Action, field: Field): string => {
	if (field === 'place' && 'place' in action) return writePlace(action.place);
	if (field === 'style' && 'style' in action) return action.style.charAt(0);
	if (field === 'form' && 'form' in action) return action.form.charAt(0);
	return String((action as Partial<Record<Field, unknown>>)[field] ?? '');
};

/** An action as a `custom_id`: its letter and its fields, such as `t:a-new-domain:4.5:0`. */
export const encodeAction = (action: Action): string => {
	const [letter, ...fields] = FORMS[action.kind];
	return [letter, ...fields.map(field => write(action, nameOf(field)))].join(':');
};

/**
 * Reads a `custom_id`. Whether the work and the place exist is for the caller to see.
 * @returns `undefined` for what {@link encodeAction} does not write
 */
export const decodeAction = (id: string): Action | undefined => {
	if (id.length > MAX_CUSTOM_ID) return undefined;
	const [letter = '', ...texts] = id.split(':');
	const kind = KINDS.get(letter);
	if (kind === undefined) return undefined;
	const [, ...fields] = FORMS[kind];
	if (texts.length > fields.length) return undefined;
	const values: [Field, unknown][] = [];
	for (const [i, field] of fields.entries()) {
		const text = texts[i] ?? '';
		if (text === '' && isOptional(field)) continue;
		const name = nameOf(field);
		const value = READERS[name](text);
		if (value === undefined) return undefined;
		values.push([name, value]);
	}
	return Object.fromEntries([['kind', kind], ...values]) as Action;
};
