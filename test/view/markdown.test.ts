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

	it.each([
		['what of war <:thonk:123456789012345678>', 'what of war'],
		['<a:wave:123456789012345678> and peace?', 'and peace?'],
		['<@123456789012345678> <@!1> <@&2> asks in <#3> at <t:1700000000:R>: why?', 'asks in at : why?'],
		['see </pin list:123456789012345678> and <id:customize>', 'see /pin list and'],
		['is https://example.com/some/page?x=1 right?', 'is right?'],
		['what of war (https://example.com/war)?', 'what of war ( )?'],
		['is this so: <https://example.com/>?', 'is this so: ?'],
		['https://example.com/a，这是什么', '，这是什么'],
		['a < b: c > d, 1 <3', 'a < b: c > d, 1 <3'],
		['<:thonk:123456789012345678> https://example.com', ''],
	])('is read without the marks and links that say nothing of the subject: %s', (typed, line) => {
		expect(typedLine(typed)).toBe(line);
	});

	it('has no such mark left that another one had kept apart', () => {
		const marks = fc.constantFrom('<', '>', '@', '/', ':', 'a', '1', 't', 'https://', '<@1>', '</a:1>', '\u200b', ' ');
		fc.assert(
			fc.property(
				fc.array(marks).map(parts => parts.join('')),
				typed => {
					expect(typedLine(typedLine(typed))).toBe(typedLine(typed));
				},
			),
		);
	});
});
