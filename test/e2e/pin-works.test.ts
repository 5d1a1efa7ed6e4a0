import { MessageFlags } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { markdownOf } from '../support/sent.js';
import { freshChannel, pinned } from './pinning.js';
import { libraryOf, messageOf, served } from './served.js';

const [essay] = libraryOf('corpus').works;
if (!essay) throw new Error('no work');
const { guide: _, ...bare } = essay;
const second = { ...bare, slug: 'second', title: 'Second', paragraphs: bare.paragraphs.slice(0, 5) };

// Several works: the commands take the option `work`.
const { get, person, channel } = served({ library: { works: [essay, second] } });
const you = () => person('you');

it('/summary is of the work that is named', async () => {
	expect(markdownOf(messageOf(await you().run(channel(), 'summary')))).toContain('Which work?');
	const summary = markdownOf(messageOf(await you().run(channel(), 'summary', { work: 'second' })));
	expect(summary).toContain('Summary of “Second”');
	expect(summary).toContain('“Second”, ¶1–5');
	const plain = { work: 'second', style: 'plain' };
	const refused = messageOf(await you().run(channel(), 'summary', { ...plain, public: true }));
	expect(markdownOf(refused)).toContain('“Second” has no reader’s guide');
	expect((refused.flags ?? 0) & MessageFlags.Ephemeral).toBeTruthy();
	expect(markdownOf(messageOf(await you().run(channel(), 'pin summary', plain)))).toContain('no reader’s guide');
});

it('/pin keeps one summary a work, and passages apart', async () => {
	const id = freshChannel(get(), 'works');
	expect(markdownOf(messageOf(await you().run(id, 'pin summary')))).toContain('Which work?');
	const choices = await you().complete(id, 'pin summary', { work: 'sec' }, 'work');
	expect(choices).toEqual({ kind: 'choices', choices: [{ name: 'Second', value: 'second' }] });
	for (const work of ['a-new-domain', 'second']) {
		expect(await pinned(get(), you(), id, 'summary', { work })).toMatch(/^Pinned: /);
		expect(await pinned(get(), you(), id, 'summary', { work, length: 3 })).toMatch(/^It was pinned here already/);
		expect(await pinned(get(), you(), id, 'passage', { reference: '4', work })).toMatch(/^Pinned: /);
	}
	const list = markdownOf(messageOf(await you().run(id, 'pin list')));
	expect(list.match(/(?<=^- \[).*(?=\])/gm)).toEqual([
		'¶4 of “Second”',
		'Summary of “Second”',
		expect.stringContaining('¶4 of “A New Domain'),
		expect.stringContaining('Summary of “A New Domain'),
	]);
});
