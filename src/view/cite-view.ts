import { ButtonStyle } from 'discord-api-types/v10';
import { verifyQuote } from '../answer/verify-quote.js';
import type { Place } from '../corpus/citation.js';
import { type Paragraph, sentenceOf, type Work } from '../corpus/work.js';
import { STYLES, type Style } from './action.js';
import { cite } from './citation.js';
import { ACCENT, button, container, rows, text, type View, view } from './layout.js';
import { TEXT_ROOM } from './limits.js';
import { escapeMarkdown } from './markdown.js';
import { CUT } from './quote.js';
import { citationFor, type Reader } from './reader.js';
import { roomOf, windowAround } from './window.js';

/**
 * A quotation with its citation, to copy, and buttons for the other styles.
 * @param place a sentence of the paragraph, or all of it
 */
export const citeView = async (
	work: Work,
	paragraph: Paragraph,
	place: Place,
	style: Style,
	reader: Reader,
): Promise<View> => {
	const { words } = reader;
	const { inText, reference } = await cite(work, paragraph.number, style);
	const room = TEXT_ROOM - roomOf(escapeMarkdown(`${inText}${reference}`)) - 300;
	const passage = `“${quotation(work, paragraph, place, room)}” ${inText}\n\n${reference}`;
	return view(
		container(ACCENT.passage, text(words.cite.title(citationFor(reader, work, place))), text(toCopy(passage))),
		...rows(
			STYLES.map(each =>
				button(
					words.cite.styles[each],
					{ kind: 'style', work: work.slug, place, style: each },
					each === style ? ButtonStyle.Primary : ButtonStyle.Secondary,
				),
			),
		),
	);
};

/** The sentence or paragraph, checked; what is too long is cut around the sentence. */
const quotation = (work: Work, paragraph: Paragraph, place: Place, room: number): string => {
	const sentence = place.sentence === undefined ? undefined : sentenceOf(work, place.paragraph, place.sentence);
	const first = sentence ?? paragraph.sentences[0];
	if (!first) return '';
	const whole = sentence ?? { start: 0, end: paragraph.text.length };
	const within = sentence ? { ...paragraph, sentences: [sentence] } : paragraph;
	const { start, end } = windowAround(within, sentence ? { ...sentence, number: 1 } : first, room);
	const text = paragraph.text.slice(start, end);
	verifyQuote(work, place, text);
	return `${start > whole.start ? `${CUT} ` : ''}${text}${end < whole.end ? ` ${CUT}` : ''}`;
};

/** In a code block, which can be copied as it is; nothing can be escaped in one, so not if there is a fence in it. */
const toCopy = (passage: string): string =>
	passage.includes('```') ? escapeMarkdown(passage) : `\`\`\`\n${passage}\n\`\`\``;
