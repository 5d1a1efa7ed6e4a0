import type { Sentence } from '../corpus/work.js';
import { bitOf, type Entry, FIELDS, type Field, type ReadParagraph } from './entry.js';
import type { Question, Term } from './question.js';
import type { WorkIndex } from './work-index.js';

/** What a meeting in each field counts, and what else speaks for a sentence; found by `npm run tune`. */
export interface RankWeights {
	readonly fields: Readonly<Record<Field, number>>;
	/** For the index's score of the paragraph as a whole. */
	readonly whole: number;
	/** For a sentence with a time or number, if one is asked for. */
	readonly wanted: number;
	/** How much the other sentences of a paragraph count beside the best; great: not at all. */
	readonly sharpness: number;
}

export interface WeighedSentence {
	readonly sentence: Sentence;
	/** Weight of the question's words that the sentence or its notes meet. */
	readonly evidence: number;
}

export interface WeighedParagraph {
	readonly read: ReadParagraph;
	readonly score: number;
	/** The sentence that answers best. */
	readonly best: WeighedSentence;
}

/** Paragraphs that are looked at more closely. */
const MAX_PARAGRAPHS = 40;
const MAX_UNSAID = 20;

/** A slip of typing may have been something else. */
const MENDED = 0.8;

const [TEXT, NEAR] = [bitOf('text'), bitOf('near')];

/**
 * How far each combination of fields vouches for a word: 1 − Π exp(−weight), the noisy-or of Pearl 1988. A word that
 * the text has counts little more if the guide has it too.
 */
const vouching = new WeakMap<RankWeights, Float64Array>();
const vouchingOf = (weights: RankWeights): Float64Array => {
	const known = vouching.get(weights);
	if (known) return known;
	const table = new Float64Array(1 << FIELDS.length).map((_, bits) => {
		const sum = FIELDS.reduce((sum, field) => sum + (bits & bitOf(field) ? weights.fields[field] : 0), 0);
		return 1 - Math.exp(-sum);
	});
	vouching.set(weights, table);
	return table;
};

const bitsIn = ({ meetings }: Entry, { stem, plain }: Term): number =>
	(meetings.get(stem) ?? 0) | (meetings.get(`=${plain}`) ?? 0);

const weightOf = ({ known, weight }: Term): number => (known === 'mended' ? MENDED * weight : weight);

/** Weighs the sentences of the paragraphs that the index finds; best paragraph first. */
export const weigh = (index: WorkIndex, question: Question, weights: RankWeights): WeighedParagraph[] => {
	const vouched = vouchingOf(weights);
	const stems = question.terms.map(({ stem }) => stem);
	return index
		.findParagraphs(stems, MAX_PARAGRAPHS)
		.map(({ id, score }) => weighParagraph(index.read(id), score, question, weights, vouched))
		.sort((a, b) => b.score - a.score);
};

const weighParagraph = (
	read: ReadParagraph,
	whole: number,
	question: Question,
	weights: RankWeights,
	vouched: Float64Array,
): WeighedParagraph => {
	const evidence = new Float64Array(read.sentences.length);
	for (const term of question.terms) {
		const shared = read.meetings.get(term.stem);
		if (shared === undefined) continue;
		const own = read.sentences.map(sentence => bitsIn(sentence, term));
		for (const [i, bits] of own.entries()) {
			const near = ((own[i - 1] ?? 0) | (own[i + 1] ?? 0)) & TEXT ? NEAR : 0;
			evidence[i] = (evidence[i] ?? 0) + weightOf(term) * (vouched[bits | shared | near] ?? 0);
		}
	}
	let best = 0;
	let bestScore = Number.NEGATIVE_INFINITY;
	for (const [i, sentence] of read.paragraph.sentences.entries()) {
		const own = evidence[i] ?? 0;
		const score = own + (question.wants.size > 0 && hasWanted(sentence.text, question) ? weights.wanted : 0);
		if (score > bestScore) [best, bestScore] = [i, score];
	}
	const sentence = read.paragraph.sentences[best];
	if (!sentence) throw new RangeError(`¶${read.paragraph.number} has no sentence`);
	const score = softMaximum(evidence, weights.sharpness) + weights.whole * whole;
	return { read, score, best: { sentence, evidence: evidence[best] ?? 0 } };
};

/** log Σ exp: the greatest of them, and a little more if others come near. */
const softMaximum = (values: Float64Array, sharpness: number): number => {
	const greatest = values.reduce((a, b) => Math.max(a, b));
	const sum = values.reduce((sum, value) => sum + Math.exp(sharpness * (value - greatest)), 0);
	return greatest + Math.log(sum) / sharpness;
};

const HAS_TIME =
	/\b[12]\d{3}s?\b|\b(century|centuries|decades?|years?|today|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const HAS_NUMBER =
	/\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|twice|every|once)\b/i;

const hasWanted = (text: string, { wants }: Question): boolean =>
	(wants.has('time') && HAS_TIME.test(text)) || (wants.has('number') && HAS_NUMBER.test(text));

/** The note on the unsaid that a question meets best, with its evidence in the measure of the sentences'. */
export const weighUnsaid = (
	index: WorkIndex,
	question: Question,
	weights: RankWeights,
): { readonly unsaid: WorkIndex['unsaid'][number]; readonly evidence: number } | undefined => {
	const vouched = vouchingOf(weights);
	const found = index.findUnsaid(
		question.terms.map(({ stem }) => stem),
		MAX_UNSAID,
	);
	let best: { unsaid: WorkIndex['unsaid'][number]; evidence: number } | undefined;
	for (const { id } of found) {
		const unsaid = index.unsaid[id];
		if (!unsaid) continue;
		const evidence = question.terms.reduce(
			(sum, term) => sum + weightOf(term) * (vouched[bitsIn(unsaid.entry, term)] ?? 0),
			0,
		);
		if (evidence > (best?.evidence ?? 0)) best = { unsaid, evidence };
	}
	return best;
};
