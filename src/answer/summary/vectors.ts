import { contentOf } from '../words.js';

/**
 * Texts as vectors of their words: the rows of a sparse matrix. Row i has the columns
 * `terms[offsets[i] … offsets[i + 1] − 1]`, with the `weights` at the same positions. A row's length is 1,
 * or 0 if the text has none of the words.
 */
export interface Vectors {
	readonly rows: number;
	readonly columns: number;
	readonly offsets: Uint32Array;
	readonly terms: Uint32Array;
	readonly weights: Float64Array;
	/** In how many rows each column occurs. */
	readonly frequencies: Uint32Array;
}

/**
 * The stems of a text's content words, each as often as it occurs.
 * @param most no more words than that are read
 */
export const stemsOf = (text: string, most?: number): string[] => contentOf(text, most).map(({ stem }) => stem);

/**
 * Weighs words by (1 + ln tf) · ln(1 + N / df) and gives each row the length 1.
 * @param texts as stems
 * @param subjects the stems that count
 */
export const vectorsOf = (texts: readonly (readonly string[])[], subjects: ReadonlySet<string>): Vectors => {
	const columnOf = new Map([...subjects].map((stem, column) => [stem, column]));
	const counts = texts.map(stems => {
		const row = new Map<number, number>();
		for (const stem of stems) {
			const term = columnOf.get(stem);
			if (term !== undefined) row.set(term, (row.get(term) ?? 0) + 1);
		}
		return row;
	});
	const frequencies = new Uint32Array(columnOf.size);
	for (const row of counts) for (const term of row.keys()) frequencies[term] = at(frequencies, term) + 1;

	const size = counts.reduce((sum, row) => sum + row.size, 0);
	const offsets = new Uint32Array(texts.length + 1);
	const terms = new Uint32Array(size);
	const weights = new Float64Array(size);
	let next = 0;
	for (const [i, row] of counts.entries()) {
		const entries = [...row].map(
			([term, tf]) => [term, (1 + Math.log(tf)) * Math.log(1 + texts.length / at(frequencies, term))] as const,
		);
		const length = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0));
		for (const [term, weight] of entries) {
			terms[next] = term;
			weights[next++] = weight / length;
		}
		offsets[i + 1] = next;
	}
	return { rows: texts.length, columns: columnOf.size, offsets, terms, weights, frequencies };
};

/** An element that is known to be there. */
export const at = (array: ArrayLike<number>, index: number): number => array[index] as number;

/** The columns of the rows from `first` to `last`. */
export const termsOf = ({ offsets, terms }: Vectors, { first, last }: { first: number; last: number }): Uint32Array =>
	terms.subarray(at(offsets, first), at(offsets, last + 1));

/** The cosine of every row with a mixture of the rows: X (Xᵀ v), without the square matrix X Xᵀ. */
export const similarTo = (vectors: Vectors, mixture: Float64Array): Float64Array => {
	const { rows, columns, offsets, terms, weights } = vectors;
	const mixed = new Float64Array(columns);
	for (let row = 0; row < rows; row++) {
		const share = at(mixture, row);
		for (let k = at(offsets, row); k < at(offsets, row + 1); k++) {
			const term = at(terms, k);
			mixed[term] = at(mixed, term) + share * at(weights, k);
		}
	}
	const similar = new Float64Array(rows);
	for (let row = 0; row < rows; row++) {
		let sum = 0;
		for (let k = at(offsets, row); k < at(offsets, row + 1); k++) sum += at(weights, k) * at(mixed, at(terms, k));
		similar[row] = sum;
	}
	return similar;
};

/**
 * How like each row is to the others of its group: the mean cosine, as a multiple of the mean in that group.
 * Where there is nothing to compare with, 1.
 * @param groups of each row; a group's rows stand together
 */
export const similarWithin = (vectors: Vectors, groups: readonly number[]): Float64Array => {
	const { rows, offsets, terms, weights } = vectors;
	const result = new Float64Array(rows).fill(1);
	for (let first = 0, end = 0; first < rows; first = end) {
		const sum = new Map<number, number>();
		for (end = first; end < rows && groups[end] === groups[first]; end++) {
			for (let k = at(offsets, end); k < at(offsets, end + 1); k++) {
				sum.set(at(terms, k), (sum.get(at(terms, k)) ?? 0) + at(weights, k));
			}
		}
		let total = 0;
		for (let row = first; row < end; row++) {
			let similar = 0;
			for (let k = at(offsets, row); k < at(offsets, row + 1); k++) {
				similar += at(weights, k) * ((sum.get(at(terms, k)) ?? 0) - at(weights, k));
			}
			result[row] = similar;
			total += similar;
		}
		for (let row = first; row < end; row++) result[row] = total > 1e-9 ? (at(result, row) * (end - first)) / total : 1;
	}
	return result;
};
