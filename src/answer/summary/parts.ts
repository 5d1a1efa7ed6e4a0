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
 * weighs by how much the author writes on it and how central that is; more, if it is marked as one of a series.
 */
export const partsOf = (reading: Reading, size: number): Parts => {
	const { work, sentences, stems, paragraphCentrality } = reading;
	// One more than there are, so that nothing weighs nothing.
	const words = new Float64Array(work.paragraphs.length).fill(1);
	for (const [i, { paragraph }] of sentences.entries()) {
		words[paragraph - 1] = at(words, paragraph - 1) + (stems[i]?.length ?? 0);
	}
	const total = words.reduce((sum, count) => sum + count, 0);
	const partOf = new Uint32Array(words.length);
	let before = 0;
	for (const [i, count] of words.entries()) {
		const middle = (before + count / 2) / total;
		partOf[i] = words.length <= MAX_PARTS ? i : Math.floor(middle * MAX_PARTS);
		before += count;
	}
	const marks = marksOf(reading, size);
	const weights = new Float64Array(Math.min(words.length, MAX_PARTS));
	const amounts = new Float64Array(weights.length);
	for (const [i, part] of partOf.entries()) {
		amounts[part] = at(amounts, part) + at(words, i);
		weights[part] = at(weights, part) + at(words, i) * at(paragraphCentrality, i) * (marks.get(i + 1) ?? 1);
	}
	// By the root of its amount: twice as much text does not say twice as much.
	const raw = weights.map((weight, part) => weight / Math.sqrt(Math.max(1, at(amounts, part))));
	const sum = raw.reduce((all, weight) => all + weight, 0);
	return { partOf, weights: raw.map(weight => weight / sum) };
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
