import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/corpus/sentences.js';
import type { Work } from '../../src/corpus/work.js';
import { STYLES } from '../../src/view/action.js';
import { wordsFor } from '../../src/view/catalogue/catalogue.js';
import { citeView } from '../../src/view/cite-view.js';
import { faultsOf, markdownOf } from '../support/sent.js';

const text = 'Walls are old. '.repeat(400).trim();
const paragraph = { number: 1, text, sentences: splitSentences(text, 1) };
const workOf = (parts: Partial<Work>): Work => ({
	slug: 'walls',
	title: 'On Walls',
	author: 'A. Mason',
	paragraphs: [paragraph],
	...parts,
});
const reader = { words: wordsFor('en-US'), audience: 'private', several: true } as const;

/** The views of a paragraph's citation, one a style, within Discord's limits. */
const markdowns = (work: Work): Promise<string[]> =>
	Promise.all(
		STYLES.map(async style => {
			const view = await citeView(work, paragraph, { paragraph: 1 }, style, reader);
			const message = { components: [...view.components], mentions: [], mention_everyone: false };
			expect(faultsOf(message, { works: [work] })).toEqual([]);
			return markdownOf(message);
		}),
	);

describe('a citation', () => {
	it.each([
		['backslashes', '\\'],
		['circumflexes', '^'],
		['tildes', '~'],
		['accents', 'é'],
		['Chinese characters', '和'],
		['fences', '```'],
	])('of names of many %s keeps within a message, in every style', async (_, mark) => {
		const name = mark.repeat(400);
		await markdowns(workOf({ title: name, author: name, source: name }));
		for (const markdown of await markdowns(workOf({ title: mark.repeat(200) })))
			expect(markdown).toContain('Walls are');
	});

	it('of a work at a long address keeps within a message, and names a usual one whole', async () => {
		const usual = `https://example.org/${'a'.repeat(300)}`;
		for (const markdown of await markdowns(workOf({ source: usual }))) expect(markdown).toContain(usual);
		await markdowns(workOf({ source: `https://example.org/${'a'.repeat(5000)}` }));
	});

	it.each(['constructor', '__proto__', 'valueOf'])(
		'of a work by “%s” is like any other, and so is the next',
		async author => {
			for (const markdown of await markdowns(workOf({ author }))) expect(markdown).toContain(author.replace(/_/g, ''));
			for (const markdown of await markdowns(workOf({}))) expect(markdown).toContain('Mason');
		},
	);

	it('in BibTeX has a key of its own, be the names Latin or not', async () => {
		const keyOf = async (parts: Partial<Work>) => /@misc\{([^,]*),/.exec((await markdowns(workOf(parts))).join())?.[1];
		expect(await keyOf({})).toBe('MasonOn');
		expect(await keyOf({ slug: 'wall-1', title: '论墙', author: '王军' })).toBe('wall1');
		expect(await keyOf({ slug: '墙', title: '论墙', author: '王军' })).toBe('墙');
	});
});
