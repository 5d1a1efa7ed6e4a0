import type { Span } from '../answer/answer.js';
import type { Paragraph, Sentence } from '../corpus/work.js';
import { cutBefore, escapeMarkdown } from './markdown.js';

/**
 * How much of a message's room a Markdown text takes: a character is 1, or half of its bytes where these are more.
 * So a message within its room is within its characters, and within twice as many bytes, as JSON.
 */
export const roomOf = (markdown: string): number => {
	let room = markdown.length;
	// A control character is six bytes in JSON, and "> " follows a line break in a block quote.
	for (const [character] of markdown.matchAll(DEAR)) room += character < ' ' ? 2 : 0.5;
	return room;
};

/** Control characters, and what has three bytes in one UTF-16 unit. */
const DEAR = /[\u0000-\u001f\u0800-\ud7ff\ue000-\uffff]/g;

/** What bold costs. */
const BOLD = 4;

/** The room of the bold in a text from `start` to `end`: each line of a marked stretch is set off by itself. */
const roomOfBold = (text: string, marked: readonly Span[], start: number, end: number): number =>
	marked.reduce((room, span) => {
		if (span.start >= end || span.end <= start) return room;
		const lines = text.slice(Math.max(span.start, start), Math.min(span.end, end)).split('\n');
		return room + lines.length * BOLD;
	}, 0);

const roomOfPart = (text: string, marked: readonly Span[], start: number, end: number): number =>
	roomOf(escapeMarkdown(text.slice(start, end))) + roomOfBold(text, marked, start, end);

/**
 * The offset behind the most of a text, from `from` on, that fits into `room`: at the end of a word if there is one
 * near, and never between a letter and its marks. At least one character.
 */
const fitting = (text: string, from: number, to: number, room: number, marked: readonly Span[]): number => {
	let left = room - roomOfBold(text, marked, from, Math.min(to, from + room));
	let end = from;
	for (const character of text.slice(from, Math.min(to, from + Math.ceil(Math.max(room, 1))))) {
		left -= roomOf(escapeMarkdown(character));
		// Behind a number it may be escaped: that might be of a list.
		if (character === '.' && /\d/.test(text.charAt(end - 1))) left -= 1;
		if (left < 0 && end > from) break;
		end += character.length;
	}
	if (end >= to) return to;
	const space = text.slice(from, end + 1).search(/\s+\S*$/);
	if (space > 0 && end - (from + space) < 60) return from + space;
	const cut = cutBefore(text, end);
	return cut > from ? cut : end;
};

/**
 * The stretch of a paragraph around a sentence that fits into `room`: whole sentences on both sides as long as they
 * fit, or a part of the sentence, where it has most of the marked words, if the sentence alone is too long.
 */
export const windowAround = (
	{ text, sentences }: Paragraph,
	sentence: Sentence,
	room: number,
	marked: readonly Span[] = [],
): Span => {
	const cost = (start: number, end: number): number => roomOfPart(text, marked, start, end);
	if (sentence.end - sentence.start > room || cost(sentence.start, sentence.end) > room) {
		const own = marked.filter(span => span.start >= sentence.start && span.start < sentence.end);
		return windowFrom(text, sentence, room, marked, densest(own, (room * 2) / 3) ?? sentence.start);
	}
	let { start, end } = sentence;
	let left = room - cost(start, end);
	let before = sentence.number - 2;
	let after = sentence.number;
	const grow = (other: Sentence | undefined, from: number, to: number): boolean => {
		if (!other || to - from > left || cost(from, to) > left) return false;
		left -= cost(from, to);
		return true;
	};
	for (let forward = true, backward = true; forward || backward; ) {
		const next = sentences[after];
		forward = forward && grow(next, end, next?.end ?? end);
		if (forward && next) [end, after] = [next.end, after + 1];
		const previous = sentences[before];
		backward = backward && grow(previous, previous?.start ?? start, start);
		if (backward && previous) [start, before] = [previous.start, before - 1];
	}
	return { start, end };
};

/** Where the stretch of so many units begins that has most of the spans, which stand in order; the first of several. */
const densest = (spans: readonly Span[], length: number): number | undefined => {
	let [at, most, behind] = [spans[0]?.start, 0, 0];
	for (const [i, { start }] of spans.entries()) {
		while ((spans[behind]?.start ?? Number.POSITIVE_INFINITY) < start + length) behind++;
		if (behind - i > most) [at, most] = [start, behind - i];
	}
	return at;
};

/** A part of a sentence that holds the offset `at`, with some words before it. */
const windowFrom = (text: string, { start, end }: Span, room: number, marked: readonly Span[], at: number): Span => {
	const lead = Math.max(start, at - Math.floor(room / 6));
	const word = lead > start ? text.slice(lead, at).search(/(?<=\s)\S/) : 0;
	const from = word < 0 ? at : lead + word;
	return { start: from, end: fitting(text, from, end, room, marked) };
};

/** A paragraph in pages that fit into `room` each: broken between sentences, or in a sentence that is too long. */
export const pagesOf = ({ text, sentences }: Paragraph, room: number, marked: readonly Span[] = []): Span[] => {
	const pages: Span[] = [];
	let page: { start: number; end: number } | undefined;
	let left = 0;
	for (const sentence of sentences) {
		const cost = (from: number): number => roomOfPart(text, marked, from, sentence.end);
		if (page && cost(page.end) <= left) {
			left -= cost(page.end);
			page.end = sentence.end;
			continue;
		}
		for (let from = sentence.start; from < sentence.end; ) {
			const end: number = fitting(text, from, sentence.end, room, marked);
			page = { start: from, end };
			left = room - roomOfPart(text, marked, from, end);
			pages.push(page);
			from = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
		}
	}
	return pages;
};
