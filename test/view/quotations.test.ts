import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/corpus/load.js';
import { parseText } from '../../src/corpus/text.js';
import { checkTyped, quotationsIn } from '../../src/view/quotations.js';
import { bombs } from '../support/hostile.js';

it.each([
	['plain words', []],
	['he said "one two" and “three”', ['one two', 'three']],
	['«eins», „zwei“, 「三」 and 『四』', ['eins', 'zwei', '三', '四']],
	['> a block\n> of two lines\nand "more"', ['a block\nof two lines', 'more']],
	['before\n>>> all of\nthe rest "here"', ['all of\nthe rest "here"']],
	['"one […] two [...] three" and "[…]"', ['one […] two [...] three']],
	['"no "inner" marks"', ['inner']],
	['"…" “ ” > not a block', []],
	["don’t take 'single' marks", []],
])('finds what %j quotes', (content, quotations) => {
	expect(quotationsIn(content)).toEqual(quotations);
});

describe('a quotation that is typed', () => {
	const loaded = loadLibrary('corpus');
	if (!loaded.ok) throw new Error('the corpus is broken');
	const library = loaded.value;
	const kinds = (typed: string) => checkTyped(library, typed).map(({ quotation, check }) => [check.kind, quotation]);

	it.each([
		'“Cyberspace should be a domain of peace.” (Wang Jun)',
		'"Cyberspace should be a domain of peace." - Wang Jun, ¶3',
		'> Cyberspace should be a domain of peace.',
		'> **Cyberspace** should be *a __domain__* ~~of~~ ||***peace***||.',
		'“_Cyberspace_ should be a **domain** of peace.”, ¶3.1',
	])('is checked without what is about it: %s', typed => {
		expect(kinds(typed)).toEqual([['verbatim', 'Cyberspace should be a domain of peace.']]);
	});

	it('keeps the marks that are no pair, and those that the work has', () => {
		expect(kinds('2 * 3 * 4, a_b_c and *d')).toEqual([['not-found', '2 * 3 * 4, a_b_c and *d']]);
		const parsed = parseText('---\ntitle: T\nauthor: A\n---\nIt is *so* and **so**.', 'text.md');
		if (!parsed.ok) throw new Error('the text is good');
		const own = { works: [{ slug: 't', ...parsed.value }] };
		expect(checkTyped(own, '"is *so* and **so**", he says')[0]?.check.kind).toBe('verbatim');
	});

	it('has its own quotation marks', () => {
		const text = 'no "villager" stands untouched by its influence';
		expect(kinds(`"${text}"`)).toEqual([['verbatim', `"${text}"`]]);
		const changed = text.replace('untouched', 'unmoved');
		expect(kinds(changed)).toEqual([['nearly', changed]]);
		expect(kinds(`"${changed}"`)).toEqual([['nearly', `"${changed}"`]]);
	});

	it('may be several, and of several parts', () => {
		expect(
			kinds('"a domain of peace" and "This years marks […] a chilling and expensive reminder … oppose war"'),
		).toEqual([
			['verbatim', 'a domain of peace'],
			['verbatim', 'This years marks'],
			['nearly', 'a chilling and expensive reminder'],
			['verbatim', 'oppose war'],
		]);
		expect(kinds('"Mankind do not need […] and cyberspace […] made one"')).toEqual([
			['parts', 'Mankind do not need […] and cyberspace […] made one'],
		]);
	});

	it('may be nothing', () => {
		expect(kinds('"…"')).toEqual([['empty', '"…"']]);
	});

	it.each(Object.keys(bombs))('withstands %s', name => {
		const typed = bombs[name]?.slice(0, 6000) ?? '';
		expect(checkTyped(library, typed).length).toBeGreaterThan(0);
		expect(checkTyped(library, `“${typed}” […] > ${typed}`).length).toBeGreaterThan(0);
	});
});
