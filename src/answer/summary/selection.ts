import type { Candidate } from './candidates.js';
import type { Parts } from './parts.js';
import type { Reading } from './reading.js';
import { at, termsOf, type Vectors } from './vectors.js';

/** What new words count for beside worth. */
const WORDS = 0.1;
/** Of two lines more alike than this only one is taken; the bound is that of MEAD's reranker (see `worthOf`). */
const ALIKE = 0.7;
/** UTF-16 units of a whole summary: what a message holds, with room for the places and for what stands around it. */
const MAX_SUMMARY = 3000;

/**
 * Chooses lines that together are worth most: a greedy search for the set S that maximises the monotone submodular
 *
 *     F(S) = Σ over parts: weight · √(Σ worth of its lines in S) + WORDS · (share of the work's words that S has)
 *
 * after Lin & Bilmes 2011, "A Class of Submodular Functions for Document Summarization" (their diversity reward, with
 * the parts of the work as clusters, and coverage, of words by how many sentences have them). The root makes a second
 * line from a part worth less than a first from another; the greedy choice is within 1 − 1/e of the best.
 * @param worth of each of the reading's lines; one of 0 is not taken
 * @param size most lines
 * @returns in the work's order, sentences at most once each
 */
export const choose = (reading: Reading, parts: Parts, worth: Float64Array, size: number): Candidate[] => {
	const { lines, sentenceVectors } = reading;
	const sums = new Float64Array(parts.weights.length);
	const covered = new Uint8Array(sentenceVectors.columns);
	const open = new Set(lines.keys());
	const chosen: Candidate[] = [];
	let left = MAX_SUMMARY;
	// What a line adds only falls as others are taken, so what it once added bounds it (Minoux 1978).
	const bounds = new Float64Array(lines.length).fill(Number.POSITIVE_INFINITY);

	const gain = (i: number, line: Candidate): number => {
		const part = at(parts.partOf, line.paragraph - 1);
		const sum = at(sums, part);
		const added = Math.sqrt(sum + at(worth, i)) - Math.sqrt(sum);
		const words = newWords(sentenceVectors, covered, line) / Math.max(1, sentenceVectors.terms.length);
		return at(parts.weights, part) * added + WORDS * words;
	};
	while (chosen.length < size) {
		let best = -1;
		let most = 0;
		for (const i of open) {
			const line = lines[i] as Candidate;
			if (at(worth, i) === 0 || at(bounds, i) <= most || (line.text.length > left && chosen.length > 0)) continue;
			const own = gain(i, line);
			bounds[i] = own;
			if (own > most) [best, most] = [i, own];
		}
		const line = lines[best];
		if (!line) break;
		chosen.push(line);
		left -= line.text.length;
		const part = at(parts.partOf, line.paragraph - 1);
		sums[part] = at(sums, part) + at(worth, best);
		for (const term of termsOf(sentenceVectors, line)) covered[term] = 1;
		const excluded = excludedBy(reading, line);
		for (const i of open) if (excluded(lines[i] as Candidate)) open.delete(i);
	}
	return chosen.sort((a, b) => a.first - b.first);
};

/** How many of the work's words, counted by the sentences that have them, a line has that are not covered yet. */
const newWords = (vectors: Vectors, covered: Uint8Array, line: Pick<Candidate, 'first' | 'last'>): number => {
	const terms = termsOf(vectors, line);
	let words = 0;
	for (const term of line.first === line.last ? terms : new Set(terms)) {
		if (!covered[term]) words += at(vectors.frequencies, term);
	}
	return words;
};

/** Which lines share a sentence with a line, or say the same: by the cosine of their words, each counted once. */
const excludedBy = ({ stems }: Reading, line: Candidate): ((other: Candidate) => boolean) => {
	const wordsOf = ({ first, last }: Candidate) => new Set(stems.slice(first, last + 1).flat());
	const own = wordsOf(line);
	return other => {
		if (other.first <= line.last && line.first <= other.last) return true;
		const words = wordsOf(other);
		const common = [...words].filter(stem => own.has(stem)).length;
		return common > ALIKE * Math.sqrt(own.size * words.size);
	};
};
