import { at, similarTo, type Vectors } from './vectors.js';

/** Chance of a jump in the random walk: Erkan & Radev's choice. */
const JUMP = 0.15;
/** With a topic nearly every step goes back to it: Otterbacher et al. found 0.8 to 0.95 best. */
const TOPIC_JUMP = 0.85;

const MAX_STEPS = 50;
const CLOSE_ENOUGH = 1e-9;

/**
 * How central each text is among its like: continuous LexRank (Erkan & Radev 2004, "LexRank: Graph-based Lexical
 * Centrality as Salience in Text Summarization", 3.3); with a topic, biased LexRank (Otterbacher, Erkan & Radev 2005,
 * "Using Random Walks for Question-focused Sentence Retrieval").
 *
 *     p = jump · bias + (1 − jump) · S D⁻¹ p      S: cosines, D: their row sums
 *
 * S is never built, since S v = X (Xᵀ v): a step takes time in proportion to the text, and nothing grows with n².
 * @param relevance of each row to the topic, one at least above 0; without it every row is as good
 * @returns a score each, 1 on average
 */
export const centrality = (vectors: Vectors, relevance?: Float64Array): Float64Array => {
	const { rows } = vectors;
	const jump = relevance ? TOPIC_JUMP : JUMP;
	const total = relevance?.reduce((sum, value) => sum + value, 0) ?? rows;
	const bias = Float64Array.from({ length: rows }, (_, i) => (relevance?.[i] ?? 1) / total);
	const degrees = similarTo(vectors, new Float64Array(rows).fill(1));
	let scores = bias;
	for (let step = 0; step < MAX_STEPS; step++) {
		const shares = scores.map((score, i) => (at(degrees, i) > 0 ? score / at(degrees, i) : 0));
		const flow = similarTo(vectors, shares);
		// From a text without words one can only jump.
		const stuck = scores.reduce((sum, score, i) => (at(degrees, i) > 0 ? sum : sum + score), 0);
		const next = bias.map((share, i) => (jump + (1 - jump) * stuck) * share + (1 - jump) * at(flow, i));
		const change = next.reduce((sum, score, i) => sum + Math.abs(score - at(scores, i)), 0);
		scores = next;
		if (change < CLOSE_ENOUGH) break;
	}
	return scores.map(score => score * rows);
};
