import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/answer/finder.js';
import { essay } from '../eval/data.js';

const work = essay({ guide: true });
const finder = createFinder({ works: [work] });

/** How often the text has what the pattern says, and in how many paragraphs. */
const counted = (pattern: RegExp): { count: number; paragraphs: number } => {
	const counts = work.paragraphs.map(({ text }) => text.match(pattern)?.length ?? 0);
	return { count: counts.reduce((sum, n) => sum + n, 0), paragraphs: counts.filter(n => n > 0).length };
};

const found = (words: string): { count: number; paragraphs: number } => {
	const result = finder.search(words);
	if (result.kind !== 'found') return { count: 0, paragraphs: 0 };
	return { count: result.count, paragraphs: result.places[0]?.paragraphs.length ?? 0 };
};

describe('a search', () => {
	it('for a word that is in every text finds that word alone', () => {
		for (const word of ['one', 'on', 'all', 'it', 'who']) {
			expect(found(word), word).toEqual(counted(new RegExp(`\\b${word}\\b`, 'gi')));
		}
	});

	it('for the beginning of words finds every word that begins so', () => {
		const beginnings = [
			...new Set(work.paragraphs.flatMap(({ text }) => text.toLowerCase().match(/\b[a-z]{2,4}/g) ?? [])),
		];
		fc.assert(
			fc.property(fc.constantFrom(...beginnings), beginning => {
				expect(found(`${beginning}*`)).toEqual(counted(new RegExp(`\\b${beginning}`, 'gi')));
			}),
		);
	});
});
