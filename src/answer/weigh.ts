import type { Unsaid } from '../corpus/guide.js';
import type { Sentence } from '../corpus/work.js';
import {
	amountOf,
	bitOf,
	type Entry,
	FIELDS,
	type Field,
	fieldsOf,
	type Meeting,
	type Met,
	type ReadParagraph,
	spread,
	together,
} from './entry.js';
import { type Question, stemsOf, type Term, type Want } from './question.js';
import type { WorkIndex } from './work-index.js';

/** What a meeting in each field counts, and what else speaks for a sentence; found by `npm run tune`. */
export interface RankWeights {
	readonly fields: Readonly<Record<Field, number>>;
	/** For a word's being more frequent in the sentence and its notes than elsewhere. */
	readonly telling: number;
	/** For a sentence that has what is asked for: a time, a number, a name. */
	readonly wanted: Readonly<Record<Want, number>>;
	/** How much the other sentences of a paragraph count beside the best; great: not at all. */
	readonly sharpness: number;
}

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
const MAX_UNSAID = 20;

const EXACT = bitOf('exact');

/** A slip of typing may have been something else. */
const MENDED = 0.8;

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

/** What it counts that a sentence meets the word in all ways. */
export const weightOf = ({ known, weight }: Term): number => (known === 'mended' ? MENDED * weight : weight);

/** How each sentence of a paragraph meets a word; none if no sentence does. */
export const meet = ({ meetings, sentences }: ReadParagraph, { stem, exact, compound }: Term): readonly Meeting[] => {
	const own = meetings.get(stem);
	const also = compound === undefined ? undefined : meetings.get(compound);
	if (!own && !also) return NOWHERE;
	const met = spread(own ?? NOWHERE, sentences.length);
	if (also)
		for (const [i, meeting] of spread(also, sentences.length).entries()) met[i] = together(met[i] ?? 0, meeting);
	const literally = meetings.get(exact) ?? NOWHERE;
	for (let k = 1; k < literally.length; k += 2) {
		const place = literally[k] as number;
		met[place] = (met[place] ?? 0) | EXACT;
	}
	return met;
};

const NOWHERE: Met = [];

/** How far fields vouch for a word, 0 to 1. */
export const vouchedFor = (meeting: Meeting, weights: RankWeights): number =>
	vouchingOf(weights)[fieldsOf(meeting)] ?? 0;

/** Vouched for that far, a word counts as met. */
export const MET = 0.3;

/**
 * The logarithm of how much likelier an entry's wording makes a word than words of the whole work do: of a mixture of
 * both (Jelinek and Mercer 1980; for ranking, Ponte and Croft 1998) to the whole work's alone. 0 for a word that the
 * entry has not.
 * @param meeting how the entry meets the word
 * @param amount all of the entry's wording
 * @param share the word's share of the work's wording
 */
export const tellingOf = (meeting: Meeting, amount: number, share: number): number =>
	meeting < 1 << FIELDS.length ? 0 : Math.log(1 + (MIXTURE * amountOf(meeting)) / ((amount + SMOOTHING) * share));

/** Of the mixture four fifths are the entry's own. */
const MIXTURE = 4;
/** Entries of few words prove less: so much of other wording is thought added. */
const SMOOTHING = 100;

/** The share of a work's wording that a term makes out. */
export const shareOf = ({ vocabulary }: Pick<WorkIndex, 'vocabulary'>, { stem, compound }: Term): number =>
	(vocabulary.get(stem)?.share ?? 0) + (compound === undefined ? 0 : (vocabulary.get(compound)?.share ?? 0));

/** Weighs the sentences of the paragraphs that the index finds; best paragraph first. */
export const weigh = (index: WorkIndex, question: Question, weights: RankWeights): WeighedParagraph[] =>
	index
		.findParagraphs(stemsOf(question), MAX_PARAGRAPHS)
		.map(number => weighParagraph(index, index.read(number), question, weights))
		.filter(({ best }) => best.evidence > 0)
		.sort((a, b) => b.score - a.score);

const weighParagraph = (
	index: WorkIndex,
	read: ReadParagraph,
	question: Question,
	weights: RankWeights,
): WeighedParagraph => {
	const vouched = vouchingOf(weights);
	const { sentences } = read;
	const size = sentences.length;
	const [evidence, telling, met] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
	for (const term of question.terms) {
		const meetings = meet(read, term);
		if (meetings.length === 0) continue;
		const [weight, share] = [weightOf(term), shareOf(index, term)];
		for (let i = 0; i < size; i++) {
			const meeting = meetings[i] as Meeting;
			if (meeting === 0) continue;
			add(evidence, i, weight * (vouched[fieldsOf(meeting)] as number));
			add(telling, i, tellingOf(meeting, (sentences[i] as Entry).amount, share));
			add(met, i, term.weight);
		}
	}
	const [totals, scores] = [new Float64Array(size), new Float64Array(size)];
	let best = 0;
	for (const [i, entry] of sentences.entries()) {
		const own = (evidence[i] as number) + weights.telling * (telling[i] as number);
		totals[i] = own + known(question, entry, met[i] as number, index);
		const text = read.paragraph.sentences[i]?.text ?? '';
		scores[i] = (totals[i] as number) + wantedIn(text, entry, question, weights);
		if ((scores[i] as number) > (scores[best] as number)) best = i;
	}
	const sentence = read.paragraph.sentences[best];
	if (!sentence) throw new RangeError(`¶${read.paragraph.number} has no sentence`);
	return {
		read,
		score: softMaximum(scores, weights.sharpness),
		best: { sentence, evidence: evidence[best] ?? 0, telling: telling[best] ?? 0, total: totals[best] ?? 0 },
	};
};

const add = (sums: Float64Array, i: number, more: number): void => {
	sums[i] = (sums[i] as number) + more;
};

/**
 * How nearly a question is one that is known: the share of its words that the known one has times the share of that
 * one's words that it has, by weight, for the likest; 1 if they are the same but for stop words.
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
		for (const kind of question.asks) if (stems.has(kind)) shared += ASKING_WEIGHT;
		// The product cannot be more than its first factor.
		if (shared / weight <= most) continue;
		let all = 0;
		for (const stem of stems) all += stem.startsWith('?') ? ASKING_WEIGHT : index.rarity(stem);
		most = Math.max(most, (shared / weight) * (shared / all));
	}
	return most;
};

/**
 * What speaks for an entry besides: that one of its wordings is just what was asked; else next to nothing.
 * @param met the weight of the question's words that the entry meets
 */
export const known = (
	question: Question,
	{ wordings }: Entry,
	met: number,
	index: Pick<WorkIndex, 'rarity'>,
): number => (met < WORTH * question.weight ? 0 : question.weight * sameness(question, wordings, index) ** 4);

/** With a smaller share of its words met, a question is not one that is known. */
const WORTH = 0.8;

/** What a question word counts beside the other words: as much as a middling one. */
const ASKING_WEIGHT = 2;

/** log Σ exp: the greatest of them, and a little more if others come near. */
const softMaximum = (values: Float64Array, sharpness: number): number => {
	let [greatest, sum] = [Number.NEGATIVE_INFINITY, 0];
	for (const value of values) greatest = Math.max(greatest, value);
	for (const value of values) sum += Math.exp(sharpness * (value - greatest));
	return greatest + Math.log(sum) / sharpness;
};

const HAS_TIME =
	/\b[12]\d{3}s?\b|\b(century|centuries|decades?|years?|today|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const HAS_NUMBER =
	/\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|twice|every|once)\b/i;

/** Whether a sentence has the kind of thing that is asked for; a name, if it is none of the question's own words. */
export const has = (want: Want, text: string, { names }: Entry, { terms }: Question): boolean => {
	if (want === 'time') return HAS_TIME.test(text);
	if (want === 'number') return HAS_NUMBER.test(text);
	return names.some(name => terms.every(({ stem }) => stem !== name));
};

const wantedIn = (text: string, entry: Entry, question: Question, { wanted }: RankWeights): number => {
	let sum = 0;
	for (const want of question.wants) if (has(want, text, entry, question)) sum += wanted[want];
	return sum;
};

/** The evidence of a paragraph's best sentence for other terms, or terms of another weight. */
export const evidenceFor = ({ read, best }: WeighedParagraph, terms: readonly Term[], weights: RankWeights): number =>
	terms.reduce((sum, term) => {
		const meeting = meet(read, term)[best.sentence.number - 1] ?? 0;
		return sum + weightOf(term) * vouchedFor(meeting, weights);
	}, 0);

/** The note on the unsaid that a question meets best. */
export const weighUnsaid = (index: WorkIndex, question: Question, weights: RankWeights): WeighedUnsaid | undefined => {
	let best: WeighedUnsaid | undefined;
	for (const id of index.findUnsaid(stemsOf(question), MAX_UNSAID)) {
		const open = index.unsaid[id];
		if (!open) continue;
		let [evidence, telling, met] = [0, 0, 0];
		for (const term of question.terms) {
			const { meetings } = open.entry;
			const own = meetings.get(term.stem) ?? 0;
			const also = term.compound === undefined ? 0 : (meetings.get(term.compound) ?? 0);
			const meeting = together(own, also);
			if (meeting === 0) continue;
			met += term.weight;
			evidence += weightOf(term) * vouchedFor(meeting, weights);
			telling += tellingOf(meeting, open.entry.amount, shareOf(index, term));
		}
		const total = evidence + weights.telling * telling + known(question, open.entry, met, index);
		if (total > (best?.total ?? 0)) best = { ...open, evidence, telling, total };
	}
	return best;
};
