import type { Unsaid } from '../corpus/guide.js';
import type { Sentence } from '../corpus/work.js';
import { bitOf, type Entry, FIELDS, type Field, type ReadParagraph } from './entry.js';
import { type Question, stemsOf, type Term } from './question.js';
import type { WorkIndex } from './work-index.js';

/** What a meeting in each field counts, and what else speaks for a sentence; found by `npm run tune`. */
export interface RankWeights {
	readonly fields: Readonly<Record<Field, number>>;
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

const bitsIn = ({ meetings }: Entry, { stem, exact, compound }: Term): number =>
	(meetings.get(stem) ?? 0) | (meetings.get(exact) ?? 0) | (compound === undefined ? 0 : (meetings.get(compound) ?? 0));

/** What it counts that a sentence meets the word in all ways. */
export const weightOf = ({ known, weight }: Term): number => (known === 'mended' ? MENDED * weight : weight);

/** For each sentence of a paragraph the fields in which it meets a word; none if no sentence meets it. */
export const meet = ({ sentences, meetings }: ReadParagraph, term: Term): readonly number[] => {
	const shared = meetings.get(term.stem) ?? (term.compound === undefined ? undefined : meetings.get(term.compound));
	if (shared === undefined) return [];
	const own = sentences.map(sentence => bitsIn(sentence, term));
	return own.map((bits, i) => bits | shared | (((own[i - 1] ?? 0) | (own[i + 1] ?? 0)) & TEXT ? NEAR : 0));
};

/** How far fields vouch for a word, 0 to 1. */
export const vouchedFor = (bits: number, weights: RankWeights): number => vouchingOf(weights)[bits] ?? 0;

/** Vouched for that far, a word counts as met. */
export const MET = 0.3;

/** Weighs the sentences of the paragraphs that the index finds; best paragraph first. */
export const weigh = (index: WorkIndex, question: Question, weights: RankWeights): WeighedParagraph[] => {
	const vouched = vouchingOf(weights);
	return index
		.findParagraphs(stemsOf(question), MAX_PARAGRAPHS)
		.map(({ id }) => weighParagraph(index, index.read(id), question, weights, vouched))
		.sort((a, b) => b.score - a.score);
};

const weighParagraph = (
	index: WorkIndex,
	read: ReadParagraph,
	question: Question,
	weights: RankWeights,
	vouched: Float64Array,
): WeighedParagraph => {
	const evidence = new Float64Array(read.sentences.length);
	for (const term of question.terms) {
		const met = meet(read, term);
		for (const [i, bits] of met.entries()) evidence[i] = (evidence[i] ?? 0) + weightOf(term) * (vouched[bits] ?? 0);
	}
	for (const [i, { questions }] of read.sentences.entries()) {
		const met = evidence[i] ?? 0;
		if (met > WORTH * question.weight)
			evidence[i] = Math.max(met, question.weight * sameness(question, questions, index));
	}
	let best = 0;
	const scores = evidence.map((own, i) => {
		const text = read.paragraph.sentences[i]?.text ?? '';
		const typed = own > WORTH * question.weight ? quoted(question, read.sentences[i], index) : 0;
		return own + typed + (question.wants.size > 0 && hasWanted(text, question) ? weights.wanted : 0);
	});
	for (const [i, score] of scores.entries()) if (score > (scores[best] ?? 0)) best = i;
	const sentence = read.paragraph.sentences[best];
	if (!sentence) throw new RangeError(`¶${read.paragraph.number} has no sentence`);
	return { read, score: softMaximum(scores, weights.sharpness), best: { sentence, evidence: evidence[best] ?? 0 } };
};

/**
 * How nearly a question is one that the guide has: the share of its words that the guide's question has times the share
 * of that one's words that it has, by weight; 1 if they are the same but for stop words.
 */
export const sameness = (
	question: Question,
	known: readonly ReadonlySet<string>[],
	index: Pick<WorkIndex, 'rarity'>,
): number => {
	const weight = question.weight + ASKING_WEIGHT * question.asks.size;
	let most = 0;
	for (const stems of known) {
		let shared = 0;
		for (const { stem, weight } of question.terms) if (stems.has(stem)) shared += weight;
		// The product cannot be more than the share that was found; without half of the words it is not worth the rest.
		if (shared < 0.5 * question.weight || (shared + weight - question.weight) / weight <= most) continue;
		for (const kind of question.asks) if (stems.has(kind)) shared += ASKING_WEIGHT;
		let all = 0;
		for (const stem of stems) all += stem.startsWith('?') ? ASKING_WEIGHT : index.rarity(stem);
		most = Math.max(most, (shared / weight) * (shared / all));
	}
	return most;
};

/** What speaks for a sentence besides: that it is what was typed, or nearly; else next to nothing. */
export const quoted = (question: Question, entry: Entry | undefined, index: Pick<WorkIndex, 'rarity'>): number =>
	entry ? question.weight * sameness({ ...question, asks: NOTHING }, [entry.text], index) ** 2 : 0;

const NOTHING: ReadonlySet<string> = new Set();

/** With a smaller share of its words met, a question is not the same as one of the guide, nor a quotation. */
const WORTH = 0.2;

/** What a question word counts beside the other words: as much as a middling one. */
const ASKING_WEIGHT = 2;

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

/** Whether a sentence has the kind of thing that is asked for. */
export const hasWanted = (text: string, { wants }: Question): boolean =>
	(wants.has('time') && HAS_TIME.test(text)) || (wants.has('number') && HAS_NUMBER.test(text));

/** The evidence of a paragraph's best sentence for other terms, or terms of another weight. */
export const evidenceFor = ({ read, best }: WeighedParagraph, terms: readonly Term[], weights: RankWeights): number =>
	terms.reduce((sum, term) => {
		const bits = meet(read, term)[best.sentence.number - 1] ?? 0;
		return sum + weightOf(term) * vouchedFor(bits, weights);
	}, 0);

/** The note on the unsaid that a question meets best, with its evidence in the measure of the sentences'. */
export const weighUnsaid = (
	index: WorkIndex,
	question: Question,
	weights: RankWeights,
): { readonly note: Unsaid; readonly evidence: number } | undefined => {
	let best: { note: Unsaid; evidence: number } | undefined;
	for (const { id } of index.findUnsaid(stemsOf(question), MAX_UNSAID)) {
		const open = index.unsaid[id];
		if (!open) continue;
		const met = question.terms.reduce(
			(sum, term) => sum + weightOf(term) * vouchedFor(bitsIn(open.entry, term), weights),
			0,
		);
		const evidence =
			met > WORTH * question.weight
				? Math.max(met, question.weight * sameness(question, open.entry.questions, index))
				: met;
		if (evidence > (best?.evidence ?? 0)) best = { note: open.note, evidence };
	}
	return best;
};
