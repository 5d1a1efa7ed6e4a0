import type { Unsaid } from '../corpus/guide.js';
import type { Verdict } from './answer.js';
import { type Question, readQuestion } from './question.js';
import { judge, signsOf } from './verdict.js';
import { evidenceFor, type WeighedParagraph, weigh, weighParagraph, weighUnsaid } from './weigh.js';
import { JUDGING, RANKING } from './weights.js';
import type { WorkIndex } from './work-index.js';

/** What one work has to say to a question, taken by itself. */
export interface Considered {
	readonly index: WorkIndex;
	readonly read: Question;
	/** Best first. */
	readonly ranked: readonly WeighedParagraph[];
	readonly verdict: Verdict;
	/** What the guide says the work leaves open, if the question meets that better than any sentence. */
	readonly unsaid?: Unsaid;
}

/** So like must a question be to one of a note's that the note's remark is to the point. */
const NOTED = 0.5;

/** The weights for a work with or without a guide. */
const kindOf = ({ work }: WorkIndex): keyof typeof RANKING => (work.guide ? 'guided' : 'plain');

/** Who asks at length tells a story first: of so many words the last question is tried alone, whatever the whole gets. */
const LONG = 10;

/** The last question of a text is about it if what answers is among so many paragraphs that meet the most of the whole. */
const NEAR = 5;

/** So much of a text is looked through for its last question, in UTF-16 units. */
const MAX_LAST = 2000;

/** Asks one paragraph of a work; `undefined` if it has not a word of the question. */
export const considerWithin = (index: WorkIndex, question: string, paragraph: number): Considered | undefined => {
	const weights = RANKING[kindOf(index)];
	const read = readQuestion(question, index);
	const found = weighParagraph(index, index.read(paragraph), read, weights);
	if (found.best.evidence === 0) return undefined;
	const signs = signsOf(index, read, found, undefined, weighUnsaid(index, read, weights), weights);
	// It has something of what was asked for, and it is what was asked.
	const verdict = judge(signs, JUDGING[kindOf(index)]) === 'answered' ? 'answered' : 'unsure';
	return { index, read, ranked: [found], verdict };
};

/**
 * Asks one work.
 * @param among how many are asked
 */
export const consider = (index: WorkIndex, question: string, among: number): Considered => {
	const whole = considerWhole(index, question, among);
	if (whole.verdict !== 'not-found' && whole.read.terms.length < LONG) return whole;
	const last = lastQuestion(question);
	if (last === undefined) return whole;
	const alone = considerWhole(index, last, among);
	const [best] = alone.ranked;
	const isBetter = alone.verdict === 'answered' || (alone.verdict === 'unsure' && whole.verdict === 'not-found');
	if (!best || !isBetter || alone.read.terms.length <= 1) return whole;
	// Not what is read is compared: a long work reads a paragraph again, and then it is another object.
	const nearest = whole.ranked.toSorted((a, b) => b.best.evidence - a.best.evidence).slice(0, NEAR);
	const isNear = nearest.some(({ read }) => read.paragraph === best.read.paragraph);
	return isNear ? alone : whole;
};

/** The last sentence that asks, or the last, or what stands behind its colon; nothing if there is one alone. */
const lastQuestion = (text: string): string | undefined => {
	const sentences = text.slice(-MAX_LAST).match(/[^.!?:？！。：\n]+[.!?:？！。：\n]*/g) ?? [];
	const asking = sentences.findLast(sentence => /[?？]/.test(sentence)) ?? sentences.at(-1);
	return sentences.length > 1 ? asking : undefined;
};

const considerWhole = (index: WorkIndex, question: string, among: number): Considered => {
	const kind = kindOf(index);
	const weights = RANKING[kind];
	const read = readQuestion(question, index);
	if (read.terms.length === 0) return { index, read, ranked: [], verdict: 'not-found' };
	const open = weighUnsaid(index, read, weights);
	const found = weigh(index, read, weights);
	// Of what no sentence has a word of, a note may say that it is left open, and where the nearest is.
	const ranked =
		found.length > 0 || !open ? found : [weighParagraph(index, index.read(open.note.nearest), read, weights)];
	const [best] = ranked;
	if (!best) return { index, read, ranked, verdict: 'not-found' };
	const signs = signsOf(index, read, best, ranked[1], open, weights);
	// Of many works one always has a word of the talk; what meets a guide's wordings meets them by more than a word.
	const verdict = judge(signs, JUDGING[kind], kind === 'plain' ? among : 1);
	const isLeftOpen = verdict === 'unsure' && open && open.total > best.best.total && signs.noted >= NOTED;
	const unsaid = isLeftOpen ? open.note : undefined;
	return { index, read, ranked, verdict, ...(unsaid ? { unsaid } : {}) };
};

/**
 * The works in the order in which they answer, each with the factor that makes its scores comparable with the others'.
 * Within a work every word counts by its rarity there; between works, by its rarity in all of them, so that what is
 * common in one work and rare elsewhere speaks for that work. The order within a work stays as it is.
 */
export const rankWorks = (
	considered: readonly Considered[],
	library: readonly WorkIndex[],
): readonly (Considered & { readonly scale: number })[] => {
	if (considered.length <= 1) return considered.map(one => ({ ...one, scale: 1 }));
	const entries = library.reduce((sum, index) => sum + index.entries, 0);
	const rarity = (stem: string): number => {
		const n = library.reduce((sum, { vocabulary }) => sum + (vocabulary.get(stem)?.entries ?? 0), 0);
		return Math.log(1 + (entries - n + 0.5) / (n + 0.5));
	};
	return considered
		.flatMap(one => {
			const [best] = one.ranked;
			if (!best) return [];
			const terms = one.read.terms.map(term => ({ ...term, weight: term.counts * rarity(term.stem) }));
			const evidence = evidenceFor(best, terms, RANKING[kindOf(one.index)]);
			return [{ ...one, evidence, scale: evidence / best.score }];
		})
		.sort((a, b) => b.evidence - a.evidence);
};
