import type { Reading } from './reading.js';
import { at } from './vectors.js';

/** With more paragraphs than this, neighbours go together: twice as many parts as a summary has lines at most. */
const MAX_PARTS = 24;
/** By what a paragraph weighs more that the author made one of a series. */
const IN_SERIES = 1.6;
/** The like, where the series finds no room and a sentence elsewhere announces it; that one weighs as all of them. */
const ANNOUNCED = 0.5;

/** The parts of a work, over which a summary is spread. */
export interface Parts {
	/** The part of each paragraph, from 0. */
	readonly partOf: Uint32Array;
	/** How much of the work each part is; 1 in all. */
	readonly weights: Float64Array;
}

/**
 * Divides a work into its paragraphs or, if these are many, into runs of them with about as many words each. A part
 * weighs by how much the author writes on it and how central that is; more, if it is marked as one of a series. With a
 * topic it weighs by how much of it is on that.
 * @param size lines of the summary
 * @param relevance of each sentence to the topic
 */
export const partsOf = (reading: Reading, size: number, relevance?: Float64Array): Parts => {
	const { sentences, stems, paragraphCentrality } = reading;
	// One word more than there is, so that nothing weighs nothing.
	const words = new Float64Array(paragraphCentrality.length).fill(1);
	const amounts = relevance ? new Float64Array(words.length) : words;
	for (const [i, { paragraph }] of sentences.entries()) {
		words[paragraph - 1] = at(words, paragraph - 1) + (stems[i]?.length ?? 0);
		if (relevance) amounts[paragraph - 1] = at(amounts, paragraph - 1) + at(relevance, i);
	}
	const marks = relevance ? new Map<number, number>() : marksOf(reading, size);
	const partOf = runsOf(words);
	const total = new Float64Array(Math.min(words.length, MAX_PARTS));
	const weighted = new Float64Array(total.length);
	for (const [i, part] of partOf.entries()) {
		const weight = relevance ? 1 : at(paragraphCentrality, i) * (marks.get(i + 1) ?? 1);
		total[part] = at(total, part) + at(amounts, i);
		weighted[part] = at(weighted, part) + at(amounts, i) * weight;
	}
	// By the root of its amount: twice as much text does not say twice as much.
	const weights = weighted.map((weight, part) => (weight > 0 ? weight / Math.sqrt(at(total, part)) : 0));
	const sum = weights.reduce((all, weight) => all + weight, 0);
	return { partOf, weights: weights.map(weight => weight / sum) };
};

/** The part of each paragraph, given their words. */
const runsOf = (words: Float64Array): Uint32Array => {
	if (words.length <= MAX_PARTS) return Uint32Array.from(words.keys());
	const total = words.reduce((sum, count) => sum + count, 0);
	let before = 0;
	return Uint32Array.from(words, count => {
		const middle = before + count / 2;
		before += count;
		return Math.floor((middle / total) * MAX_PARTS);
	});
};

/** By what ¶ numbers weigh more, or less where another speaks for them. */
const marksOf = ({ sentences, series }: Reading, size: number): Map<number, number> => {
	const marks = new Map<number, number>();
	for (const { members, announcement } of series) {
		const room = members.length < size;
		if (!room && announcement === undefined) continue;
		for (const number of members) marks.set(number, room ? IN_SERIES : ANNOUNCED);
		const announcing = announcement === undefined || room ? undefined : sentences[announcement];
		if (announcing) marks.set(announcing.paragraph, members.length);
	}
	return marks;
};
