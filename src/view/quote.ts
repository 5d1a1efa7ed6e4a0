import type { Span } from '../answer/answer.js';
import { verifyQuote } from '../answer/verify-quote.js';
import type { Place } from '../corpus/citation.js';
import type { Paragraph, Work } from '../corpus/work.js';
import { blockQuote, markedText } from './markdown.js';

/** Says that text of the work is missing here. */
export const CUT = '[…]';

/** Room that the marks of a block quote and the […] at both ends take. */
export const QUOTE_MARKS = 20;

/**
 * A stretch of a paragraph as a block quote. Whatever else brings the text of a work into a message verifies it by
 * itself: a paragraph's first words in an outline, what is cited, the comparison of a quotation.
 * `[…]` stands where the paragraph goes on, or where `whole` does, if that is given.
 * @param marked stretches of the paragraph that are set in bold
 * @throws MisquotationError if the stretch is not, letter for letter, in the work
 */
export const quote = (
	work: Work,
	paragraph: Paragraph,
	{ start, end }: Span = { start: 0, end: paragraph.text.length },
	marked: readonly Span[] = [],
	whole: Span = { start: 0, end: paragraph.text.length },
): string => {
	const text = paragraph.text.slice(start, end);
	const place: Place = { paragraph: paragraph.number };
	verifyQuote(work, place, text);
	const inside = marked
		.filter(span => span.start < end && span.end > start)
		.map(span => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }));
	const before = start > whole.start ? `${CUT} ` : '';
	const after = end < whole.end ? ` ${CUT}` : '';
	return blockQuote(`${before}${markedText(text, inside)}${after}`);
};
