import type { Unsaid } from '../corpus/guide.js';
import type { Sentence } from '../corpus/work.js';
import { asks, type Entry, type Read, type ReadParagraph } from './entry.js';
import { at, either, fieldsOf, type Meeting, type Met } from './meeting.js';
import { type Question, stemsOf, type Term } from './question.js';
import { known } from './sameness.js';
import { shareOf, tellingOf } from './telling.js';
import { type RankWeights, vouchedFor, vouchingOf } from './vouching.js';
import { has } from './wanted.js';
import type { WorkIndex } from './work-index.js';

/** What speaks for an entry. */
export interface Weight {
	/** Weight of the question's words that it meets. */
	readonly evidence: number;
	/** How much likelier its wording makes the question's words than the work's does, as a logarithm. */
	readonly telling: number;
	/** Both, weighed, and what speaks for its being just what is asked: comparable between the entries of one work. */
	readonly total: number;
}

export interface WeighedSentence extends Weight {
	readonly sentence: Sentence;
}

export interface WeighedParagraph {
	readonly read: ReadParagraph;
	readonly score: number;
	/** The sentence that answers best. */
	readonly best: WeighedSentence;
}

export interface WeighedUnsaid extends Weight {
	readonly note: Unsaid;
	readonly entry: Entry;
}

/** Paragraphs that are looked at more closely. */
const MAX_PARAGRAPHS = 40;

/** A slip of typing may have been something else. */
const MENDED = 0.8;

/** What it counts that a sentence meets the word in all ways. */
export const weightOf = ({ known, weight }: Term): number => (known === 'mended' ? MENDED * weight : weight);

/** How entries meet a word; empty if none does. */
export const meet = ({ meetings }: Read, { stem, exact, compound }: Term): Met => {
	const met = meetings.get(stem) ?? NOWHERE;
	const also = compound === undefined ? NOWHERE : (meetings.get(compound) ?? NOWHERE);
	return either(either(met, also), meetings.get(exact) ?? NOWHERE);
};

const NOWHERE: Met = [];

/** Weighs the sentences of the paragraphs that the index finds; best paragraph first. */
export const weigh = (index: WorkIndex, question: Question, weights: RankWeights): WeighedParagraph[] =>
	index
		.findParagraphs(stemsOf(question), MAX_PARAGRAPHS)
		.map(number => weighParagraph(index, index.read(number), question, weights))
		.filter(({ best }) => best.evidence > 0)
		.sort((a, b) => b.score - a.score);

/** What speaks for each of a list of entries, by its place. */
const weighEntries = (index: WorkIndex, read: Read, question: Question, weights: RankWeights) => {
	const vouched = vouchingOf(weights);
	const { entries } = read;
	const size = entries.length;
	const evidence = new Float64Array(size);
	const telling = new Float64Array(size);
	/** First, the weight of the words that are met. */
	const total = new Float64Array(size);
	for (const term of question.terms) {
		const words = meet(read, term);
		const [weight, share] = [weightOf(term), shareOf(index, term)];
		let next = 1;
		for (let i = 0; i < size; i++) {
			let meeting = words[0] ?? 0;
			if (words[next] === i) {
				meeting = words[next + 1] as Meeting;
				next += 2;
			}
			if (meeting === 0) {
				// The next that has it: most have not.
				i = (words[next] ?? size) - 1;
				continue;
			}
			add(evidence, i, weight * (vouched[fieldsOf(meeting)] as number));
			add(telling, i, term.counts * tellingOf(meeting, (entries[i] as Entry).amount, share));
			if (fieldsOf(meeting) !== 0) add(total, i, term.weight);
		}
	}
	for (let i = 0; i < size; i++) {
		const self = known(question, entries[i] as Entry, total[i] as number, index);
		total[i] = (evidence[i] as number) + weights.telling * (telling[i] as number) + self;
	}
	return { evidence, telling, total };
};

/** Weighs the sentences of one paragraph. */
export const weighParagraph = (
	index: WorkIndex,
	read: ReadParagraph,
	question: Question,
	weights: RankWeights,
): WeighedParagraph => {
	const { evidence, telling, total } = weighEntries(index, read, question, weights);
	const scores = total.slice();
	let best = 0;
	for (let i = 0; i < scores.length; i++) {
		const text = read.paragraph.sentences[i]?.text ?? '';
		add(scores, i, wantedIn(text, read.entries[i] as Entry, question, weights) - askingOf(text, index));
		if ((scores[i] as number) > (scores[best] as number)) best = i;
	}
	if (read.entries[best + 1]?.answers) best++;
	const sentence = read.paragraph.sentences[best];
	if (!sentence) throw new RangeError(`¶${read.paragraph.number} has no sentence`);
	return {
		read,
		score: softMaximum(scores, weights.sharpness),
		best: { sentence, evidence: evidence[best] ?? 0, telling: telling[best] ?? 0, total: total[best] ?? 0 },
	};
};

const add = (sums: Float64Array, i: number, more: number): void => {
	sums[i] = (sums[i] as number) + more;
};

/** log Σ exp: the greatest of them, and a little more if others come near. */
const softMaximum = (values: Float64Array, sharpness: number): number => {
	let [greatest, sum] = [Number.NEGATIVE_INFINITY, 0];
	for (const value of values) greatest = Math.max(greatest, value);
	for (const value of values) sum += Math.exp(sharpness * (value - greatest));
	return greatest + Math.log(sum) / sharpness;
};

/**
 * What speaks against a sentence that asks: it has the question's words and answers it seldom, in a text of questions
 * and answers never. Where a guide says what each sentence answers, nothing.
 */
export const askingOf = (text: string, { notes }: Pick<WorkIndex, 'notes'>): number =>
	notes === 0 && asks(text) ? ASKING : 0;
const ASKING = 0.5;

const wantedIn = (text: string, entry: Entry, question: Question, { wanted }: RankWeights): number => {
	let sum = 0;
	for (const want of question.wants) if (has(want, text, entry, question)) sum += wanted[want];
	return sum;
};

/** The evidence of a paragraph's best sentence for other terms, or terms of another weight. */
export const evidenceFor = ({ read, best }: WeighedParagraph, terms: readonly Term[], weights: RankWeights): number =>
	terms.reduce((sum, term) => {
		const meeting = at(meet(read, term), best.sentence.number - 1);
		return sum + weightOf(term) * vouchedFor(meeting, weights);
	}, 0);

/** The note on the unsaid that a question meets best. */
export const weighUnsaid = (index: WorkIndex, question: Question, weights: RankWeights): WeighedUnsaid | undefined => {
	const { notes, entries } = index.unsaid;
	const { evidence, telling, total } = weighEntries(index, index.unsaid, question, weights);
	let best = -1;
	for (let i = 0; i < total.length; i++) if ((total[i] as number) > (total[best] ?? 0)) best = i;
	const [note, entry] = [notes[best], entries[best]];
	if (!note || !entry) return undefined;
	return { note, entry, evidence: evidence[best] ?? 0, telling: telling[best] ?? 0, total: total[best] ?? 0 };
};
