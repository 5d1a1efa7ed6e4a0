import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/answer/finder.js';
import { checkWithParts } from '../../src/answer/quotation.js';
import { verifyQuote } from '../../src/answer/verify-quote.js';
import { loadLibrary } from '../../src/corpus/load.js';
import { parseText } from '../../src/corpus/text.js';
import { bombs, hostile } from '../support/hostile.js';

const loaded = loadLibrary('corpus');
if (!loaded.ok) throw new Error('the corpus is broken');
const text = '---\ntitle: T\nauthor: A\n---\n__proto__ is a constructor. (a+)+$ toString!\n\n\u202eValue of nothing.';
const odd = parseText(text, 'text.md');
if (!odd.ok) throw new Error('the text is good');
const library = { works: [...loaded.value.works, { slug: '__proto__', ...odd.value }] };
const finder = createFinder(library);

/** Everything that a person can type for. */
const withstands = (typed: string): void => {
	for (const scope of [{}, ...library.works.map(work => ({ work }))]) {
		const { verdict, passages } = finder.ask(typed, scope);
		expect(['answered', 'unsure', 'not-found']).toContain(verdict);
		expect(passages.length === 0).toBe(verdict === 'not-found');
		for (const { work, paragraph, sentence } of passages) {
			verifyQuote(work, { paragraph: paragraph.number, sentence: sentence.number }, sentence.text);
		}
		const found = finder.search(typed, scope);
		expect(['found', 'nothing', 'empty']).toContain(found.kind);
		for (const { work, sentence } of finder.suggest(typed, scope)) {
			verifyQuote(work, { paragraph: sentence.paragraph, sentence: sentence.number }, sentence.text);
		}
	}
	for (const { check } of checkWithParts(library, typed)) {
		expect(['verbatim', 'parts', 'nearly', 'not-found', 'empty']).toContain(check.kind);
	}
};

describe('any string is answered, looked up, completed and held against the text without an exception', () => {
	it('made up', () => {
		fc.assert(fc.property(hostile, withstands), { numRuns: 300 });
	});

	it.each(Object.keys(bombs))('%s', name => withstands(bombs[name] ?? ''));
});

describe('a work', () => {
	it('may be one paragraph as long as a book', () => {
		const word = (n: number): string => `w${((n * 2_654_435_761) % 9973).toString(36)}`;
		const sentences = Array.from(
			{ length: 12_000 },
			(_, i) => `The ${Array.from({ length: 12 }, (_, k) => word(12 * i + k)).join(' ')}.`,
		);
		const long = parseText(`---\ntitle: T\nauthor: A\n---\n${sentences.join(' ')}`, 'text.md');
		if (!long.ok) throw new Error('the text is good');
		const work = { slug: 'long', ...long.value };
		const [passage] = createFinder({ works: [work] }).ask(sentences[7000] ?? '').passages;
		expect(passage?.sentence.number).toBe(7001);
	});
});
