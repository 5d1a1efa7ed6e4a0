import type { Passage, Span } from '../answer/answer.js';
import { shortCitation } from '../corpus/citation.js';
import { type Paragraph, paragraphOf, type Work } from '../corpus/work.js';
import { ACCENT, button, container, section, text, type View, view } from './layout.js';
import { PASSAGE_ROOM } from './limits.js';
import { passageSections } from './passages.js';
import { quote } from './quote.js';
import { citationFor, footer, type Reader } from './reader.js';
import { windowAround } from './window.js';

/** Room for a paragraph between its neighbours, and for each of these. */
const MIDDLE_ROOM = 1600;
const NEIGHBOUR_ROOM = 600;

/** A paragraph with the end of the one before and the beginning of the one after. */
export const contextView = (work: Work, paragraph: Paragraph, reader: Reader): View => {
	const place = { paragraph: paragraph.number };
	const part = (part: Paragraph | undefined, window: (part: Paragraph) => Span) => {
		if (!part) return [];
		const own = { paragraph: part.number };
		const content = `**${shortCitation(own)}**\n${quote(work, part, window(part))}`;
		const read = reader.words.button.read(shortCitation(own));
		return [section(content, button(read, { kind: 'open', work: work.slug, place: own }))];
	};
	const around = (end: 'first' | 'last', room: number) => (part: Paragraph) => {
		const sentence = part.sentences.at(end === 'first' ? 0 : -1);
		return sentence ? windowAround(part, sentence, room) : { start: 0, end: 0 };
	};
	return view(
		container(
			ACCENT.passage,
			text(reader.words.passage.context(citationFor(reader, work, place))),
			...part(paragraphOf(work, paragraph.number - 1), around('last', NEIGHBOUR_ROOM)),
			...part(paragraph, around('first', MIDDLE_ROOM)),
			...part(paragraphOf(work, paragraph.number + 1), around('first', NEIGHBOUR_ROOM)),
			text(footer(work, place)),
		),
	);
};

/** Similar paragraphs that are shown at once. */
const MAX_SIMILAR = 4;

/** The paragraphs that are most like one. */
export const likeView = (work: Work, { number }: Paragraph, similar: readonly Passage[], reader: Reader): View => {
	const place = { paragraph: number };
	const citation = citationFor(reader, work, place);
	if (similar.length === 0) return view(text(reader.words.passage.likeNothing(citation)));
	return view(
		container(
			ACCENT.passage,
			text(reader.words.passage.like(citation)),
			...passageSections(similar.slice(0, MAX_SIMILAR), reader, PASSAGE_ROOM),
			text(footer(work, place)),
		),
	);
};
