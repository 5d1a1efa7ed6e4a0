import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/corpus/sentences.js';
import type { Work } from '../../src/corpus/work.js';
import { wordsFor } from '../../src/view/catalogue/catalogue.js';
import { outlineView } from '../../src/view/outline-view.js';
import type { Reader } from '../../src/view/reader.js';
import { faultsOf, markdownOf } from '../support/sent.js';

/** A work whose paragraphs all have the same text, and the same heading in the guide, if there is one. */
const workOf = (count: number, text: string, heading?: string): Work => {
	const numbers = Array.from({ length: count }, (_, i) => i + 1);
	const notes = { heading, gist: 'x', questions: [], remarks: [], sentences: [] };
	const guide = { paragraphs: numbers.map(paragraph => ({ ...notes, paragraph })) };
	return {
		slug: 'b'.repeat(40),
		title: '和'.repeat(300),
		author: '平'.repeat(300),
		paragraphs: numbers.map(number => ({ number, text, sentences: splitSentences(text, number) })),
		...(heading === undefined ? {} : { guide: guide as unknown as NonNullable<Work['guide']> }),
	};
};

const reader: Reader = {
	words: wordsFor('zh-CN'),
	audience: { asker: '123456789012345678', name: '名'.repeat(300) },
	several: true,
};

const linesOf = (work: Work, page: number): string[] => {
	const message = { components: [...outlineView(work, reader, page).components] };
	expect(faultsOf({ ...message, mentions: [], mention_everyone: false }, { works: [work] })).toEqual([]);
	return markdownOf(message)
		.split('\n')
		.filter(line => line.startsWith('¶'));
};

describe('the outline', () => {
	it.each([
		['Chinese paragraphs', '网络空间应当和平，各国应当合作。'.repeat(20), undefined],
		['Chinese headings', '网络空间应当和平。', '网络空间的和平与各国的合作'.repeat(8)],
		['marks', '*'.repeat(200), undefined],
		['marks in headings', 'x.', '\\'.repeat(100)],
		['control characters', `x${'\u0001'.repeat(200)}`, undefined],
	])('of %s keeps within Discord’s limits, on every page, with something of each', (_, text, heading) => {
		const work = workOf(120, text, heading);
		for (let page = 0; page < 5; page++) {
			const lines = linesOf(work, page);
			expect(lines).toHaveLength(page < 4 ? 25 : 20);
			for (const line of lines) expect(line).toMatch(/ \S.{15,}/u);
		}
	});

	it('leaves headings that fit as they are', () => {
		const heading = 'x'.repeat(60);
		expect(linesOf(workOf(25, 'x.', heading), 0)).toEqual(Array.from({ length: 25 }, (_, i) => `¶${i + 1} ${heading}`));
	});
});
