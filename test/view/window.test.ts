import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/answer/answer.js';
import { markedText } from '../../src/view/markdown.js';
import { pagesOf, roomOf, windowAround } from '../../src/view/window.js';
import * as generated from './generated.js';

const passages = generated.work.chain(generated.passagesOf);

/** The room that a part of a text takes with its marked stretches in bold. */
const shownRoom = (text: string, { start, end }: Span, marked: readonly Span[]): number => {
	const inside = marked
		.filter(span => span.start < end && span.end > start)
		.map(span => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }));
	return roomOf(markedText(text.slice(start, end), inside));
};

describe('a window', () => {
	it('touches its sentence and keeps to its room', () => {
		fc.assert(
			fc.property(passages, fc.integer({ min: 60, max: 3000 }), (all, room) => {
				for (const { paragraph, sentence, matched } of all) {
					const window = windowAround(paragraph, sentence, room, matched);
					expect(window.start < sentence.end && window.end > sentence.start).toBe(true);
					expect(shownRoom(paragraph.text, window, matched)).toBeLessThanOrEqual(room);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it.each([
		['the mark of a list', `1. ${'_'.repeat(400)}`, []],
		['each line of what is marked', `one\ntwo ${'x'.repeat(400)}`, [{ start: 0, end: 300 }]],
	])('has room for %s where a sentence is too long', (_, text, marked) => {
		const sentence = { paragraph: 1, number: 1, text, start: 0, end: text.length };
		for (const room of [200, 201, 202, 203]) {
			const window = windowAround({ number: 1, text, sentences: [sentence] }, sentence, room, marked);
			expect(shownRoom(text, window, marked)).toBeLessThanOrEqual(room);
		}
	});

	it('shows the first marked word of a sentence that is too long', () => {
		const text = `${'word '.repeat(20_000)}needle ${'word '.repeat(20_000)}end.`;
		const sentence = { paragraph: 1, number: 1, text, start: 0, end: text.length };
		const at = text.indexOf('needle');
		const { start, end } = windowAround({ number: 1, text, sentences: [sentence] }, sentence, 500, [
			{ start: at, end: at + 6 },
		]);
		expect(text.slice(start, end)).toContain('needle');
		expect(text.slice(start, end)).toMatch(/^word .* word$/);
	});

	it('shows of a sentence that is too long the part with most of the marked words', () => {
		const text = `${'the tenant pays and '.repeat(60)}in clause forty the tenant pays the rent, ${'and so on, '.repeat(60)}.`;
		const sentence = { paragraph: 1, number: 1, text, start: 0, end: text.length };
		const marked = ['clause', 'forty', 'rent', 'tenant'].flatMap(word => {
			const at = text.lastIndexOf(word);
			return [{ start: at, end: at + word.length }];
		});
		marked.push({ start: 4, end: 10 });
		marked.sort((a, b) => a.start - b.start);
		const { start, end } = windowAround({ number: 1, text, sentences: [sentence] }, sentence, 300, marked);
		expect(text.slice(start, end)).toContain('in clause forty the tenant pays the rent');
	});
});

describe('pages', () => {
	it('leave out nothing but white space, and keep to their room', () => {
		fc.assert(
			fc.property(passages, fc.integer({ min: 60, max: 3000 }), (all, room) => {
				for (const { paragraph, matched } of all) {
					const pages = pagesOf(paragraph, room, matched);
					for (const page of pages) expect(shownRoom(paragraph.text, page, matched)).toBeLessThanOrEqual(room);
					const shown = pages.map(({ start, end }) => paragraph.text.slice(start, end)).join('');
					expect(shown.replace(/\s+/g, '')).toBe(paragraph.text.replace(/\s+/g, ''));
				}
			}),
			{ numRuns: 60 },
		);
	});
});
