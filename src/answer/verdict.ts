import type { Verdict } from './answer.js';
import { everydayShare } from './everyday.js';
import { at, bitOf, fieldsOf } from './meeting.js';
import type { Question } from './question.js';
import { sameness } from './sameness.js';
import { shareOf } from './telling.js';
import { MET, type RankWeights, vouchedFor } from './vouching.js';
import { has } from './wanted.js';
import { meet, type WeighedParagraph, type WeighedUnsaid } from './weigh.js';
import type { WorkIndex } from './work-index.js';

/** What speaks for and against the best sentence's being an answer; comparable from question to question. */
export interface Signs {
	/** How much of the question it covers: its evidence over the weight of all of the question's words. */
	readonly share: number;
	/** How much it tells, over the same. */
	readonly telling: number;
	/** How far it is ahead of the best note on what the work leaves open, over the same. */
	readonly margin: number;
	/** How like the question is to the sentence or one of the guide's wordings for it, 0 to 1. */
	readonly likeness: number;
	/** How like it is to a question of that note, 0 to 1. */
	readonly noted: number;
	/** 1 if a time or a number is asked for and the sentence has none. */
	readonly lacking: number;
	/** 1 for each of these that is asked. */
	readonly who: number;
	readonly what: number;
	readonly which: number;
	readonly why: number;
	readonly how: number;
	/** 1 if more is asked for than is usually said. */
	readonly detailed: number;
	/** The share that it is ahead of the best sentence of the next paragraph. */
	readonly lead: number;
	/** Logarithm of the evidence, in words as telling as one that the work never uses. */
	readonly amount: number;
	/** Share of words that the work does not use, by weight; mended ones count in part. */
	readonly unknown: number;
	/** How many of the question's words it meets. */
	readonly hits: number;
	/** How many names and numbers of the question the sentence and its notes have not; twice those that the work has not. */
	readonly strange: number;
	/** 1 if the sentence itself has all of the question's words, and no more is asked than names, or a time or number that it has. */
	readonly named: number;
	/** 1 if the sentence itself has all of the question's words; a single one in just that form. */
	readonly whole: number;
	/** 1 if the asker speaks of himself: talk rather than a question to a text. */
	readonly personal: number;
	/** 1 if he speaks to someone. */
	readonly addressed: number;
	/** The share of the work's sentences that have, in text or notes, the commonest of the question's words. */
	readonly subject: number;
	/** The logarithm of how much more frequent the question's words are in the work than in everyday English; the mean. */
	readonly topical: number;
	/** How richly the guide notes the work: that a question is like no wording proves less where there are few. */
	readonly notes: number;
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
const EXACT = bitOf('exact');
const TERMS = bitOf('terms');

/** A word that was mended may be one that the work does not use. */
const MENDED_UNKNOWN = 0.2;

/**
 * What stands everywhere, such as "the author", weighs nearly nothing: a question weighs this part of an unknown word
 * at least.
 */
const LIGHT = 0.1;

/** So many words that say something are no subject but a part of a sentence. */
const PHRASE = 4;

/** A share thought added, so that no word decides alone. */
const SEEN = 1e-5;

/**
 * @param next the next best paragraph
 * @param unsaid the best note on what the work leaves open
 */
export const signsOf = (
	index: WorkIndex,
	question: Question,
	best: WeighedParagraph,
	next: WeighedParagraph | undefined,
	unsaid: WeighedUnsaid | undefined,
	weights: RankWeights,
): Signs => {
	const { read } = best;
	const { sentence, evidence, telling, total } = best.best;
	const entry = read.entries[sentence.number - 1];
	if (!entry) throw new RangeError(`¶${sentence.paragraph}.${sentence.number} is not in what was read`);
	let unknown = 0;
	let hits = 0;
	let strange = 0;
	let inText = 0;
	let inForm = 0;
	let inNames = 0;
	let commonest = 0;
	let topical = 0;
	const measured = [...question.wants].filter(want => want !== 'name');
	const fits = measured.some(want => has(want, sentence.text, entry, question));
	for (const term of question.terms) {
		const meeting = at(meet(read, term), sentence.number - 1);
		if (term.known === 'as typed') {
			if (meeting & TEXT) inText++;
			if (meeting & EXACT) inForm++;
			if (meeting & (TEXT | TERMS)) inNames++;
		} else unknown += term.weight * (term.known === 'no' ? 1 : MENDED_UNKNOWN);
		if (term.isName && fieldsOf(meeting) === 0) strange += term.known === 'no' ? 2 : 1;
		if (vouchedFor(meeting, weights) > MET) hits++;
		commonest = Math.max(commonest, index.vocabulary.get(term.stem)?.entries ?? 0);
		topical += Math.log((shareOf(index, term) + SEEN) / (everydayShare(term.stem) + SEEN));
	}
	const count = question.terms.length;
	const weight = Math.max(question.weight, LIGHT * question.unseen);
	// A name that only the guide has is one of the work's own: of common words it has many.
	const isNamed = inText === count || (inNames === count && topical > count);
	/** It asks nothing, and says much. */
	const isSaid = question.asks.size === 0 && count >= PHRASE;
	const asked = (kind: string): number => (question.asks.has(`?${kind}`) ? 1 : 0);
	return {
		share: evidence / weight,
		telling: telling / weight,
		margin: (total - (unsaid?.total ?? 0)) / weight,
		likeness: Math.sqrt(sameness(question, entry.wordings, index)),
		noted: unsaid ? Math.sqrt(sameness(question, unsaid.entry.wordings, index)) : 0,
		lacking: measured.length > 0 && !fits ? 1 : 0,
		who: asked('who'),
		what: asked('what'),
		which: asked('which'),
		why: asked('why'),
		how: asked('how'),
		detailed: question.detailed ? 1 : 0,
		lead: (evidence - (next?.best.evidence ?? 0)) / weight,
		amount: Math.log(evidence / question.unseen + 0.1),
		unknown: unknown / weight,
		hits,
		strange,
		named: (question.bare && isNamed) || (fits && inText === count) || (isSaid && inText === count) ? 1 : 0,
		whole: inText === count && (inText > 1 || inForm > 0) ? 1 : 0,
		personal: question.personal ? 1 : 0,
		addressed: question.addressed ? 1 : 0,
		subject: commonest / index.entries,
		topical: topical / count,
		notes: index.notes,
	};
};

export const scoreOf = ({ bias, ...weights }: Model, signs: Signs): number =>
	Object.entries(weights).reduce((sum, [sign, weight]) => sum + weight * signs[sign as Sign], bias);

/** From that likeness on two questions are the same. */
const SAME = 0.9;

/**
 * The verdict on a question's best passage.
 * @param among how many works are asked: of so many each is as much less likely to be the one that is meant
 */
export const judge = (signs: Signs, { answers, onTopic }: JudgeWeights, among = 1): Verdict => {
	// What the text or the guide has nearly word for word is known.
	if (Math.max(signs.likeness, signs.noted) > SAME) return signs.likeness >= signs.noted ? 'answered' : 'unsure';
	// A bare name asks for no more than where it stands; a number or a time, of all that was named, stands there.
	if (signs.named) return 'answered';
	if (scoreOf(onTopic, signs) < Math.log(among)) {
		// Whatever is asked, a part of a sentence is not off its subject; a word alone may be, by chance.
		if (!signs.whole || signs.personal || signs.addressed) return 'not-found';
		if (signs.hits < 2) return 'unsure';
	}
	// "What is your name?" has a word of many a text, and is asked of none; a guide has more words for what is asked.
	if (signs.notes === 0 && signs.hits < 2 && (signs.personal || signs.addressed)) return 'unsure';
	return scoreOf(answers, signs) < 0 ? 'unsure' : 'answered';
};
