import { expect, it } from 'vitest';
import { quotationsIn } from '../../src/view/quotations.js';

it.each([
	['plain words', []],
	['he said "one two" and “three”', ['one two', 'three']],
	['«eins», „zwei“, 「三」 and 『四』', ['eins', 'zwei', '三', '四']],
	['> a block\n> of two lines\nand "more"', ['a block\nof two lines', 'more']],
	['before\n>>> all of\nthe rest "here"', ['all of\nthe rest "here"']],
	['"one […] two [...] three" and "[…]"', ['one', 'two', 'three']],
	['"…" “ ” > not a block', []],
	["don’t take 'single' marks", []],
])('finds what %j quotes', (content, quotations) => {
	expect(quotationsIn(content)).toEqual(quotations);
});
