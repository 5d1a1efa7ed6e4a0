import type { Verdict } from './answer.js';
import type { Question } from './question.js';
import { hasWanted, MET, meet, type RankWeights, vouchedFor, type WeighedParagraph } from './weigh.js';

/** What speaks for and against the best sentence's being an answer; comparable from question to question. */
export interface Signs {
	/** How much of the question it covers: its evidence over the weight of all of the question's words. */
	readonly share: number;
	/** The share that it is ahead of the best note on what the work leaves open. */
	readonly margin: number;
	/** 1 if a time or a number is asked for and the sentence has none. */
	readonly lacking: number;
	/** The share that it is ahead of the best sentence of the next paragraph. */
	readonly lead: number;
	/** Logarithm of the evidence, in words as telling as one that the work never uses. */
	readonly amount: number;
	/** Share of words that the work does not use, by weight; mended ones count in part. */
	readonly unknown: number;
	/** How many of the question's words it meets. */
	readonly hits: number;
}

export type Sign = keyof Signs;

/** A logistic model's weights, as of a sum that is positive where the answer is yes. */
export type Model = Readonly<Partial<Record<Sign, number>> & { bias: number }>;

export interface JudgeWeights {
	/** Whether the sentence answers what is asked, or only treats of the same things. */
	readonly answers: Model;
	/** Whether the question is about what the work is about. */
	readonly onTopic: Model;
	/** What the latter must come to for passages to be shown though they may not answer. */
	readonly near: number;
}

/** A word that was mended may be one that the work does not use. */
const MENDED_UNKNOWN = 0.4;

/**
 * @param next the next best paragraph
 * @param unsaid evidence of the best note on what the work leaves open; 0 if there is none
 */
export const signsOf = (
	question: Question,
	best: WeighedParagraph,
	next: WeighedParagraph | undefined,
	unsaid: number,
	weights: RankWeights,
): Signs => {
	const { read } = best;
	const { sentence, evidence } = best.best;
	let unknown = 0;
	let hits = 0;
	for (const term of question.terms) {
		if (term.known !== 'as typed') unknown += term.weight * (term.known === 'no' ? 1 : MENDED_UNKNOWN);
		if (vouchedFor(meet(read, term)[sentence.number - 1] ?? 0, weights) > MET) hits++;
	}
	return {
		share: evidence / question.weight,
		margin: (evidence - unsaid) / question.weight,
		lacking: question.wants.size > 0 && !hasWanted(sentence.text, question) ? 1 : 0,
		lead: (evidence - (next?.best.evidence ?? 0)) / question.weight,
		amount: Math.log(evidence / question.unseen + 0.1),
		unknown: unknown / question.weight,
		hits,
	};
};

export const scoreOf = ({ bias, ...weights }: Model, signs: Signs): number =>
	Object.entries(weights).reduce((sum, [sign, weight]) => sum + weight * signs[sign as Sign], bias);

/** The verdict on a question's best passage. */
export const judge = (signs: Signs, { answers, onTopic, near }: JudgeWeights): Verdict => {
	const topical = scoreOf(onTopic, signs);
	if (topical >= 0 && scoreOf(answers, signs) >= 0) return 'answered';
	return topical >= near ? 'unsure' : 'not-found';
};
