import type { Verdict } from './answer.js';
import { bitOf } from './entry.js';
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
	/** 1 if the sentence itself has all of the question's words, and no more is asked than names, or a time or number that it has. */
	readonly named: number;
	/** 1 if the sentence itself has all of the question's words, two at least. */
	readonly whole: number;
	/** 1 if the asker speaks of himself or to someone: talk rather than a question to a text. */
	readonly personal: number;
}

export type Sign = keyof Signs;

/** A logistic model's weights, as of a sum that is positive where the answer is yes. */
export type Model = Readonly<Partial<Record<Sign, number>> & { bias: number }>;

export interface JudgeWeights {
	/** Whether the question is about what the work is about. */
	readonly onTopic: Model;
	/** Whether the sentence answers what is asked, or only treats of the same things. */
	readonly answers: Model;
}

const TEXT = bitOf('text');

/** A word that was mended may be one that the work does not use. */
const MENDED_UNKNOWN = 0.2;

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
	let inText = 0;
	const fits = hasWanted(sentence.text, question);
	for (const term of question.terms) {
		const bits = meet(read, term)[sentence.number - 1] ?? 0;
		if (bits & TEXT && term.known === 'as typed') inText++;
		if (term.known !== 'as typed') unknown += term.weight * (term.known === 'no' ? 1 : MENDED_UNKNOWN);
		if (vouchedFor(bits, weights) > MET) hits++;
	}
	return {
		share: evidence / question.weight,
		margin: (evidence - unsaid) / question.weight,
		lacking: question.wants.size > 0 && !fits ? 1 : 0,
		lead: (evidence - (next?.best.evidence ?? 0)) / question.weight,
		amount: Math.log(evidence / question.unseen + 0.1),
		unknown: unknown / question.weight,
		hits,
		named: (question.bare || fits) && inText === question.terms.length ? 1 : 0,
		whole: inText === question.terms.length && inText > 1 ? 1 : 0,
		personal: question.personal ? 1 : 0,
	};
};

export const scoreOf = ({ bias, ...weights }: Model, signs: Signs): number =>
	Object.entries(weights).reduce((sum, [sign, weight]) => sum + weight * signs[sign as Sign], bias);

/** The verdict on a question's best passage. */
export const judge = (signs: Signs, { answers, onTopic }: JudgeWeights): Verdict => {
	// A bare name asks for no more than where it stands; a number or a time, of all that was named, stands there.
	if (signs.named) return 'answered';
	// Whatever is asked, a part of a sentence is not off its subject.
	if (scoreOf(onTopic, signs) < 0 && !(signs.whole && !signs.personal)) return 'not-found';
	return scoreOf(answers, signs) < 0 ? 'unsure' : 'answered';
};
