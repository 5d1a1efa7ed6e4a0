import { type Place, shortCitation } from '../corpus/citation.js';
import { paragraphOf, sentenceOf, type Work } from '../corpus/work.js';

/** A quotation that is not in the work: never sent. */
export class MisquotationError extends Error {
	override readonly name = 'MisquotationError';
	constructor(
		readonly work: Work,
		readonly place: Place,
	) {
		super(`not the text of ${work.slug} ${shortCitation(place)}`);
	}
}

/**
 * Checks a quotation before it is sent: character for character a part of what it cites.
 * @param place a sentence, a paragraph or a range of paragraphs, which are joined by a blank line
 * @throws MisquotationError if the work has no such place, or the text is not in it
 */
export const verifyQuote = (work: Work, place: Place, text: string): void => {
	if (text === '' || !citedText(work, place)?.includes(text)) throw new MisquotationError(work, place);
};

const citedText = (work: Work, { paragraph, sentence, to }: Place): string | undefined => {
	if (sentence !== undefined) return sentenceOf(work, paragraph, sentence)?.text;
	if (to === undefined) return paragraphOf(work, paragraph)?.text;
	const range = work.paragraphs.slice(paragraph - 1, to);
	return range.map(({ text }) => text).join('\n\n');
};
