import { type Paragraph, paragraphOf, type Sentence } from '../corpus/work.js';
import type { Passage, Reason, Span } from './answer.js';
import type { WorkIndex } from './index.js';
import { type Word, wordsOf } from './words.js';

const read = new WeakMap<Paragraph, readonly Word[]>();

/** The words of a paragraph; analysed once. */
export const wordsOfParagraph = (paragraph: Paragraph): readonly Word[] => {
	const known = read.get(paragraph);
	if (known) return known;
	const words = wordsOf(paragraph.text);
	read.set(paragraph, words);
	return words;
};

/** A found sentence as a passage, with what the question's words met in its paragraph. */
export const passageOf = (index: WorkIndex, sentence: Sentence, score: number, question: readonly Word[]): Passage => {
	const paragraph = paragraphOf(index.work, sentence.paragraph);
	if (!paragraph) throw new RangeError(`no ¶${sentence.paragraph} in ${index.work.slug}`);
	const asked = new Map(question.map(word => [word.stem, word]));
	const matched: Span[] = [];
	const reasons = new Map<string, Reason>();
	for (const { text, start, end, stem } of wordsOfParagraph(paragraph)) {
		const word = asked.get(stem);
		if (!word) continue;
		matched.push({ start, end });
		if (!reasons.has(stem)) reasons.set(stem, { word: word.text, through: 'text', met: text });
	}
	return { work: index.work, paragraph, sentence, score, matched, reasons: [...reasons.values()] };
};
