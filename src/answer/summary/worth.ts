import type { Candidate } from './candidates.js';
import type { Reading } from './reading.js';
import { at, similarWithin } from './vectors.js';

/** Share of likeness to the own paragraph in how central a sentence is; the rest is likeness to the whole work. */
const LOCAL = 0.4;
/** What likeness to the opening of its paragraph adds to a sentence, as a share. */
const OPENING = 0.5;
/** What each sentence that refers to it adds, as a share of that sentence's own. */
const SUPPORT = 0.1;
/** By what naming a part of the work makes a sentence worth more. */
const NAMES_A_PART = 1.5;
/** From so many UTF-16 units on a line is worth less the longer it is. */
const LONG = 250;

/**
 * How much each line of a reading says for its part of the work.
 *
 * - centrality: in the work and in its paragraph;
 * - likeness to the opening of the paragraph, where the topic sentence stands: position and first-sentence overlap of
 *   MEAD (Radev, Jing, Styś & Tam 2004, "Centroid-based Summarization of Multiple Documents", 3.2);
 * - support: "It is …", "This code …" go on about what the sentence before brought in, so they speak for that one;
 * - naming parts: the openings of a parallel series do, if all find room, else the sentence that announces them.
 * @param scores the centrality of each sentence
 * @param size lines of the summary
 */
export const worthOf = (reading: Reading, scores: Float64Array, size: number): Float64Array => {
	const { sentences, stems, standing, sentenceVectors } = reading;
	const local = similarWithin(
		sentenceVectors,
		sentences.map(({ paragraph }) => paragraph),
	);
	const naming = namingOf(reading, size);
	const worth = new Float64Array(sentences.length);
	let opening: ReadonlySet<string> = new Set();
	let referredTo = 0;
	for (const [i, { number }] of sentences.entries()) {
		const own = new Set(stems[i]);
		if (number === 1) opening = own;
		const overlap = number === 1 ? 1 : [...own].filter(stem => opening.has(stem)).length / Math.max(1, opening.size);
		const central = (1 - LOCAL) * at(scores, i) + LOCAL * at(local, i);
		worth[i] = central * (1 + OPENING * overlap) * (naming.get(i) ?? 1);
		if (number > 1 && standing[i] === 'refers') worth[referredTo] = at(worth, referredTo) + SUPPORT * central;
		else referredTo = i;
	}
	return Float64Array.from(reading.lines, line => lineWorth(line, worth));
};

/** By what the sentences that name parts, or only some of the parts, are worth more or less. */
const namingOf = ({ starts, series }: Reading, size: number): Map<number, number> => {
	const naming = new Map<number, number>();
	for (const { kind, members, announcement } of series) {
		const room = members.length < size;
		if (announcement !== undefined && !room) naming.set(announcement, NAMES_A_PART);
		if (kind === 'counted') continue;
		for (const number of members) naming.set(starts[number - 1] ?? 0, room ? NAMES_A_PART : 1 / NAMES_A_PART);
	}
	return naming;
};

const lineWorth = ({ first, last, text }: Candidate, worth: Float64Array): number => {
	const mean = worth.subarray(first, last + 1).reduce((total, value) => total + value, 0) / (last - first + 1);
	return mean * Math.sqrt(Math.min(1, LONG / text.length));
};
