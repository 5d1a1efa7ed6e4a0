import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedText } from '../../src/view/markdown.js';
import { pagesOf, roomOf, windowAround } from '../../src/view/window.js';
import * as generated from './generated.js';

const passages = generated.work.chain(generated.passagesOf);

describe('a window', () => {
	it('touches its sentence and keeps to its room', () => {
		fc.assert(
			fc.property(passages, fc.integer({ min: 60, max: 3000 }), (all, room) => {
				for (const { paragraph, sentence, matched } of all) {
					const { start, end } = windowAround(paragraph, sentence, room, matched);
					expect(start < sentence.end && end > sentence.start).toBe(true);
					const inside = matched
						.filter(span => span.start < end && span.end > start)
						.map(span => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }));
					// A letter with its marks is not taken apart for the room.
					expect(roomOf(markedText(paragraph.text.slice(start, end), inside))).toBeLessThanOrEqual(room + 60);
				}
			}),
			{ numRuns: 60 },
		);
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
	it('leave out nothing but white space', () => {
		fc.assert(
			fc.property(generated.work, fc.integer({ min: 60, max: 3000 }), ({ paragraphs }, room) => {
				for (const paragraph of paragraphs) {
					const pages = pagesOf(paragraph, room).map(({ start, end }) => paragraph.text.slice(start, end));
					expect(pages.join('').replace(/\s+/g, '')).toBe(paragraph.text.replace(/\s+/g, ''));
				}
			}),
			{ numRuns: 60 },
		);
	});
});
