import type { Place } from '../corpus/citation.js';
import type { Paragraph, Sentence, Work } from '../corpus/work.js';
import type { Answer, Passage } from './answer.js';
import { answerOf, MAX_PASSAGES } from './answered.js';
import { considerWithin } from './consider.js';
import type { Request } from './request.js';
import { summarise } from './summary/summary.js';
import type { WorkIndex } from './work-index.js';

/** A passage that was not found by words. */
const passageAt = (work: Work, paragraph: Paragraph, sentence: Sentence): Passage => {
	return { work, paragraph, sentence, score: 1, matched: [], reasons: [] };
};

/** The paragraphs of a place, in order, and of each the sentence that was named, or the first. */
const passagesAt = (work: Work, { paragraph, sentence = 1, to = paragraph }: Place): Passage[] =>
	work.paragraphs.slice(paragraph - 1, Math.min(to, paragraph - 1 + MAX_PASSAGES)).flatMap(paragraph => {
		const named = paragraph.sentences[sentence - 1];
		return named ? [passageAt(work, paragraph, named)] : [];
	});

/** The paragraphs that a summary of a work quotes, in order, and of each the first sentence that it quotes. */
const summaryOf = (work: Work): Passage[] => {
	const summary = summarise(work);
	const lines = summary.kind === 'summary' && summary.style === 'quotes' ? summary.lines : [];
	const firsts = lines.filter(({ paragraph }, i) => paragraph !== lines[i - 1]?.paragraph);
	return firsts.map(({ paragraph, sentences: [first] }) => passageAt(work, paragraph, first));
};

/** What a work has where it is asked for by its place, or as a whole; `undefined` if there is nothing on that. */
export const answerTo = (question: string, request: Request, index: WorkIndex): Answer | undefined => {
	const { work } = index;
	switch (request.kind) {
		case 'place':
			return { question, verdict: 'answered', passages: passagesAt(work, request.place) };
		case 'summary':
			return { question, verdict: 'answered', passages: summaryOf(work), summaryOf: work };
		case 'within': {
			const inside = considerWithin(index, request.question, request.paragraph);
			return inside && answerOf(question, [{ ...inside, scale: 1 }]);
		}
	}
};
