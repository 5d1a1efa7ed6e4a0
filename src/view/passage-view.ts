import { type Place, shortCitation } from '../corpus/citation.js';
import { type Paragraph, paragraphOf, sentenceOf, type Work } from '../corpus/work.js';
import type { Action } from './action.js';
import { ACCENT, button, container, rows, text, type View, view } from './layout.js';
import { MAX_PARAGRAPHS, PASSAGE_ROOM } from './limits.js';
import { quote } from './quote.js';
import { askedBy, footer, type Reader, shareOrRemove } from './reader.js';
import { pagesOf, roomOf } from './window.js';

/** A place from a paragraph to another: one of them alone if both are the same. */
const between = (from: number, to: number): Place => (from === to ? { paragraph: from } : { paragraph: from, to });

/**
 * A paragraph, whole or a page of it, with a named sentence bold; or as many paragraphs of a range as fit, with a
 * button to the rest.
 * @param place must be in the work
 * @param page from 0, of a paragraph that is too long for one message; by default the one with the sentence
 */
export const passageView = (work: Work, place: Place, reader: Reader, page?: number): View => {
	const first = paragraphOf(work, place.paragraph);
	if (!first) throw new RangeError(`no ${shortCitation(place)} in ${work.slug}`);
	const sentence = place.sentence === undefined ? undefined : sentenceOf(work, place.paragraph, place.sentence);
	const marked = sentence ? [sentence] : [];
	const pages = pagesOf(first, PASSAGE_ROOM, marked);
	const holding = pages.findIndex(({ end }) => sentence !== undefined && end > sentence.start);
	const current = Math.min(page ?? Math.max(0, holding), pages.length - 1);
	const { words } = reader;

	const shown = [titled(first, quote(work, first, pages[current], marked), words.passage, current, pages.length)];
	const last = pages.length > 1 ? first.number : fill(work, place, shown);
	const turn = (target: Place, page: number): Action => ({ kind: 'turn', work: work.slug, place: target, page });
	const buttons = [];
	if (current > 0) buttons.push(button(words.button.previousPage, turn(place, current - 1)));
	if (current < pages.length - 1) buttons.push(button(words.button.nextPage, turn(place, current + 1)));
	const before = first.number - 1;
	if (before >= 1) {
		buttons.push(button(words.button.previous(shortCitation({ paragraph: before })), turn({ paragraph: before }, 0)));
	}
	const after = last + 1;
	if (after <= work.paragraphs.length) {
		const rest = between(after, Math.max(after, place.to ?? after));
		buttons.push(button(words.button.next(shortCitation(rest)), turn(rest, 0)));
	}
	const alone: Place = place.to === undefined ? place : { paragraph: first.number };
	const cited = last > first.number ? between(first.number, last) : alone;
	const own = place.to === undefined ? place : between(first.number, place.to);
	return view(
		container(ACCENT.passage, ...askedBy(reader).map(text), ...shown.map(text), text(footer(work, cited))),
		...rows(buttons),
		...rows([
			button(words.button.context, { kind: 'context', work: work.slug, place: { paragraph: first.number } }),
			button(words.button.like, { kind: 'like', work: work.slug, place: { paragraph: first.number } }),
			button(words.button.cite, { kind: 'cite', work: work.slug, place: alone }),
			shareOrRemove(reader, { kind: 'share-passage', work: work.slug, place: own, page: current }),
		]),
	);
};

const titled = (
	{ number }: Paragraph,
	quoted: string,
	words: Reader['words']['passage'],
	page = 0,
	pages = 1,
): string => {
	const title = `**${shortCitation({ paragraph: number })}**`;
	return `${pages > 1 ? `${title} (${words.pageOf(page + 1, pages)})` : title}\n${quoted}`;
};

/** Adds the other paragraphs of a range while they fit; gives the number of the last. */
const fill = (work: Work, { paragraph, to = paragraph }: Place, shown: string[]): number => {
	let room = PASSAGE_ROOM - shown.reduce((sum, content) => sum + roomOf(content), 0);
	for (let number = paragraph + 1; number <= to; number++) {
		const next = paragraphOf(work, number);
		if (!next || next.text.length > room || shown.length >= MAX_PARAGRAPHS) return number - 1;
		const content = `**${shortCitation({ paragraph: number })}**\n${quote(work, next)}`;
		room -= roomOf(content);
		if (room < 0) return number - 1;
		shown.push(content);
	}
	return to;
};
