import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longCitation, readReference, runCitation, shortCitation } from '../../src/corpus/citation.js';
import { parseText } from '../../src/corpus/text.js';

const parsed = parseText('---\ntitle: On Walls\nauthor: A. Mason\n---\nOne. Two.\n\nThree.\n\nFour.', 'text.md');
if (!parsed.ok) throw new Error('the text is good');
const work = { slug: 'walls', ...parsed.value };

describe('citations', () => {
	it('are short or long', () => {
		expect(shortCitation({ paragraph: 4 })).toBe('¶4');
		expect(shortCitation({ paragraph: 4, sentence: 5 })).toBe('¶4.5');
		expect(shortCitation({ paragraph: 3, to: 6 })).toBe('¶3–6');
		expect(longCitation(work, { paragraph: 1, sentence: 2 })).toBe('A. Mason, “On Walls”, ¶1.2');
	});
});

describe('a run of sentences', () => {
	it('is cited by its ends, its paragraph once', () => {
		const [[one, two] = [], [three] = []] = work.paragraphs.map(({ sentences }) => sentences);
		if (!one || !two || !three) throw new Error('the work has three sentences');
		expect(runCitation(one, one)).toBe('¶1.1');
		expect(runCitation(one, two)).toBe('¶1.1–2');
		expect(runCitation(two, three)).toBe('¶1.2–2.1');
	});
});

describe('readReference', () => {
	it.each([
		['1', { paragraph: 1 }],
		['¶1', { paragraph: 1 }],
		[' ¶ 2 ', { paragraph: 2 }],
		['1.2', { paragraph: 1, sentence: 2 }],
		['¶1.2.', { paragraph: 1, sentence: 2 }],
		['1-3', { paragraph: 1, to: 3 }],
		['¶3 – ¶2', { paragraph: 2, to: 3 }],
		['2-2', { paragraph: 2 }],
		['para. 2', { paragraph: 2 }],
		['Paragraph 2', { paragraph: 2 }],
		['paragraphs 1-3', { paragraph: 1, to: 3 }],
		['Paragraphs 2 to 3', { paragraph: 2, to: 3 }],
		['paras. 1–2', { paragraph: 1, to: 2 }],
		['paras 3', { paragraph: 3 }],
		['pars 3', { paragraph: 3 }],
		['１', { paragraph: 1 }],
	])('reads %j', (typed, place) => {
		expect(readReference(work, typed)).toEqual({ kind: 'place', place });
	});

	it.each(['0', '4', '1.3', '2-4', '0-2', '999999'])('says that %j is missing', typed => {
		expect(readReference(work, typed).kind).toBe('missing');
	});

	it.each(['', 'one', 'paragraphs', 'paragraphss 1', '-1', '1.2-3', '1e3', '1 2', '¶', '9999999'])(
		'cannot read %j',
		typed => {
			expect(readReference(work, typed)).toEqual({ kind: 'unreadable' });
		},
	);

	it('reads back every short citation', () => {
		fc.assert(
			fc.property(fc.nat({ max: 999 }), fc.option(fc.nat({ max: 999 }), { nil: undefined }), (paragraph, sentence) => {
				const place = { paragraph, ...(sentence === undefined ? {} : { sentence }) };
				expect(readReference(work, shortCitation(place))).toMatchObject({ place });
			}),
		);
	});
});
