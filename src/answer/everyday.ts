import { EVERYDAY_STEMS } from './everyday-stems.js';

const ranks = new Map(
	EVERYDAY_STEMS.trim()
		.split(/\s+/)
		.map((stem, i) => [stem, i + 1]),
);

/** What a word that is not common makes out at most. */
const RARE = 1.5e-5;

/**
 * The share of the words of everyday English, stop words aside, that have this stem: by rank, as Zipf's law has it
 * (Mandelbrot 1953), with the constants of the list's counts.
 */
export const everydayShare = (stem: string): number => {
	const rank = ranks.get(stem);
	return rank === undefined ? RARE : 0.16 / (rank + 8);
};

/** Whether a stem is one of the commonest: who has typed such a word has meant it. */
export const isEveryday = (stem: string): boolean => ranks.has(stem);
