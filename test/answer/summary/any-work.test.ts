import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summarise } from '../../../src/answer/summary/summary.js';
import { verifyQuote } from '../../../src/answer/verify-quote.js';
import type { Work } from '../../../src/corpus/work.js';
import { workOf } from './work.js';

const word = fc.constantFrom(
	'the',
	'sea',
	'It',
	'This',
	'peace',
	'is',
	'和平',
	'سلام',
	'a',
	'(',
	'“',
	'1.',
	'First,',
	'мир',
	'👩‍👩‍👧',
);
const end = fc.constantFrom('.', '?', '!', '。', '', ':', '…', '.”');
const sentence = fc
	.tuple(fc.array(word, { minLength: 1, maxLength: 12 }), end)
	.map(([words, mark]) => words.join(' ') + mark);
const paragraph = fc.oneof(
	{ weight: 4, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 5 }).map(sentences => sentences.join(' ')) },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1 }).map(text => `x${text.replace(/\s+/g, ' ')}`) },
);
const anyWork = fc.array(paragraph, { minLength: 1, maxLength: 40 }).map(paragraphs => workOf(...paragraphs));
const topic = fc.oneof(fc.constant(''), word, fc.string({ unit: 'binary' }));

/** What holds of every summary. */
const check = (work: Work, lines: number, of: string): void => {
	const summary = summarise(work, { lines, topic: of });
	if (summary.kind !== 'summary') {
		expect(summary.kind).toBe('untreated');
		expect(of.trim()).not.toBe('');
		return;
	}
	if (summary.style !== 'quotes') throw new Error('plain was not asked for');
	expect(summary.lines.length).toBeGreaterThan(0);
	expect(summary.lines.length).toBeLessThanOrEqual(lines);
	for (const { place, text } of summary.lines) verifyQuote(work, place, text);
	const places = summary.lines.flatMap(({ sentences }) => [...sentences]);
	const order = work.paragraphs.flatMap(({ sentences }) => sentences).filter(sentence => places.includes(sentence));
	expect(places).toEqual(order);
	const again = summarise(structuredClone(work), { lines, topic: of });
	if (again.kind !== 'summary') throw new Error(again.kind);
	const shown = ({ citation, text }: { citation: string; text: string }) => `${citation} ${text}`;
	expect(again.lines.map(shown)).toEqual(summary.lines.map(shown));
};

test('any work: verbatim, in order, distinct, at most as many as asked for, the same again', () => {
	fc.assert(fc.property(anyWork, fc.integer({ min: 3, max: 12 }), topic, check), { numRuns: 300 });
});

describe('hostile works', () => {
	test.each([
		['one endless word', 'a'.repeat(1_000_000)],
		['one endless sentence', 'word and '.repeat(100_000)],
		['combining marks', `a${'\u0301'.repeat(100_000)}.`],
		['brackets', '('.repeat(100_000)],
		['commas', ','.repeat(100_000)],
		['quotation marks', '"“”'.repeat(30_000)],
		['white space within', `a${' '.repeat(100_000)}b.`],
		['right-to-left overrides', '\u202eabc. '.repeat(10_000)],
		['lone surrogates', '\ud800 \udc00. '.repeat(10_000)],
		['prototype words', '__proto__ constructor toString valueOf. '.repeat(1000)],
		['one sentence ten thousand times', 'The sea gives and the sea takes away. '.repeat(10_000)],
	])('%s', (_, text) => check(workOf(text), 12, ''));

	test('ten thousand paragraphs', () => {
		const paragraphs = Array.from(
			{ length: 10_000 },
			(_, i) => `First, the ${i % 97} ships of ${i} sailed. It was late.`,
		);
		const work = workOf(...paragraphs);
		check(work, 12, '');
		check(work, 12, 'ships');
	});

	test('a topic of a hundred thousand words', () => {
		check(workOf('The sea gives and the sea takes away.'), 3, 'sea '.repeat(100_000));
	});
});

test('a heading with its number, and an address, are no lines of a summary', () => {
	const law = workOf(
		'Article 4. Dangerous goods. Gunpowder must be declared to the harbour master before arrival.',
		'Sec. 5. Harbour dues. The master shall pay what he owes before he leaves the harbour.',
		'Data: https://example.org/harbour?v=2.1. The tables of all dues hang in the custom house.',
	);
	const summary = summarise(law, { lines: 3 });
	expect(summary.kind === 'summary' && summary.style === 'quotes' && summary.lines.map(({ text }) => text)).toEqual([
		'Gunpowder must be declared to the harbour master before arrival.',
		'The master shall pay what he owes before he leaves the harbour.',
		'The tables of all dues hang in the custom house.',
	]);
});
