import { paragraphOf } from '../corpus/work.js';
import type { Answer } from './answer.js';
import type { Considered } from './consider.js';
import { passageOf } from './passage.js';

/** So many passages an answer has at most. */
export const MAX_PASSAGES = 10;

/** What works have to say, those that answer best first. */
export const answerOf = (question: string, works: readonly (Considered & { readonly scale: number })[]): Answer => {
	const [best] = works;
	if (!best) return { question, verdict: 'not-found', passages: [] };
	const { index, verdict, unsaid } = best;
	const passages = works
		.flatMap(({ index, read, ranked, scale }) =>
			ranked.slice(0, MAX_PASSAGES).map(found => ({ index, read, found, score: scale * found.score })),
		)
		.sort((a, b) => b.score - a.score)
		.slice(0, MAX_PASSAGES)
		.map(({ index, read, found, score }) => passageOf(index.work, found, score, read));
	const nearest = unsaid && paragraphOf(index.work, unsaid.nearest);
	if (!nearest) return { question, verdict, passages };
	return { question, verdict, passages, remark: { work: index.work, text: unsaid.remark, nearest } };
};
