import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { buttonOf, componentsOf, labelsOf, markdownOf, quotationsIn, readable } from '../support/sent.js';
import { messageOf, posted, served } from './served.js';

const { get, person, channel } = served();
const isPrivate = ({ flags = 0 }: { flags?: number }) => (flags & MessageFlags.Ephemeral) !== 0;
const citationsIn = (markdown: string) => markdown.match(/(?<=^\*\*)¶[\d.–]+(?=\*\*)/gm) ?? [];

describe('/summary', () => {
	it('gives eight of the author’s sentences privately, in the work’s order, each with its ¶', async () => {
		const summary = messageOf(await person().run(channel(), 'summary'));
		expect(isPrivate(summary)).toBe(true);
		const quotations = quotationsIn(summary);
		expect(quotations).toHaveLength(8);
		const citations = citationsIn(markdownOf(summary));
		expect(citations).toHaveLength(8);
		const text = get().library.works[0]?.paragraphs ?? [];
		for (const [i, citation] of citations.entries()) {
			const paragraph = text[Number(/\d+/.exec(citation)?.[0]) - 1];
			expect(paragraph?.text).toContain(quotations[i]);
		}
		const order = citations.map(citation => Number.parseFloat(citation.slice(1)));
		expect(order).toEqual(order.toSorted((a, b) => a - b));
		expect(markdownOf(summary)).toContain('Wang Jun, “A New Domain for the Dream of Peace and Development”, ¶1–17');
	});

	it('is as long as it was asked to be, and the same each time', async () => {
		for (const length of [3, 12]) {
			const first = messageOf(await person().run(channel(), 'summary', { length }));
			const second = messageOf(await person('you').run(channel(), 'summary', { length }));
			expect(quotationsIn(first)).toHaveLength(length);
			expect(markdownOf(second)).toBe(markdownOf(first));
		}
		expect((await person().run(channel(), 'summary', { length: 13 })).kind).toBe('failed');
	});

	it('in plain words has every gist whole, at its longest, too', async () => {
		const longest = messageOf(await person().run(channel(), 'summary', { style: 'plain', length: 12 }));
		expect(markdownOf(longest).match(/^\*\*¶/gm)).toHaveLength(12);
		expect(markdownOf(longest)).not.toContain('[…]');
	});

	it('in plain words is the reader’s guide’s, marked as such, and quotes nothing', async () => {
		const summary = messageOf(await person().run(channel(), 'summary', { style: 'plain', length: 5 }));
		const markdown = markdownOf(summary);
		expect(markdown).toContain('From the reader’s guide, not the author’s words.');
		expect(quotationsIn(summary)).toEqual([]);
		expect(citationsIn(markdown)).toHaveLength(5);
		const [citation = ''] = citationsIn(markdown);
		const notes = get().library.works[0]?.guide?.paragraphs[Number(citation.slice(1)) - 1];
		expect(readable(markdown)).toContain(notes?.gist);
	});

	it('keeps to a topic, and says so when the essay does not treat it', async () => {
		const summary = messageOf(await person().run(channel(), 'summary', { topic: 'terrorism' }));
		expect(readable(markdownOf(summary))).toContain('terrorism');
		for (const quotation of quotationsIn(summary)) expect(quotation).toMatch(/terror|extremis/i);
		const untreated = messageOf(await person().run(channel(), 'summary', { topic: 'pizza *dough*', public: true }));
		expect(markdownOf(untreated)).toContain('does not treat this');
		expect(readable(markdownOf(untreated))).toContain('pizza *dough*');
		expect(markdownOf(untreated)).not.toMatch(/¶\d/);
		expect(labelsOf(untreated)).toEqual(['Remove']);
	});

	it('opens the paragraphs that it cites', async () => {
		const summary = messageOf(await person().run(channel(), 'summary', { topic: 'terrorism' }));
		const menu = componentsOf(summary).find(({ options }) => options);
		const [option] = menu?.options ?? [];
		const opened = messageOf(await person().choose(summary.id, menu?.custom_id ?? '', [option?.value ?? '']));
		expect(quotationsIn(opened)[0]).toBe(get().library.works[0]?.paragraphs[Number(option?.value) - 1]?.text);
		const outline = messageOf(await person().press(summary.id, buttonOf(summary, 'Outline')));
		expect(markdownOf(outline)).toContain('Outline of');
	});

	it('is shared with its topic, length and style, and who asked', async () => {
		const options = { topic: 'sovereignty', length: 4, style: 'plain' };
		const summary = messageOf(await person().run(channel(), 'summary', options));
		const message = await posted(get(), 'reader', summary, 'Share');
		expect(isPrivate(message)).toBe(false);
		expect(citationsIn(markdownOf(message))).toEqual(citationsIn(markdownOf(summary)));
		expect(markdownOf(message)).toContain('asked by reader');
		expect(readable(markdownOf(message))).toContain('sovereignty');
		expect(labelsOf(message)).toContain('Remove');
		expect(message.mentions).toEqual([]);
	});
});
