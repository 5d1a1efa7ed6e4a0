import { ButtonStyle, ComponentType, Locale, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { type AnyComponent, typedIn } from '../../src/view/layout.js';
import { buttonOf, componentsOf, labelsOf, markdownOf, quotationsIn, readable } from '../support/sent.js';
import { messageOf, served } from './served.js';

const { get, person, channel } = served();
const isPrivate = ({ flags = 0 }: { flags?: number }) => (flags & MessageFlags.Ephemeral) !== 0;
const text = (paragraph: number) => get().library.works[0]?.paragraphs[paragraph - 1]?.text ?? '';

describe('/outline', () => {
	it('lists every paragraph, and its menu opens one privately', async () => {
		const outline = messageOf(await person().run(channel(), 'outline', { public: true }));
		expect(markdownOf(outline)).toMatch(/^¶1 .*(?:\n¶\d+ .*){16}$/m);
		const menu = componentsOf(outline).find(({ type }) => type === ComponentType.StringSelect);
		expect(menu?.options).toHaveLength(17);
		const opened = messageOf(await person().choose(outline.id, menu?.custom_id ?? '', ['12']));
		expect(isPrivate(opened)).toBe(true);
		expect(quotationsIn(opened)).toEqual([text(12)]);
	});
});

describe('/quote', () => {
	const check = async (quotation: string) => messageOf(await person().run(channel(), 'quote', { text: quotation }));

	it('confirms what is there word for word, with its ¶ and sentence; quotes, dashes and case aside', async () => {
		const result = await check(
			'“MANKIND do not need a new  battleground, and cyberspace certainly should not be made one”',
		);
		expect(markdownOf(result)).toMatch(/Verbatim.*¶3\.4/);
		expect(markdownOf(result)).toContain('are disregarded');
		expect(labelsOf(result)).toEqual(expect.arrayContaining(['Read ¶3', 'Cite']));
	});

	it('sets off what differs, word by word', async () => {
		const result = await check(
			'Mankind does not need any new battleground, and cyberspace certainly should not be made one.',
		);
		expect(markdownOf(result)).toMatch(/Nearly.*¶3\.4/);
		expect(markdownOf(result)).toMatch(/~~does~~/);
		expect(markdownOf(result)).toMatch(/\*\*do\*\*/);
	});

	it('checks what stands between quotation marks, and a text that leaves words out part by part', async () => {
		const attributed = await check('“Cyberspace should be a domain of peace.” (Wang Jun)');
		expect(markdownOf(attributed)).toMatch(/Verbatim.*¶3\.1/);
		expect(markdownOf(attributed)).not.toContain('(Wang Jun)');
		const parted = await check('As President Xi Jinping noted […] no country’s sovereign rights can be violated');
		expect(markdownOf(parted).match(/\*\*(?:Verbatim|Nearly|Not found)\*\*/g)).toEqual(['**Verbatim**', '**Nearly**']);
		const ordered = await check('As President Xi Jinping noted ... no double-standard shall be applied');
		expect(markdownOf(ordered)).toMatch(/Verbatim in parts.*¶4\.4/);
	});

	it('can be removed by who asked, if it is public', async () => {
		const typed = { text: '"a domain of peace" and "a domain of war"', public: true };
		expect(labelsOf(messageOf(await person().run(channel(), 'quote', typed)))).toContain('Remove');
	});

	it('says what is not there, and what is nothing', async () => {
		expect(markdownOf(await check('The moon is made of green cheese, they say.'))).toContain('Not found');
		const nothing = messageOf(await person().run(channel(), 'quote', { text: '?!', public: true }));
		expect(markdownOf(nothing)).toContain('There is no word');
		expect(isPrivate(nothing)).toBe(true);
	});
});

describe('a message’s menu', () => {
	it('finds the passages that are nearest to the message, privately', async () => {
		const said = person('you').send(channel(), 'I think the UN should lead on counter terrorism online');
		const found = messageOf(await person().runOnMessage(said.id, 'Find in the essay'));
		expect(isPrivate(found)).toBe(true);
		expect(quotationsIn(found).length).toBeGreaterThan(0);
	});

	it('reads past the emoji and links of the message', async () => {
		const content = 'I think the UN should lead on counter terrorism online';
		const find = async (content: string) => {
			const said = person('you').send(channel(), content);
			return messageOf(await person().runOnMessage(said.id, 'Find in the essay'));
		};
		const found = await find(`${content} <:thonk:123456789012345678> https://example.com/some/page`);
		expect(found.components).toEqual((await find(content)).components);
	});

	it('checks each quotation of the message', async () => {
		const content = [
			'He writes "Cyberspace should be a domain of peace." and also “Cyberspace is a domain of war and peace”.',
			'> Mankind do not need a new battleground',
			'Not "pizza is the best of all foods in the world".',
		].join('\n');
		const said = person('you').send(channel(), content);
		const checked = messageOf(await person().runOnMessage(said.id, 'Check quotations'));
		expect(isPrivate(checked)).toBe(true);
		expect(markdownOf(checked).match(/\*\*(?:Verbatim|Nearly|Not found)\*\*/g)).toHaveLength(4);
		for (const { number, text } of get().library.works[0]?.paragraphs ?? []) {
			const whole = person('you').send(channel(), `> ${text}`);
			const found = messageOf(await person().runOnMessage(whole.id, 'Check quotations'));
			expect(markdownOf(found), `¶${number}`).toContain(`**Verbatim**: word for word in ¶${number}.1`);
		}
		const none = person('you').send(channel(), 'Nothing is quoted here.');
		const told = messageOf(await person().runOnMessage(none.id, 'Check quotations'));
		expect(markdownOf(told)).toContain('quotes nothing');
	});
});

describe('a message’s menu where the text does not stand in what was typed', () => {
	const words = 'Mankind do not need a new battleground, and cyberspace certainly should not be made one';
	/** A message that is like one that was typed, but says it in another way. */
	const messageWith = (parts: object): string => {
		const { id } = person('you').send(channel(), 'x');
		const stored = get().local.world.messages.get(id);
		if (!stored) throw new Error('no message');
		stored.data = { ...stored.data, content: '', ...parts };
		return id;
	};
	const forwarded = (from: string) => ({
		message_reference: { type: 1, message_id: '1200000000000000001', channel_id: from },
		message_snapshots: [
			{ message: { type: 0, content: `He wrote “${words}”.`, embeds: [], attachments: [], components: [] } },
		],
	});
	const all: [string, () => object][] = [
		['forwarded', () => forwarded(channel('quotes'))],
		['forwarded from elsewhere', () => forwarded('1200000000000000002')],
		['in an embed', () => ({ embeds: [{ type: 'rich', description: `> ${words}` }] })],
		[
			'in components',
			() => ({
				flags: MessageFlags.IsComponentsV2,
				components: [{ type: 17, components: [{ type: 10, content: `> ${words.replace('do not', '**do** not')}` }] }],
			}),
		],
	];

	it.each(all)('checks quotations: %s', async (_, parts) => {
		const checked = messageOf(await person().runOnMessage(messageWith(parts()), 'Check quotations'));
		expect(markdownOf(checked)).toMatch(/Verbatim.*¶3\.4/);
	});

	it.each(all)('finds what is nearest: %s', async (_, parts) => {
		const found = messageOf(await person().runOnMessage(messageWith(parts()), 'Find in the essay'));
		expect(markdownOf(found)).toContain('¶3.4');
	});

	it('reads the answers of the bot, all of which is verbatim', async () => {
		const question = 'Should cyberspace be a battleground?';
		const answer = messageOf(await person().run(channel(), 'ask', { question, public: true }));
		const checked = markdownOf(messageOf(await person().runOnMessage(answer.id, 'Check quotations')));
		expect(checked.match(/\*\*Verbatim\*\*/g)).toHaveLength(4);
		expect(checked).not.toMatch(/\*\*(?:Nearly|Not found)/);
	});

	it('reads a comparison of the bot as the text of the work, without what it has struck', async () => {
		const text = 'Cyberspace should be the domain of peace.';
		const nearly = messageOf(await person('owner').run(channel('quotes'), 'quote', { text, public: true }));
		expect(markdownOf(nearly)).toContain('~~the~~');
		const checked = markdownOf(messageOf(await person().runOnMessage(nearly.id, 'Check quotations')));
		expect(checked).toContain('“Cyberspace should be a domain of peace”\n**Verbatim**');
		expect(checked).not.toContain('\\~');
	});

	it('finds what is said in an answer or a message, without the marks of its quotations and small lines', async () => {
		const passage = messageOf(await person('you').run(channel('quotes'), 'passage', { reference: '2', public: true }));
		const typed = person('you').send(channel(), `# Peace\n> ${words}\n-# so he says, ~~not~~ does he?`);
		for (const { id } of [passage, typed]) {
			const found = messageOf(await person().runOnMessage(id, 'Find in the essay'));
			const asked = typedIn(found.components as AnyComponent[]) ?? '';
			expect(asked).toMatch(/[a-z]{3}/);
			expect(asked).not.toMatch(/(?:^|\s)(?:>|-#|#)\s|~~|\*\*/);
		}
	});

	it('does not read what a link leads to', async () => {
		const parts = { content: 'https://example.org', embeds: [{ type: 'article', description: `> ${words}` }] };
		const checked = messageOf(await person().runOnMessage(messageWith(parts), 'Check quotations'));
		expect(markdownOf(checked)).toContain('quotes nothing');
	});
});

describe('Cite', () => {
	it('gives the quotation with its citation to copy, in four styles', async () => {
		const passage = messageOf(await person().run(channel(), 'passage', { reference: '3.4' }));
		const apa = messageOf(await person().press(passage.id, buttonOf(passage, 'Cite')));
		expect(isPrivate(apa)).toBe(true);
		const quotation = get().library.works[0]?.paragraphs[2]?.sentences[3]?.text;
		const title = 'A New Domain for the Dream of Peace and Development';
		expect(markdownOf(apa)).toContain(
			`\`\`\`\n“${quotation}” (Wang Jun, n.d., para. 3)\n\nWang Jun. (n.d.). ${title}.\n\`\`\``,
		);
		const turned = async (label: string) => {
			const next = await person().press(apa.id, buttonOf(apa, label));
			expect(next.kind).toBe('update');
			return markdownOf(messageOf(next));
		};
		expect(await turned('MLA')).toContain(`(Wang Jun, par. 3)\n\nWang Jun. “${title}.”`);
		expect(await turned('Chicago')).toContain(`(Wang Jun, n.d., para. 3)\n\nWang Jun. n.d. “${title}.”`);
		const bibtex = await turned('BibTeX');
		expect(bibtex).toMatch(/\\cite\[para\.~3\]\{(\w+)\}\n\n@misc\{\1,\n\s*author = \{\{Wang Jun\}\},/);
	});
});

describe('Cite of several paragraphs', () => {
	it.each(['c:a-new-domain:3-6', 'k:a-new-domain:3-6:a'])('is no button of ours: %s', async custom_id => {
		const passage = messageOf(await person().run(channel(), 'passage', { reference: '3-6' }));
		const stored = get().local.world.messages.get(passage.id);
		if (!stored) throw new Error('no message');
		const forged = {
			type: ComponentType.Button as const,
			style: ButtonStyle.Secondary as const,
			label: 'x',
			custom_id,
		};
		stored.data = { ...stored.data, components: [{ type: ComponentType.ActionRow, components: [forged] }] };
		const told = messageOf(await person().press(passage.id, custom_id));
		expect(isPrivate(told)).toBe(true);
		expect(markdownOf(told)).toContain('no longer leads anywhere');
	});
});

describe('languages', () => {
	it('speaks the user’s in private, the server’s in public; quotations stay as they are', async () => {
		const you = person('you');
		you.locale = Locale.ChineseCN;
		try {
			const answer = messageOf(
				await you.run(channel(), 'ask', { question: 'Which four principles lie at the heart of the proposals?' }),
			);
			expect(labelsOf(answer)).toEqual(expect.arrayContaining(['阅读 ¶2', '分享']));
			expect(quotationsIn(answer)[0]).toMatch(/^The principles of peace/);
			const open = messageOf(
				await you.run(channel(), 'ask', {
					question: 'Which four principles lie at the heart of the proposals?',
					public: true,
				}),
			);
			expect(labelsOf(open)).toEqual(expect.arrayContaining(['Read ¶2', 'Remove']));
			const help = messageOf(await you.run(channel(), 'help'));
			expect(markdownOf(help)).toContain('一字不差');
			expect(markdownOf(help)).toContain('《A New Domain for the Dream of Peace and Development》（Wang Jun，17 段）');
		} finally {
			you.locale = Locale.EnglishUS;
		}
	});
});

describe('everywhere', () => {
	it('works in direct messages, in groups, and where only the user has installed it', async () => {
		const you = person('you');
		for (const [place, shares] of [
			[you.openDirect().id, 'acknowledged'],
			[channel('two-readers'), 'message'],
			[channel('lobby'), 'message'],
		] as const) {
			const answer = messageOf(
				await you.run(place, 'ask', { question: 'Which four principles lie at the heart of the proposals?' }),
			);
			expect(readable(markdownOf(answer))).toContain('¶2.3');
			const opened = messageOf(await you.press(answer.id, buttonOf(answer, 'Read ¶2')));
			expect(quotationsIn(opened)).toEqual([text(2)]);
			expect((await you.press(answer.id, buttonOf(answer, 'Share'))).kind).toBe(shares);
		}
	});
});
