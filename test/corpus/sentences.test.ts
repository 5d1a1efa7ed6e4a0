import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/corpus/sentences.js';

const split = (text: string): string[] => splitSentences(text, 1).map(sentence => sentence.text);

describe('splitSentences', () => {
	it.each([
		[['Dr. Smith met Mr. J. R. Jones.', 'They spoke.']],
		[['He served in the U.S. Army until Sept. 3.', 'Then he left.']],
		[['He lived in the U.S.', 'The end came.']],
		[['They chose plan B.', 'It failed.']],
		[['“Stop!” he cried.', '“Go.”', 'Then he left.']],
		[['He said "It works."', 'She left.']],
		[['See No. 5 of the series (cf. Art. 3), e.g. Apples.', 'No.', 'Never.']],
		[['(She stayed.)', 'He asked: “Why?”', '‘Because.’']],
		[['It grew by 3.5 percent vs. China in 2014.', 'Why?!', 'Nobody knows…']],
		[['Henry A. Wallace et al. (1944) wrote it.', 'So it was.']],
		[['和平很重要。', '我们需要它！', '为什么？']],
	])('%j', sentences => {
		expect(split(sentences.join(sentences[0]?.endsWith('。') ? '' : ' '))).toEqual(sentences);
	});

	it('is not broken by a line break', () => {
		expect(split('A wall\nstands.\r\nIt is high.')).toEqual(['A wall\nstands.', 'It is high.']);
	});

	it('loses nothing but white space, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), text => {
				const sentences = splitSentences(text, 3);
				let end = 0;
				for (const [i, sentence] of sentences.entries()) {
					expect(sentence).toMatchObject({ paragraph: 3, number: i + 1 });
					expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
					expect(text.slice(end, sentence.start).trim()).toBe('');
					end = sentence.end;
				}
				expect(text.slice(end).trim()).toBe('');
			}),
		);
	});

	it('splits a paragraph of any length', () => {
		expect(splitSentences('The sea gives. '.repeat(50_000), 1)).toHaveLength(50_000);
		const endless = `${'the sea and '.repeat(20_000)}the shore.`;
		expect(splitSentences(`${endless} It is late.`, 1).map(({ text }) => text)).toEqual([endless, 'It is late.']);
	});
});
