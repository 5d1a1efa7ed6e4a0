import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GistLine, type QuoteLine, type Summary, summarise } from '../../src/answer/summary/summary.js';
import { type Place, shortCitation } from '../../src/corpus/citation.js';
import type { Work } from '../../src/corpus/work.js';
import { wordsFor } from '../../src/view/catalogue/catalogue.js';
import { sharesOf } from '../../src/view/excerpts.js';
import type { View } from '../../src/view/layout.js';
import { MAX_PARAGRAPHS } from '../../src/view/limits.js';
import { type Pinnable, pinnedView, pinStamp, previewView, refreshStamp } from '../../src/view/pin-view.js';
import { areAlike, pinnedIn } from '../../src/view/pinned.js';
import { pinsView, unpinnedView } from '../../src/view/pins-view.js';
import { summaryView } from '../../src/view/summary-view.js';
import { componentsOf, faultsOf, markdownOf, quotationsIn } from '../support/sent.js';
import * as generated from './generated.js';

/** What Discord would make of text that is not escaped. */
const ACTIVE = /(?<!\\)(?:\\\\)*(?:@everyone|@here|<[@#:at]|https?:\/\/|\]\()/;
/** Our own markup: time stamps, the channel, links to messages. */
const OURS = /<t:\d+:[fd]>|<#\d+>|(?:\]\()?https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+/g;

const expectSound = ({ components }: View, works: readonly Work[]) => {
	const message = { components: [...components], mentions: [], mention_everyone: false };
	expect(faultsOf(message, { works })).toEqual([]);
	for (const { content } of componentsOf(message)) {
		if (content === undefined) continue;
		expect(content.length).toBeGreaterThan(0);
		expect(content.replace(OURS, '')).not.toMatch(ACTIVE);
	}
};

const quotesOf = (work: Work, at: readonly number[], pairs: boolean): QuoteLine[] =>
	[...new Set(at.map(i => i % work.paragraphs.length))]
		.sort((a, b) => a - b)
		.flatMap((i): QuoteLine[] => {
			const paragraph = work.paragraphs[i];
			const [one, two] = paragraph?.sentences ?? [];
			if (!paragraph || !one) return [];
			const sentences = pairs && two ? ([one, two] as const) : ([one] as const);
			const place = { paragraph: paragraph.number, sentence: 1 };
			const text = paragraph.text.slice(one.start, sentences.at(-1)?.end);
			return [{ paragraph, sentences, text, citation: shortCitation(place), place }];
		});

const gistsOf = (work: Work, gists: readonly string[]): GistLine[] =>
	gists.flatMap((text, i): GistLine[] => {
		const paragraph = work.paragraphs[i];
		if (!paragraph) return [];
		const place = { paragraph: paragraph.number };
		return [{ paragraph, heading: text, text, citation: shortCitation(place), place }];
	});

const summary: fc.Arbitrary<Extract<Summary, { kind: 'summary' }>> = generated.work.chain(work =>
	fc.oneof(
		fc
			.tuple(fc.array(fc.nat(99), { minLength: 1, maxLength: 12 }), fc.boolean())
			.map(([at, pairs]) => ({ kind: 'summary', work, style: 'quotes', lines: quotesOf(work, at, pairs) }) as const),
		fc
			.array(generated.prose, { minLength: 1, maxLength: 12 })
			.map(gists => ({ kind: 'summary', work, style: 'plain', lines: gistsOf(work, gists) }) as const),
	),
);

const topic = fc.oneof(fc.constant(''), generated.typed);
const lines = fc.integer({ min: 3, max: 12 });
const locale = fc.constantFrom('en-US', 'zh-CN');

const passage: fc.Arbitrary<Pinnable> = fc
	.tuple(generated.work, fc.nat(99), fc.nat(99), fc.constantFrom('paragraph', 'sentence', 'range'))
	.map(([work, from, by, what]) => {
		const at = from % work.paragraphs.length;
		const paragraph = at + 1;
		const sentences = work.paragraphs[at]?.sentences.length ?? 1;
		const to = Math.min(work.paragraphs.length, paragraph + (by % MAX_PARAGRAPHS));
		let place: Place = { paragraph };
		if (what === 'sentence') place = { paragraph, sentence: 1 + (by % sentences) };
		if (what === 'range' && to > paragraph) place = { paragraph, to };
		return { kind: 'passage', work, place };
	});

const pinnable: fc.Arbitrary<Pinnable> = fc.oneof(
	fc
		.tuple(summary, topic, lines)
		.map(([summary, topic, lines]) => ({ kind: 'summary', summary, topic, lines }) as const),
	passage,
);

const workOf = (pinnable: Pinnable) => (pinnable.kind === 'summary' ? pinnable.summary.work : pinnable.work);
const deed = fc.record({ name: generated.name, at: fc.integer({ min: 0, max: 9_999_999_999 }) });
const runs = { numRuns: 40 };

describe('summaries and pinned messages of any work keep Discord’s limits, quote verbatim and mention nobody', () => {
	it('summaries', () => {
		fc.assert(
			fc.property(summary, topic, lines, generated.reader, (summary, topic, lines, { locale, ...rest }) => {
				const view = summaryView(summary, topic, lines, { ...rest, words: wordsFor(locale) });
				expectSound(view, [summary.work]);
				if (summary.style === 'plain') expect(quotationsIn({ components: [...view.components] })).toEqual([]);
				for (const { citation } of summary.lines) {
					expect(markdownOf({ components: [...view.components] })).toContain(`**${citation}**`);
				}
			}),
			runs,
		);
	});

	it('summaries of what is not treated', () => {
		fc.assert(
			fc.property(generated.work, topic, generated.prose, generated.reader, (work, topic, remark, reader) => {
				const { locale, ...rest } = reader;
				const unsaid = { topic: 'x', remark, nearest: 1, questions: [], terms: [] };
				const summary = { kind: 'untreated', work, topic, unsaid } as const;
				expectSound(summaryView(summary, topic, 8, { ...rest, words: wordsFor(locale) }), [work]);
			}),
			runs,
		);
	});

	it('summaries that the engine makes of them', () => {
		fc.assert(
			fc.property(generated.work, lines, (work, lines) => {
				const summary = summarise(work, { lines });
				if (summary.kind !== 'summary') throw new Error(summary.kind);
				const reader = { words: wordsFor('en-US'), audience: 'private', several: false } as const;
				expectSound(summaryView(summary, '', lines, reader), [work]);
			}),
			{ numRuns: 20 },
		);
	});

	it('previews and pinned messages, which can be read back from what they show', () => {
		fc.assert(
			fc.property(pinnable, locale, locale, deed, deed, (pinnable, shared, own, first, second) => {
				const words = wordsFor(shared);
				const stamp = pinStamp(words, first);
				const work = workOf(pinnable);
				const view = pinnedView(pinnable, words, stamp);
				expectSound(view, [work]);
				const read = pinnedIn(view.components);
				if (!read) throw new Error('not read back');
				expect(read.stamp).toBe(stamp);
				expect(read.topic).toBe(pinnable.kind === 'summary' ? pinnable.topic : '');
				expect(read.subject.work).toBe(work.slug);
				if (pinnable.kind === 'passage' && 'place' in read.subject) expect(read.subject.place).toEqual(pinnable.place);
				if (pinnable.kind === 'summary' && 'form' in read.subject) {
					expect(read.subject).toMatchObject({ lines: pinnable.lines, form: pinnable.summary.style });
				}

				const again = pinnedView(pinnable, words, refreshStamp(words, stamp, second));
				expectSound(again, [work]);
				const twice = refreshStamp(words, pinnedIn(again.components)?.stamp ?? '', second);
				expect(twice).toBe(refreshStamp(words, stamp, second));
				expect(areAlike(view.components, again.components)).toBe(false);

				const preview = previewView(pinnable, words, stamp, wordsFor(own));
				expectSound(preview, [work]);
				expect(pinnedIn(preview.components)).toBeUndefined();
			}),
			runs,
		);
	});

	it('lists', () => {
		fc.assert(
			fc.property(
				fc.array(pinnable, { minLength: 0, maxLength: 25 }),
				locale,
				deed,
				fc.nat(3),
				(all, locale, deed, page) => {
					const words = wordsFor(locale);
					const pins = all.flatMap((pinnable, i) => {
						const pinned = pinnedIn(pinnedView(pinnable, words, pinStamp(words, deed)).components);
						const message = `${100000000000000000n + BigInt(i)}`;
						const link = `https://discord.com/channels/${message}/${message}/${message}`;
						return pinned ? [{ message, link, at: deed.at, pinned }] : [];
					});
					// Works that the library no longer has are named by their folder.
					const library = { works: all.slice(1).map(workOf) };
					expectSound(pinsView(pins, '<#123456789012345678>', { library, words }, page), library.works);
					const [pin] = pins;
					if (pin) expectSound(unpinnedView(pin, words), library.works);
				},
			),
			{ numRuns: 15 },
		);
	});
});

describe('sharesOf', () => {
	it('gives nobody more than they want, and all of the room if it is wanted', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(5000), { maxLength: 12 }), fc.nat(6000), (wants, room) => {
				const shares = sharesOf(wants, room);
				for (const [i, share] of shares.entries()) expect(share).toBeLessThanOrEqual(wants[i] ?? 0);
				const given = shares.reduce((sum, share) => sum + share, 0);
				const wanted = wants.reduce((sum, want) => sum + want, 0);
				expect(given).toBeLessThanOrEqual(room);
				expect(given).toBeGreaterThanOrEqual(Math.min(wanted, room - wants.length));
				const least = Math.min(...shares.filter((share, i) => share < (wants[i] ?? 0)));
				for (const share of shares) expect(share).toBeLessThanOrEqual(least + wants.length);
			}),
		);
	});
});
