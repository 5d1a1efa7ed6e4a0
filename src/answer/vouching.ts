import { bitOf, FIELDS, type Field, fieldsOf, type Meeting } from './meeting.js';
import type { Want } from './question.js';

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

const vouching = new WeakMap<RankWeights, Float64Array>();

/**
 * How far each combination of fields, by its bits, vouches for a word: 1 − Π exp(−weight), the noisy-or of Pearl 1988.
 * A word that the text has counts little more if the guide has it too. Worked out once for each set of weights.
 */
export const vouchingOf = (weights: RankWeights): Float64Array => {
	const known = vouching.get(weights);
	if (known) return known;
	const table = new Float64Array(1 << FIELDS.length).map((_, bits) => {
		const sum = FIELDS.reduce((sum, field) => sum + (bits & bitOf(field) ? weights.fields[field] : 0), 0);
		return 1 - Math.exp(-sum);
	});
	vouching.set(weights, table);
	return table;
};

/** How far fields vouch for a word, 0 to 1. */
export const vouchedFor = (meeting: Meeting, weights: RankWeights): number =>
	vouchingOf(weights)[fieldsOf(meeting)] ?? 0;

/** Vouched for that far, a word counts as met. */
export const MET = 0.3;
