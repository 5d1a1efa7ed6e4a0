import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuotation, checkWithParts } from '../../src/answer/quotation.js';
import type { Work } from '../../src/corpus/work.js';
import { STYLES } from '../../src/view/action.js';
import { answerPages, answerView, whyView } from '../../src/view/answer-view.js';
import { wordsFor } from '../../src/view/catalogue/catalogue.js';
import { citeView } from '../../src/view/cite-view.js';
import { typedIn, type View } from '../../src/view/layout.js';
import { contextView, likeView } from '../../src/view/nearby-view.js';
import { helpView, hintView, noticeView } from '../../src/view/notice-view.js';
import { outlineView } from '../../src/view/outline-view.js';
import { passageView } from '../../src/view/passage-view.js';
import { quotationsView, quotationView } from '../../src/view/quotation-view.js';
import type { Audience, Reader } from '../../src/view/reader.js';
import { referenceChoices } from '../../src/view/reference.js';
import { SEARCH_PAGE, searchView } from '../../src/view/search-view.js';
import { componentsOf, faultsOf, markdownOf } from '../support/sent.js';
import * as generated from './generated.js';

/** What Discord would make of text that is not escaped. */
const ACTIVE = /(?<!\\)(?:\\\\)*(?:@everyone|@here|<[@#:at]|https?:\/\/|\]\(|:[^\s:]+:)/;

const expectSound = (view: View, works: readonly Work[]) => {
	const message = { components: [...view.components], mentions: [], mention_everyone: false };
	expect(faultsOf(message, { works })).toEqual([]);
	for (const { content } of componentsOf(message)) {
		if (content === undefined || content.includes('```')) continue;
		expect(content.length).toBeGreaterThan(0);
		expect(content).not.toMatch(ACTIVE);
	}
};

const readerOf = ({ locale, ...rest }: { locale: string; audience: Audience; several: boolean }): Reader => ({
	...rest,
	words: wordsFor(locale),
});

const runs = { numRuns: 50 };

describe('views of any work, question and reader keep Discord’s limits, quote verbatim and mention nobody', () => {
	it('answers, and why', () => {
		fc.assert(
			fc.property(generated.answer, generated.reader.map(readerOf), (answer, reader) => {
				const works = answer.passages.map(({ work }) => work);
				for (let page = 0; page < answerPages(answer); page++) {
					const view = answerView(answer, reader, undefined, page);
					expectSound(view, works);
					expect(typedIn(view.components)).toBe(answer.question);
					if (answer.passages.length > 0) expectSound(whyView(answer, reader, page), works);
				}
				if (answer.passages.length > 0) {
					const last = answerPages(answer) - 1;
					expect(whyView(answer, reader, 99)).toEqual(whyView(answer, reader, last));
				}
				if (answer.verdict === 'not-found')
					expect(markdownOf({ components: [...answerView(answer, reader).components] })).not.toMatch(/^> /m);
			}),
			runs,
		);
	});

	it('passages, their pages, surroundings and outline', () => {
		fc.assert(
			fc.property(generated.work, generated.reader.map(readerOf), fc.nat(11), fc.nat(11), (work, reader, from, to) => {
				const paragraph = work.paragraphs[from % work.paragraphs.length];
				if (!paragraph) return;
				const { number } = paragraph;
				const last = Math.min(work.paragraphs.length, number + to);
				const places = [{ paragraph: number }, { paragraph: number, sentence: paragraph.sentences.length }];
				for (const place of [...places, ...(last > number ? [{ paragraph: number, to: last }] : [])]) {
					for (const page of [undefined, 0, 1, 99]) expectSound(passageView(work, place, reader, page), [work]);
				}
				expectSound(contextView(work, paragraph, reader), [work]);
				expectSound(outlineView(work, reader), [work]);
				for (const { name, value } of referenceChoices({ works: [work, work] }, String(number))) {
					expect(name.length).toBeLessThanOrEqual(100);
					expect(value.length).toBeLessThanOrEqual(100);
				}
			}),
			runs,
		);
	});

	it('what a search found, and what is alike', () => {
		const found = generated.work.chain(work => fc.tuple(fc.constant(work), generated.passagesOf(work)));
		fc.assert(
			fc.property(
				found,
				generated.reader.map(readerOf),
				generated.typed,
				fc.constantFrom('all', 'some'),
				([work, passages], reader, words, has) => {
					const paragraphs = passages.map(({ paragraph }) => paragraph.number);
					const many = Array.from({ length: 5000 }, (_, i) => i + 1);
					for (const numbers of [paragraphs, many]) {
						const result = {
							kind: 'found',
							words,
							passages: passages.slice(0, SEARCH_PAGE),
							count: 9,
							places: [{ work, paragraphs: numbers }],
							has,
						} as const;
						expectSound(searchView(result, reader), [work]);
					}
					for (const leftOut of [true, false])
						expectSound(searchView({ kind: 'nothing', words, leftOut }, reader), [work]);
					const [first] = passages;
					if (first) expectSound(likeView(work, first.paragraph, passages.slice(1), reader), [work]);
				},
			),
			runs,
		);
	});

	it('quotations that were checked', () => {
		fc.assert(
			fc.property(
				generated.work,
				generated.reader.map(readerOf),
				generated.prose,
				fc.nat(),
				fc.nat(300),
				(work, reader, said, at, length) => {
					const text = work.paragraphs[at % work.paragraphs.length]?.text ?? '';
					const changed = text.slice(0, 20 + length).replace(/\w+ /, 'quite ');
					const library = { works: [work] };
					const checked = [said, text, changed, `${text} ${said}`].map(quoted => {
						const quotation = quoted.slice(0, 1500).toWellFormed();
						return { quotation, check: checkQuotation(library, quotation) };
					});
					const ends = `${text.slice(0, 20 + (length % 60))} […] ${text.slice(-40)}`;
					const [parted] = checkWithParts(library, ends.toWellFormed());
					if (parted) checked.push(parted);
					for (const { quotation, check } of checked) {
						if (check.kind !== 'empty') expectSound(quotationView({ quotation, check }, reader), [work]);
					}
					expectSound(quotationsView(checked, 9, reader), [work]);
				},
			),
			runs,
		);
	});

	it('help, hints and notices', () => {
		fc.assert(
			fc.property(
				fc.array(generated.work, { minLength: 1, maxLength: 12 }),
				generated.reader.map(readerOf),
				(works, reader) => {
					expectSound(helpView({ works }, reader), works);
					expectSound(noticeView(reader.words.error.stale), works);
					const suggestions = works.flatMap(work => {
						const sentence = work.paragraphs[0]?.sentences[0];
						return sentence ? [{ work, question: work.title, sentence }] : [];
					});
					for (const isDirect of [true, false]) expectSound(hintView(suggestions, reader, isDirect), works);
				},
			),
			{ numRuns: 15 },
		);
	});

	it('citations', async () => {
		await fc.assert(
			fc.asyncProperty(
				generated.work,
				generated.reader.map(readerOf),
				fc.constantFrom(...STYLES),
				async (work, reader, style) => {
					const [paragraph] = work.paragraphs;
					if (!paragraph) return;
					for (const place of [{ paragraph: 1 }, { paragraph: 1, sentence: 1 }]) {
						expectSound(await citeView(work, paragraph, place, style, reader), [work]);
					}
				},
			),
			{ numRuns: 30 },
		);
	});
});
