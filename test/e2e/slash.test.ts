import { Locale, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { buttonOf, labelsOf, markdownOf, quotationsIn, readable } from '../support/sent.js';
import { messageOf, served } from './served.js';

const { get, person, channel } = served();
const isPrivate = ({ flags = 0 }: { flags?: number }) => (flags & MessageFlags.Ephemeral) !== 0;

describe('the commands that Discord offers', () => {
	it('are registered for servers and users, with Chinese names', () => {
		const commands = person().commands(channel());
		expect(commands.map(({ name }) => name).sort()).toEqual(
			[
				'Check quotations',
				'Find in the essay',
				'ask',
				'help',
				'outline',
				'passage',
				'quote',
				'search',
				'summary',
			].sort(),
		);
		const ask = commands.find(({ name }) => name === 'ask');
		expect(ask?.name_localizations).toEqual({ 'zh-CN': '提问' });
		expect(ask?.integration_types).toEqual([0, 1]);
		expect(ask?.contexts).toEqual([0, 1, 2]);
	});
});

describe('/ask', () => {
	it('answers privately: the sentence, its ¶, the paragraphs with matched words bold, the long citation', async () => {
		const question = 'Which four principles are at the heart of China’s proposals?';
		const answer = messageOf(await person().run(channel(), 'ask', { question }));
		expect(isPrivate(answer)).toBe(true);
		const markdown = markdownOf(answer);
		expect(readable(markdown)).toContain(question);
		expect(quotationsIn(answer)[0]).toMatch(/^The principles of peace, sovereignty, co-governance and shared benefits/);
		expect(markdown).toMatch(/\*\*principles\*\*/i);
		expect(markdown).toContain('¶2.3');
		expect(markdown).toContain('Wang Jun, “A New Domain for the Dream of Peace and Development”, ¶2.3');
		expect(labelsOf(answer)).toContain('Read ¶2');
	});

	it('answers in the channel with public: true, and pings nobody', async () => {
		const answer = messageOf(
			await person().run(channel(), 'ask', { question: 'Should cyberspace be a battleground?', public: true }),
		);
		expect(isPrivate(answer)).toBe(false);
		expect(labelsOf(answer)).toContain('Remove');
		expect(person('you').message(answer.id)).toBeDefined();
	});

	it('opens the whole paragraph from its button, privately', async () => {
		const answer = messageOf(await person().run(channel(), 'ask', { question: 'Shanghai Cooperation Organization' }));
		const opened = messageOf(await person().press(answer.id, buttonOf(answer, 'Read ¶14')));
		expect(isPrivate(opened)).toBe(true);
		expect(quotationsIn(opened)).toEqual([get().library.works[0]?.paragraphs[13]?.text]);
	});

	it('says plainly that the essay does not say, without a citation', async () => {
		const answer = messageOf(await person().run(channel(), 'ask', { question: 'pizza dough recipe' }));
		expect(markdownOf(answer)).toContain('The essay does not say.');
		expect(markdownOf(answer)).not.toMatch(/¶\d/);
		expect(quotationsIn(answer)).toEqual([]);
	});

	it('tells who asks in another language in which to ask, in his own words', async () => {
		const you = person();
		you.locale = Locale.ChineseCN;
		try {
			const answer = messageOf(await you.run(channel(), 'ask', { question: '中国有多少网民？' }));
			expect(markdownOf(answer)).toContain('请用英语提问');
			expect(markdownOf(answer)).not.toContain('没有说到');
		} finally {
			you.locale = Locale.EnglishUS;
		}
	});

	it.each(['tl;dr', 'What is the main point?', '概括全文'])(
		'shows the summary to who asks for one: %s',
		async question => {
			const answer = messageOf(await person().run(channel(), 'ask', { question }));
			const summary = messageOf(await person().run(channel(), 'summary'));
			expect(answer.components).toEqual(summary.components);
			expect(isPrivate(answer)).toBe(true);
		},
	);

	it('names the ways on to who asks what the essay does not say', async () => {
		const answer = messageOf(await person().run(channel(), 'ask', { question: 'pizza dough recipe' }));
		for (const command of ['/search', '/outline', '/summary']) expect(markdownOf(answer)).toContain(command);
	});

	it('turns pages and tells why, from what the message itself says', async () => {
		const answer = messageOf(await person().run(channel(), 'ask', { question: 'cyberspace governance by the UN' }));
		const turned = await person().press(answer.id, buttonOf(answer, 'More ▶'));
		expect(turned.kind).toBe('update');
		expect(readable(markdownOf(messageOf(turned)))).toContain('cyberspace governance by the UN');
		expect(markdownOf(messageOf(turned))).toContain('page 2 of');
		const back = messageOf(await person().press(answer.id, buttonOf(messageOf(turned), '◀ Back')));
		expect(back.components).toEqual(answer.components);
		const why = messageOf(await person().press(answer.id, buttonOf(answer, 'Why?')));
		expect(markdownOf(why)).toContain('**Why ¶');
	});

	it('completes with questions that the essay answers', async () => {
		const completion = await person().complete(channel(), 'ask', { question: 'sover' }, 'question');
		if (completion.kind !== 'choices') throw new Error(completion.text);
		expect(completion.choices.length).toBeGreaterThan(0);
		expect(completion.choices.some(({ name }) => /sovereign/i.test(name))).toBe(true);
	});

	it('shows the words that were typed as they were typed, whatever they are', async () => {
		const question = '@everyone <@1x> **b** [l](https://) <t:R> # _u_ ||s|| `c` https://, war?';
		const answer = messageOf(await person().run(channel(), 'ask', { question, public: true }));
		expect(readable(markdownOf(answer))).toContain(question);
		expect(markdownOf(answer)).not.toMatch(/(?<!\\)@everyone|<@|https:\/\/|(?<!\\)\|\|/);
		expect(answer.mentions).toEqual([]);
	});

	it('is answered alike with emoji, mentions and links in it, and shown without them', async () => {
		const ask = async (question: string) => messageOf(await person().run(channel(), 'ask', { question }));
		const question = 'what is the role of the UN';
		const plain = await ask(question);
		expect(quotationsIn(plain).length).toBeGreaterThan(0);
		for (const beside of ['<:thonk:123456789012345678>', `<@${person().user.id}>`, 'https://example.com/a?x=1']) {
			expect((await ask(`${question} ${beside}`)).components).toEqual(plain.components);
		}
		const nothing = await ask('<:thonk:123456789012345678>');
		expect(markdownOf(nothing)).toBe(markdownOf(await ask(' ')));
	});
});

describe('/search', () => {
	it('counts the matches, names every ¶, and turns pages', async () => {
		const found = messageOf(await person().run(channel(), 'search', { words: 'sovereignty' }));
		const listed = /(\d+) matches in (\d+) paragraphs: (.*)/.exec(markdownOf(found));
		const texts = get().library.works[0]?.paragraphs ?? [];
		const having = texts.filter(({ text }) => /sovereignty/i.test(text)).map(({ number }) => `¶${number}`);
		expect(listed?.[3]?.split(', ')).toEqual(having);
		const all = messageOf(await person().run(channel(), 'search', { words: 'cyber*' }));
		const next = await person().press(all.id, buttonOf(all, 'More ▶'));
		expect(next.kind).toBe('update');
		expect(markdownOf(messageOf(next))).toContain('page 2 of');
	});

	it('looks for exact phrases and leaves words out', async () => {
		const found = messageOf(await person().run(channel(), 'search', { words: '"code of conduct" -terrorism' }));
		expect(markdownOf(found)).toMatch(/¶5|¶10/);
		expect(markdownOf(found)).not.toContain('¶12');
	});

	it('finds nothing in public if it was asked in public, which can be removed; to ask for nothing is told privately', async () => {
		const none = messageOf(await person().run(channel(), 'search', { words: 'zyxwv', public: true }));
		expect(markdownOf(none)).toContain('No paragraph has these words');
		expect(isPrivate(none)).toBe(false);
		expect(labelsOf(none)).toEqual(['Remove']);
		const empty = messageOf(await person().run(channel(), 'search', { words: '-war', public: true }));
		expect(markdownOf(empty)).toContain('Nothing to look for');
		expect(isPrivate(empty)).toBe(true);
	});
});

describe('what cannot be seen', () => {
	it.each(['\u200b', '\u00ad', '\u3164', '\u2060\ufe0f \u200d'])(
		'is neither a question nor words: %j',
		async unseen => {
			const asked = messageOf(await person().run(channel(), 'ask', { question: unseen, public: true }));
			expect(markdownOf(asked)).toContain('That is no question yet');
			const searched = messageOf(await person().run(channel(), 'search', { words: unseen, public: true }));
			expect(markdownOf(searched)).toContain('Nothing to look for');
			for (const told of [asked, searched]) expect(isPrivate(told)).toBe(true);
		},
	);
});

describe('/passage', () => {
	it('reads a paragraph, and turns to its neighbours in place', async () => {
		const texts = get().library.works[0]?.paragraphs ?? [];
		const fourth = messageOf(await person().run(channel(), 'passage', { reference: '¶4' }));
		expect(quotationsIn(fourth)).toEqual([texts[3]?.text]);
		const fifth = await person().press(fourth.id, buttonOf(fourth, '¶5 ▶'));
		expect(fifth.kind).toBe('update');
		expect(quotationsIn(messageOf(fifth))).toEqual([texts[4]?.text]);
		const again = await person().press(fourth.id, buttonOf(messageOf(fifth), '◀ ¶4'));
		expect(quotationsIn(messageOf(again))).toEqual([texts[3]?.text]);
	});

	it('sets a sentence off, and shows a range as far as it fits', async () => {
		const sentence = messageOf(await person().run(channel(), 'passage', { reference: '4.5' }));
		expect(markdownOf(sentence)).toContain('¶4.5');
		const range = messageOf(await person().run(channel(), 'passage', { reference: '3-6' }));
		const first = /\*\*¶\d+\*\*/g[Symbol.match](markdownOf(range)) ?? [];
		expect(first[0]).toBe('**¶3**');
		const rest = labelsOf(range).find(label => label.endsWith(' ▶'));
		expect(rest).toMatch(first.length === 4 ? '¶7 ▶' : /^¶\d+(?:–6)? ▶$/);
	});

	it('completes by number and by opening words', async () => {
		const choices = async (reference: string) => {
			const completion = await person().complete(channel(), 'passage', { reference }, 'reference');
			if (completion.kind !== 'choices') throw new Error(completion.text);
			return completion.choices.map(({ value }) => value);
		};
		expect(await choices('')).toHaveLength(17);
		expect(await choices('1')).toEqual(['¶1', '¶10', '¶11', '¶12', '¶13', '¶14', '¶15', '¶16', '¶17']);
		expect(await choices('2.')).toEqual(['¶2.1', '¶2.2', '¶2.3', '¶2.4']);
		expect(await choices('since its')).toEqual(['¶1']);
		expect(await choices('nothing begins so')).toEqual([]);
		const typed = messageOf(await person().run(channel(), 'passage', { reference: 'Since its birth' }));
		expect(markdownOf(typed)).toContain('**¶1**');
	});

	it('refuses what is no reference, or leads nowhere', async () => {
		const unreadable = messageOf(await person().run(channel(), 'passage', { reference: 'xyzzy', public: true }));
		expect(isPrivate(unreadable)).toBe(true);
		expect(markdownOf(unreadable)).toContain('That is no reference');
		const missing = messageOf(await person().run(channel(), 'passage', { reference: '99' }));
		expect(markdownOf(missing)).toContain('There is no ¶99 here; the last paragraph is ¶17.');
		const told = async (reference: string) =>
			markdownOf(messageOf(await person().run(channel(), 'passage', { reference })));
		expect(await told('4.99')).toContain('There is no ¶4.99 here; the last sentence of that paragraph is ¶4.7.');
		expect(await told('99.1')).toContain('There is no ¶99 here; the last paragraph is ¶17.');
		// Within "experienced", where nothing begins.
		expect(await told('x')).toContain('That is no reference');
	});

	it('shows a paragraph in context, and paragraphs like it', async () => {
		const ninth = messageOf(await person().run(channel(), 'passage', { reference: '9' }));
		const context = messageOf(await person().press(ninth.id, buttonOf(ninth, 'In context')));
		expect(labelsOf(context)).toEqual(['Read ¶8', 'Read ¶9', 'Read ¶10']);
		const like = messageOf(await person().press(ninth.id, buttonOf(ninth, 'More like this')));
		expect(markdownOf(like)).toContain('**Paragraphs like ¶9**');
		expect(labelsOf(like)).not.toContain('Read ¶9');
	});
});

describe('/help', () => {
	it('says what the bot does, reads and keeps', async () => {
		const help = messageOf(await person().run(channel(), 'help'));
		expect(isPrivate(help)).toBe(true);
		expect(markdownOf(help)).toMatch(/A New Domain[^]*17 paragraphs[^]*\/ask[^]*keep none of it/);
	});
});
