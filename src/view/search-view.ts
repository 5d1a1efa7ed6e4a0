import type { SearchResult } from '../answer/answer.js';
import { shortCitation } from '../corpus/citation.js';
import type { Work } from '../corpus/work.js';
import type { Action } from './action.js';
import { ACCENT, button, container, line, rows, text, typed, type View, view } from './layout.js';
import { TEXT_ROOM } from './limits.js';
import { small } from './markdown.js';
import { passageSections } from './passages.js';
import { askedBy, footer, type Reader, removeFor, shareOrRemove, workName } from './reader.js';
import { roomOf } from './window.js';

/** Passages on a page of what a search found. */
export const SEARCH_PAGE = 4;

/** The most that the list of places takes. */
const PLACES_ROOM = 500;

/**
 * What a search found: how often, every ¶ where, and a page of the passages.
 * @param result its passages are those of the page `page` (from 0), {@link SEARCH_PAGE} at most
 */
export const searchView = (
	result: Exclude<SearchResult, { kind: 'empty' }>,
	reader: Reader,
	scope?: Work,
	page = 0,
): View => {
	const { words } = reader;
	const head = [typed(result.words), ...askedBy(reader).map(text)];
	if (result.kind === 'nothing') {
		return view(
			container(ACCENT.nothing, ...head, text(result.leftOut ? words.search.leftOut : words.search.nothing)),
			...rows(removeFor(reader)),
		);
	}
	const total = result.places.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
	const counted = words.search.count(result.count, total, placesOf(result, reader));
	const above = result.has === 'some' ? [words.search.some, counted].join('\n') : counted;
	const pages = Math.ceil(total / SEARCH_PAGE);
	const [first] = result.passages;
	const below = [
		...(first ? [footer(first.work, { paragraph: first.paragraph.number })] : []),
		...(pages > 1 ? [small(words.answer.page(page + 1, pages))] : []),
	].join('\n');
	const room = [...head.map(({ content }) => content), above, below].reduce(
		(left, part) => left - roomOf(part),
		TEXT_ROOM,
	);
	const searched = scope ? { scope: scope.slug } : {};
	const to = (page: number): Action => ({ kind: 'search', page, ...searched });
	return view(
		container(
			ACCENT.answer,
			...head,
			text(above),
			line(),
			...passageSections(result.passages, reader, room),
			...(below === '' ? [] : [text(below)]),
		),
		...rows([
			...(page > 0 ? [button(words.button.previousPage, to(page - 1))] : []),
			...(page < pages - 1 ? [button(words.button.nextPage, to(page + 1))] : []),
			shareOrRemove(reader, { kind: 'share-search', page, ...searched }),
		]),
	);
};

/** Every ¶ with a match, work by work, as far as there is room; `[…]` for the rest, which the pages show. */
const placesOf = ({ places }: SearchResult & { kind: 'found' }, { several }: Reader): string => {
	let room = PLACES_ROOM;
	const listed: string[] = [];
	for (const { work, paragraphs } of places) {
		for (const [i, paragraph] of paragraphs.entries()) {
			const title = several && i === 0 ? `“${workName(work)}” ` : '';
			const entry = `${title}${shortCitation({ paragraph })}`;
			room -= roomOf(entry) + 2;
			if (room < 0) return `${listed.join(', ')} […]`;
			listed.push(entry);
		}
	}
	return listed.join(', ');
};
