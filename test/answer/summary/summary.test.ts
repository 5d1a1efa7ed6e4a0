import { describe, expect, test } from 'vitest';
import { standingOf } from '../../../src/answer/summary/leaning.js';
import { type QuoteLine, type SummaryOptions, summarise } from '../../../src/answer/summary/summary.js';
import { verifyQuote } from '../../../src/answer/verify-quote.js';
import { sentenceOf, type Work } from '../../../src/corpus/work.js';
import { essay, workOf } from './work.js';

const work = essay();
const lengths = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const quotes = (of: Work, options: SummaryOptions = {}): readonly QuoteLine[] => {
	const summary = summarise(of, options);
	return summary.kind === 'summary' && summary.style === 'quotes' ? summary.lines : [];
};

const citations = (of: Work, options: SummaryOptions = {}): string[] =>
	quotes(of, options).map(({ citation }) => citation);

describe('of the essay', () => {
	test('has one line from each of its main parts', () => {
		const has = (number: number) => quotes(work).some(({ paragraph }) => paragraph.number === number);
		expect([3, 4, 5, 6, 12].every(has)).toBe(true);
		expect([9, 10, 11].filter(has)).toHaveLength(2);
		expect(has(14) || has(15)).toBe(true);
		expect(quotes(work)).toHaveLength(8);
	});

	test.each(lengths)('in %i lines quotes whole sentences with their places, in order', lines => {
		const made = quotes(work, { lines });
		expect(made).toHaveLength(lines);
		for (const { place, text } of made) verifyQuote(work, place, text);
		const places = made.flatMap(({ sentences }) => sentences.map(({ paragraph, number }) => paragraph * 100 + number));
		expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
	});

	test.each(lengths)('in %i lines fits in a message', lines => {
		const size = quotes(work, { lines }).reduce((sum, { text }) => sum + text.length, 0);
		expect(size).toBeLessThanOrEqual(3000);
	});

	test.each(['', 'terrorism', 'the UN', 'sovereignty', 'China', 'peace'])(
		'never quotes a leaning sentence alone: %s',
		topic => {
			for (const { sentences } of lengths.flatMap(lines => quotes(work, { lines, topic }))) {
				const [first, second] = sentences;
				expect(standingOf(first.text, sentenceOf(work, first.paragraph, first.number - 1)?.text)).toBe('alone');
				if (second) expect(standingOf(second.text, first.text)).toMatch(/refers|continues/);
			}
		},
	);

	test('names its four principles one by one, or all in one line if there is no room', () => {
		expect(citations(work, { lines: 5 })).toEqual(expect.arrayContaining(['¶3.1', '¶4.1', '¶5.1', '¶6.1']));
		expect(citations(work, { lines: 3 })).toContain('¶2.3');
	});

	test('is the same again', () => {
		expect(citations(structuredClone(work))).toEqual(citations(work));
	});
});

describe('on a topic', () => {
	test('quotes what is said on it, most from where most is said', () => {
		const lines = quotes(work, { topic: 'terrorism', lines: 6 });
		expect(lines.every(({ text }) => /terroris/i.test(text))).toBe(true);
		expect(lines.filter(({ paragraph }) => paragraph.number === 12).length).toBeGreaterThanOrEqual(3);
	});

	test('has fewer lines where less is said', () => {
		expect(citations(work, { topic: 'Wuzhen' })).toEqual(['¶16.2']);
	});

	test('takes two sentences where the one on the topic leans on the other', () => {
		expect(citations(work, { topic: 'digital divide' })).toEqual(['¶6.6–7']);
	});

	test('takes a long sentence if no other is on it', () => {
		expect(citations(work, { topic: 'jurisdiction' })).toEqual(['¶4.5']);
	});

	test('reads the words of the guide', () => {
		expect(citations(work, { topic: 'hackers' }).length).toBeGreaterThan(0);
		const { guide: _, ...bare } = work;
		expect(summarise(bare, { topic: 'hackers' })).toMatchObject({ kind: 'untreated', topic: 'hackers' });
	});

	test('says that it is not treated, with what the guide remarks', () => {
		expect(summarise(work, { topic: 'Censorship' })).toMatchObject({
			kind: 'untreated',
			topic: 'Censorship',
			unsaid: { remark: expect.stringContaining('does not mention censorship') },
		});
		expect(summarise(work, { topic: 'United States' })).toMatchObject({ kind: 'untreated', unsaid: {} });
		expect(summarise(work, { topic: 'football' })).toEqual({ kind: 'untreated', topic: 'football', work });
		expect(summarise(work, { topic: 'the of' })).toMatchObject({ kind: 'untreated' });
	});

	test('gets no remark that is not on it', () => {
		expect(summarise(work, { topic: 'education' })).toEqual({ kind: 'untreated', topic: 'education', work });
	});

	test('may have a slip in it', () => {
		expect(citations(work, { topic: 'terorism' })).toEqual(citations(work, { topic: 'terrorism' }));
		expect(citations(work, { topic: 'cyber soverignty' })).toEqual(citations(work, { topic: 'cyber sovereignty' }));
		expect(summarise(work, { topic: 'censorhip' })).toMatchObject({
			kind: 'untreated',
			topic: 'censorhip',
			unsaid: { remark: expect.stringContaining('does not mention censorship') },
		});
	});

	test('that is blank is the whole work', () => {
		expect(citations(work, { topic: '  ' })).toEqual(citations(work));
	});
});

describe('in plain words', () => {
	test('gives gists of the guide, each paragraph once, in order', () => {
		const summary = summarise(work, { style: 'plain', lines: 12 });
		if (summary.kind !== 'summary' || summary.style !== 'plain') throw new Error(summary.kind);
		const numbers = summary.lines.map(({ paragraph }) => paragraph.number);
		expect(numbers).toHaveLength(12);
		expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
		for (const { paragraph, heading, text, citation } of summary.lines) {
			const notes = work.guide?.paragraphs.find(entry => entry.paragraph === paragraph.number);
			expect({ heading, text, citation }).toEqual({
				heading: notes?.heading,
				text: notes?.gist,
				citation: `¶${paragraph.number}`,
			});
		}
	});

	test('keeps to a topic', () => {
		const summary = summarise(work, { style: 'plain', topic: 'terrorism' });
		if (summary.kind !== 'summary') throw new Error(summary.kind);
		expect(summary.lines.map(({ paragraph }) => paragraph.number)).toContain(12);
		expect(summary.lines.length).toBeLessThan(8);
	});

	test('needs a guide', () => {
		const bare = workOf('One sentence is here.');
		expect(summarise(bare, { style: 'plain' })).toEqual({ kind: 'no-guide', work: bare });
	});
});

describe('of other works', () => {
	test('does not say the same twice', () => {
		const refrain = 'The sea gives and the sea takes away.';
		const made = quotes(
			workOf(
				`The fishermen of the village leave before dawn. ${refrain}`,
				`The women of the village mend the nets. ${refrain}`,
				`The children of the village watch the sea. ${refrain}`,
			),
			{ lines: 12 },
		);
		expect(made.filter(({ text }) => text === refrain).length).toBeLessThanOrEqual(1);
		expect(made.length).toBeGreaterThanOrEqual(4);
	});

	test('is spread over a long one', () => {
		const chapter = (name: string): string[] =>
			Array.from({ length: 30 }, (_, i) => `The ${name} of the town had ${i + 2} windows. Every ${name} was old.`);
		const long = workOf(...['castle', 'church', 'market', 'harbour'].flatMap(chapter));
		const chapters = quotes(long).map(({ paragraph }) => Math.floor((paragraph.number - 1) / 30));
		expect(new Set(chapters).size).toBe(4);
	});

	test('has as many lines as there are sentences to quote', () => {
		expect(citations(workOf('Nothing lasts for ever.'))).toEqual(['¶1.1']);
		expect(citations(workOf('The tower fell in 1901. It was never built again.', 'What now?'))).toEqual(['¶1.1']);
	});

	test('quotes what there is if every sentence leans on another', () => {
		expect(citations(workOf('It was so. But why?', 'This is it.')).length).toBeGreaterThan(0);
	});

	test('works without spaces between words and in other scripts', () => {
		const chinese = workOf(
			'网络空间应该是和平的空间。这一点很重要。各国应当相互信任，共同维护网络空间的和平。',
			'网络空间应该由各国共同建设。此外，各国应当加强合作。国际社会应当共同建设网络空间。',
		);
		const lines = quotes(chinese, { lines: 4 });
		expect(lines).toHaveLength(4);
		for (const { sentences } of lines) expect(sentences[0].text).not.toMatch(/^(?:这|此外)/);
		expect(summarise(chinese, { topic: '和平' })).toMatchObject({ kind: 'summary' });
		expect(summarise(chinese, { topic: '足球' })).toMatchObject({ kind: 'untreated' });
	});

	test('takes lengths outside as the nearest inside', () => {
		expect(citations(work, { lines: 1 })).toHaveLength(3);
		expect(citations(work, { lines: 99 })).toHaveLength(12);
	});
});
