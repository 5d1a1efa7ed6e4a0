import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	escapeMarkdown,
	markedText,
	plainLine,
	shorten,
	typedLine,
	unescapeMarkdown,
} from '../../src/view/markdown.js';

const anything = fc.string({ unit: 'binary', maxLength: 200 });

describe('escaping', () => {
	it('shows every text as it is', () => {
		fc.assert(
			fc.property(anything, text => {
				expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
			}),
		);
	});

	it.each([
		['# title', '\\# title'],
		['- item', '\\- item'],
		['12. item', '12\\. item'],
		['a - b 1.5', 'a - b 1.5'],
		['https://e.org', 'https\\://e.org'],
		['<@1> <t:1>', '\\<\\@1\\> \\<t\\:1\\>'],
		['1:100:3, :+1:', '1\\:100\\:3, \\:+1\\:'],
		['a: b', 'a: b'],
		['@everyone', '\\@everyone'],
		['||x|| ~~y~~ `z`', '\\|\\|x\\|\\| \\~\\~y\\~\\~ \\`z\\`'],
	])('makes %s plain', (text, markdown) => {
		expect(escapeMarkdown(text)).toBe(markdown);
	});
});

describe('marked text', () => {
	it('sets stretches bold amid escaped text, and joins those that touch', () => {
		const spans = [
			{ start: 0, end: 2 },
			{ start: 2, end: 4 },
			{ start: 6, end: 8 },
		];
		expect(markedText('ab*d _gh', spans)).toBe('**ab\\*d** \\_**gh**');
	});

	it('ends bold at the end of a line', () => {
		expect(markedText('one\n- two', [{ start: 0, end: 9 }])).toBe('**one**\n**\\- two**');
	});
});

describe('what a person typed', () => {
	it('becomes one line without marks that turn the direction of what follows', () => {
		expect(plainLine('a\n\n> b\u202e\u200b c\u0007 ')).toBe('a > b c');
	});

	it('is cut at a word, and says so; cut once is cut for good', () => {
		expect(shorten('one two three four', 14)).toBe('one two […]');
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), typed => {
				const line = typedLine(typed);
				expect(line.length).toBeLessThanOrEqual(600);
				expect(line.isWellFormed()).toBe(true);
				expect(typedLine(line)).toBe(line);
			}),
		);
	});
});
