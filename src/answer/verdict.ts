import type { Verdict } from './answer.js';
import type { Question } from './question.js';
import type { WeighedParagraph } from './weigh.js';

/** Judges whether the best passage answers. */
export const judge = (question: Question, best: WeighedParagraph | undefined, unsaid: number): Verdict => {
	if (!best || question.weight === 0) return 'not-found';
	const share = best.best.evidence / question.weight;
	if (share < 0.3) return 'not-found';
	return share < 0.45 || unsaid > best.best.evidence ? 'unsure' : 'answered';
};
