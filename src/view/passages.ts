import type { APISectionComponent } from 'discord-api-types/v10';
import type { Passage } from '../answer/answer.js';
import { shortCitation } from '../corpus/citation.js';
import { button, section } from './layout.js';
import { QUOTE_MARKS, quote } from './quote.js';
import { citationFor, type Reader } from './reader.js';
import { roomOf, windowAround } from './window.js';

/** The most that the best passage of a list takes, and the others, so that the next is in sight. */
const BEST_ROOM = 800;
const OTHER_ROOM = 500;

/**
 * Passages one below the other: each with its ¶, its paragraph (or the sentences around the best one) with the
 * matched words bold, and a button that opens the whole.
 * @param room for all of them
 */
export const passageSections = (passages: readonly Passage[], reader: Reader, room: number): APISectionComponent[] =>
	passages.map(({ work, paragraph, sentence, matched }, i) => {
		const place = { paragraph: paragraph.number };
		const title = `**${citationFor(reader, work, place)}**`;
		const most = Math.min(i === 0 ? BEST_ROOM : OTHER_ROOM, Math.floor(room / passages.length));
		const own = most - roomOf(title) - QUOTE_MARKS;
		const excerpt = quote(work, paragraph, windowAround(paragraph, sentence, own, matched), matched);
		const read = reader.words.button.read(shortCitation(place));
		return section(`${title}\n${excerpt}`, button(read, { kind: 'open', work: work.slug, place }));
	});
