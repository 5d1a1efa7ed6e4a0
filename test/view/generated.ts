import fc from 'fast-check';
import type { Answer, Passage, Verdict } from '../../src/answer/answer.js';
import { splitSentences } from '../../src/corpus/sentences.js';
import type { Paragraph, Work } from '../../src/corpus/work.js';
import { typedLine } from '../../src/view/markdown.js';
import type { Audience } from '../../src/view/reader.js';

/** Stretches that are awkward to show, beside ordinary words. */
const piece = fc.oneof(
	{ weight: 4, arbitrary: fc.lorem({ maxCount: 12, mode: 'sentences' }) },
	{ weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
	{
		weight: 2,
		arbitrary: fc.constantFrom(
			'**',
			'*a*',
			'_',
			'~~',
			'||x||',
			'`',
			'```',
			'> ',
			'# ',
			'- ',
			'1. ',
			'-# ',
			'\\',
			'\\*',
			'****',
		),
	},
	{
		weight: 2,
		arbitrary: fc.constantFrom(
			'@everyone',
			'<@123456789012345678>',
			'<t:1:R>',
			'<:a:123456789012345678>',
			':smile:',
			'1:100:3',
			':a'.repeat(2000),
			'https://e.org/_x_',
			'[l](https://e.org)',
			'[…]',
		),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			'网络空间应当和平。',
			'é'.repeat(30),
			'x\u0301\u0302'.repeat(10),
			'👩‍👩‍👧',
			'\u202eabc',
			'\u200b',
			'\n',
			'\n- ',
			'\n1. ',
		),
	},
	{
		weight: 1,
		arbitrary: fc
			.tuple(fc.constantFrom('a', '*', '国', '😀', 'word ', '_', '. A'), fc.integer({ min: 1, max: 6000 }))
			.map(([unit, times]) => unit.repeat(times)),
	},
);

export const prose: fc.Arbitrary<string> = fc
	.array(piece, { minLength: 1, maxLength: 25 })
	.map(pieces =>
		pieces
			.join(' ')
			.toWellFormed()
			.replace(/\n\s*\n/g, '\n')
			.trim(),
	)
	.map(text => (/\S/.test(text) ? text : 'x'));

const paragraphOf = (text: string, i: number): Paragraph => ({
	number: i + 1,
	text,
	sentences: splitSentences(text, i + 1),
});

export const name: fc.Arbitrary<string> = fc.oneof(
	fc.lorem({ maxCount: 6 }),
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
	fc.constantFrom('*'.repeat(300), '和'.repeat(300), '@everyone'),
);

export const work: fc.Arbitrary<Work> = fc
	.record({
		slug: fc.constantFrom('a', 'a-new-domain', 'b'.repeat(40)),
		title: name,
		author: name,
		paragraphs: fc.array(prose, { minLength: 1, maxLength: 12 }).map(texts => texts.map(paragraphOf)),
	})
	.filter(({ paragraphs }) => paragraphs.every(({ sentences }) => sentences.length > 0));

/** Passages of a work, each paragraph once, with matched stretches anywhere. */
export const passagesOf = (of: Work): fc.Arbitrary<Passage[]> =>
	fc
		.shuffledSubarray([...of.paragraphs], { minLength: 1, maxLength: Math.min(10, of.paragraphs.length) })
		.chain(paragraphs =>
			fc.tuple(
				...paragraphs.map(paragraph =>
					fc
						.record({
							at: fc.nat(paragraph.sentences.length - 1),
							cuts: fc.uniqueArray(fc.nat(paragraph.text.length), { maxLength: 12 }),
						})
						.map(({ at, cuts }): Passage => {
							const ends = cuts.toSorted((a, b) => a - b);
							const matched = ends.flatMap((start, i) => {
								const end = ends[i + 1];
								return i % 2 === 0 && end !== undefined ? [{ start, end }] : [];
							});
							const sentence = paragraph.sentences[at] ?? paragraph.sentences[0];
							if (!sentence) throw new Error('no sentence');
							const reasons = [
								{ word: 'x', through: 'text' as const, met: paragraph.text.slice(0, 50).toWellFormed() },
							];
							return { work: of, paragraph, sentence, score: 1, matched, reasons };
						}),
				),
			),
		);

export const typed: fc.Arbitrary<string> = fc
	.oneof(prose, fc.string({ unit: 'binary', maxLength: 900 }), fc.constantFrom('*'.repeat(600), '和'.repeat(600)))
	.map(typedLine);

export const verdict: fc.Arbitrary<Verdict> = fc.constantFrom('answered', 'unsure', 'not-found');

/** The language to ask in, of what was asked in another. */
const language = fc.constantFrom(undefined, 'en', 'zh', 'und');

export const answer: fc.Arbitrary<Answer> = work.chain(of =>
	fc
		.record({ question: typed, verdict, passages: passagesOf(of), remark: prose, unread: language })
		.map(({ question, verdict, passages, remark, unread }) => {
			const [nearest] = of.paragraphs;
			if (!nearest) throw new Error('no paragraph');
			if (verdict === 'answered') return { question, verdict, passages };
			return {
				question,
				verdict,
				passages: verdict === 'unsure' ? passages : [],
				remark: { work: of, text: remark, nearest },
				...(unread === undefined ? {} : { unread }),
			};
		}),
);

/** A reader; its language by name, so that a counterexample does not show the whole catalogue. */
export const reader: fc.Arbitrary<{ locale: string; audience: Audience; several: boolean }> = fc.record({
	locale: fc.constantFrom('en-US', 'zh-CN'),
	audience: fc.oneof(
		fc.constant('private' as const),
		name.map(name => ({ asker: '123456789012345678', name })),
	),
	several: fc.boolean(),
});
