import type { Span } from '../answer/answer.js';
import { MAX_QUESTION } from './limits.js';

/**
 * Whatever Discord may read as markup anywhere: emphasis, code, spoilers, links, mentions, time stamps, emoji, URLs.
 * A colon before a space begins neither `:smile:` nor `://`.
 */
const ANYWHERE = /[\\*_~|`<>[\]#@]|:(?!\s)/g;
/** Marks that begin a list item, at the start of a line; `1.` is told by its dot. */
const LIST_MARK = /^([^\S\n]*)(?:([-+])|(\d+)(?=\.))/gm;
const LATER_LIST_MARK = /(?<=\n)([^\S\n]*)(?:([-+])|(\d+)(?=\.))/g;

/**
 * Makes Discord show a text as it is: nothing in it formats, links, mentions or embeds.
 * A backslash makes the mark behind it plain, so that the text stays the same letter by letter.
 * @param text one line or several
 * @param lineStart whether the text begins a line
 */
export const escapeMarkdown = (text: string, lineStart = true): string =>
	text
		.replace(ANYWHERE, '\\$&')
		.replace(lineStart ? LIST_MARK : LATER_LIST_MARK, (_, space: string, sign?: string, number?: string) =>
			sign === undefined ? `${space}${number}\\` : `${space}\\${sign}`,
		);

/** What Discord shows of an escaped text: undoes {@link escapeMarkdown}. */
export const unescapeMarkdown = (markdown: string): string => markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1');

/** Escapes, bold, what is struck, and the marks of small lines and headings. */
const MARKS = /\\([^0-9A-Za-z\s])|\*\*|~~[^]+?~~|^(?:-#|#{1,3}) /gm;

/** What one reads of Markdown as we write it: what is struck is not said. Quotations keep their `> `. */
export const unmarked = (markdown: string): string => markdown.replace(MARKS, '$1');

/** Takes the marks of block quotes away. */
export const unquoted = (markdown: string): string => markdown.replace(/^>(?:>>)? /gm, '');

/** A text with some stretches bold, all else escaped. Stretches that touch become one, since `****` ends nothing. */
export const markedText = (text: string, marked: readonly Span[]): string => {
	let done = 0;
	let markdown = '';
	const plain = (to: number): string => escapeMarkdown(text.slice(done, to), done === 0 || text[done - 1] === '\n');
	for (const { start, end } of joined(text, marked)) {
		markdown += plain(start);
		markdown += `**${escapeMarkdown(text.slice(start, end), start === 0 || text[start - 1] === '\n')}**`;
		done = end;
	}
	return markdown + plain(text.length);
};

/** Stretches in order, none empty, none over a line's end, none touching another. */
const joined = (text: string, marked: readonly Span[]): Span[] => {
	const spans: { start: number; end: number }[] = [];
	for (const { start, end } of marked) {
		for (const { 0: piece, index } of text.slice(start, end).matchAll(/\S(?:[^\n]*\S)?/g)) {
			const last = spans.at(-1);
			const from = start + index;
			if (last && from <= last.end) last.end = Math.max(last.end, from + piece.length);
			else spans.push({ start: from, end: from + piece.length });
		}
	}
	return spans;
};

/** A block quote: `> ` before each line. */
export const blockQuote = (markdown: string): string => `> ${markdown.replaceAll('\n', '\n> ')}`;

/** A line in small grey letters. */
export const small = (markdown: string): string => `-# ${markdown}`;

/** What a person typed, on one line: no line breaks, no invisible marks that turn the direction of what follows. */
export const plainLine = (typed: string): string =>
	typed
		.toWellFormed()
		.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
		.replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '')
		.trim();

/** The most characters of a text, from its first, that end with a word, or else between two letters. */
export const beginning = (text: string, most: number): string => {
	if (text.length <= most) return text;
	const cut = text.slice(0, cutBefore(text, most));
	return /\s/.test(text.charAt(cut.length)) ? cut.trimEnd() : cut.replace(/\s+\S{0,40}$/, '');
};

/** A short form of a name, label or question; `[…]` says that something is missing. */
export const shorten = (text: string, most: number): string =>
	text.length <= most ? text : `${beginning(text, most - 4)} […]`;

/** Any text as Markdown that shows it in one line of at most `most` characters. */
export const inline = (text: string, most: number): string => escapeMarkdown(shorten(plainLine(text), most), false);

/** The last offset up to `offset` that splits neither a letter from its marks nor a pair of surrogates. */
export const cutBefore = (text: string, offset: number): number => {
	for (let at = offset; at > Math.max(0, offset - 40); at--) {
		if (!/^(?:\p{M}|\u200d|[\udc00-\udfff])/u.test(text.slice(at, at + 2))) return at;
	}
	return /[\udc00-\udfff]/.test(text[offset] ?? '') ? offset - 1 : offset;
};

/** What Discord draws in place of a text: emoji, mentions, time stamps, the ways of a server. */
const DRAWN = /<(?:a?:\w+:\d+|[@#][!&]?\d+|t:-?\d+(?::\w)?|id:\w+(?::\d+)?)>/g;

/** A slash command that can be pressed. */
const COMMAND = /<(\/[^<>:]+):\d+>/g;

/** A link, without the marks that end its sentence; in scripts that put no space between words, none follows it. */
const LINK =
	/<?https?:\/\/[^\s<>\p{Lo}\u3000-\u303f\uff00-\uffef]*[^\s<>\p{Lo}\u3000-\u303f\uff00-\uffef.,:;!?'")\]]>?/gu;

/** A line without what is no word of it, and would be taken for one that no work has. */
const worded = (line: string): string =>
	line.replace(DRAWN, ' ').replace(COMMAND, ' $1 ').replace(LINK, ' ').replace(/\s+/g, ' ').trim();

/**
 * A question or search words as they are read and shown: one line, not without end, without links and what Discord
 * draws.
 * @returns nothing for what cannot be seen; within words and emoji, invisible marks have their use
 */
export const typedLine = (typed: string): string => {
	const line = worded(plainLine(typed.slice(0, 20 * MAX_QUESTION)));
	return /[^\p{DI}\s]/u.test(line) ? shorten(line, MAX_QUESTION) : '';
};
