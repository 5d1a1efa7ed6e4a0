import { describe, expect, it } from 'vitest';
import { buttonOf, labelsOf, markdownOf, quotationsIn, readable } from '../support/sent.js';
import { answerTo, expectNoAnswer, libraryOf, messageOf, nextAnswer, served } from './served.js';

describe('a mention', () => {
	const { get, person, channel } = served();
	const bot = () => `<@${get().local.world.bot.id}>`;

	it('is answered in public, as a reply that pings nobody', async () => {
		const question = 'Which four principles lie at the heart of the proposals?';
		const { asked, answer } = await answerTo(get(), 'reader', channel(), `${bot()} ${question}`);
		expect(answer.message_reference?.message_id).toBe(asked.id);
		expect(answer.mentions).toEqual([]);
		expect(quotationsIn(answer)[0]).toMatch(/^The principles of peace/);
		expect(readable(markdownOf(answer))).toContain(question);
		expect(markdownOf(answer)).not.toContain(get().local.world.bot.id);
	});

	it('is answered in a thread, in a forum post and in a voice channel’s chat', async () => {
		for (const name of ['where-to-begin', 'first-impressions', 'reading-aloud']) {
			const { answer } = await answerTo(get(), 'you', channel(name), `${bot()} sovereignty in cyberspace`);
			expect(answer.channel_id).toBe(channel(name));
			expect(quotationsIn(answer).length).toBeGreaterThan(0);
		}
	});

	it('without a question gets three questions to press', async () => {
		const { answer } = await answerTo(get(), 'reader', channel('quotes'), bot());
		expect(markdownOf(answer)).toMatch(/For example:$/);
		const [remove, ...suggested] = labelsOf(answer).toReversed();
		expect(remove).toBe('Remove');
		expect(suggested).toHaveLength(3);
		const pressed = messageOf(await person('you').press(answer.id, buttonOf(answer, suggested[0] ?? '')));
		expect(readable(markdownOf(pressed))).toContain(suggested[0]);
	});

	it('without a question, in direct messages, is not told to put it behind a name', async () => {
		const { answer } = await answerTo(get(), 'owner', person('owner').openDirect().id, bot());
		expect(markdownOf(answer)).toBe('Ask me something about the essay: just write your question. For example:');
	});

	it('of everyone, of a role of the bot, of another person, or none, is no question to the bot', async () => {
		const { user } = person('you');
		const { world } = get().local;
		const roles = [...world.guilds.values()].flatMap(({ data }) => data.roles);
		const own = roles.find(({ tags }) => tags?.bot_id === world.bot.id)?.id;
		await expectNoAnswer(get(), 'owner', channel('quotes'), `<@&${own}> what about war?`);
		await expectNoAnswer(get(), 'owner', channel('quotes'), '@everyone what about war?');
		await expectNoAnswer(get(), 'owner', channel('quotes'), `<@${user.id}> what about war?`);
		await expectNoAnswer(get(), 'owner', channel('quotes'), 'what about war?');
	});

	it('in a reply to another person is answered without asking Discord for that message', async () => {
		const said = person('you').send(channel(), 'I wonder about cyberspace.');
		const always = 99;
		const fault = { kind: 'status', status: 500 } as const;
		const path = /^\/channels\/\d+\/messages\/\d+$/;
		const undo = get().local.restFaults.add({ method: 'GET', path, fault, times: always });
		const { answer } = await answerTo(get(), 'reader', channel(), `${bot()} what about terrorism?`, { to: said.id });
		undo();
		expect(readable(markdownOf(answer))).toContain('what about terrorism?');
		expect(quotationsIn(answer).length).toBeGreaterThan(0);
	});

	it('is answered when the question is gone by then', async () => {
		const answer = nextAnswer(get());
		const asked = person().send(channel('quotes'), `${bot()} what about an arms race?`);
		person().delete(asked.id);
		expect(quotationsIn(await answer).length).toBeGreaterThan(0);
	});
});

describe('a reply to the bot', () => {
	const { get, person, channel } = served();
	const bot = () => `<@${get().local.world.bot.id}>`;

	it('takes up what that message answered', async () => {
		const { answer } = await answerTo(get(), 'reader', channel(), `${bot()} What does China propose?`);
		const follow = await answerTo(get(), 'owner', channel(), 'and what about terrorism?', { to: answer.id });
		expect(readable(markdownOf(follow.answer))).toContain('What does China propose? › and what about terrorism?');
		const why = await answerTo(get(), 'reader', channel(), 'why?', { to: follow.answer.id });
		expect(readable(markdownOf(why.answer))).toContain('and what about terrorism? › why?');
		expect(quotationsIn(why.answer).length).toBeGreaterThan(0);
	});

	it('without a ping is none to the bot', async () => {
		const { answer } = await answerTo(get(), 'you', channel(), `${bot()} Why cooperate?`);
		await expectNoAnswer(get(), 'you', channel(), 'and peace?', { to: answer.id, ping: false });
	});

	it('needs no mention in direct messages, nor does any other message there', async () => {
		const direct = person().openDirect().id;
		const { answer } = await answerTo(get(), 'reader', direct, 'Should cyberspace be a battleground?');
		expect(answer.channel_id).toBe(direct);
		expect(quotationsIn(answer).length).toBeGreaterThan(0);
		const follow = await answerTo(get(), 'reader', direct, 'and peace?', { to: answer.id, ping: false });
		expect(readable(markdownOf(follow.answer))).toContain('Should cyberspace be a battleground? › and peace?');
	});
});

describe('a reply that takes up nothing of that message', () => {
	const { get, person, channel } = served();
	const bot = () => `<@${get().local.world.bot.id}>`;

	it.each(['ok thank you!', '<:thonk:123456789012345678>', 'https://example.com/wave.gif'])(
		'gets no answer where it asks nothing, but is seen: %s',
		async content => {
			const { world } = get().local;
			const { answer } = await answerTo(get(), 'you', channel('quotes'), `${bot()} Why cooperate?`);
			const reaction = world.next(change => change.type === 'reaction-added');
			const said = person('reader').send(channel('quotes'), content, { to: answer.id });
			expect(await reaction).toMatchObject({ messageId: said.id, userId: world.bot.id, emoji: '👀' });
		},
	);

	it('is not put to its topic where it asks for a place or a summary', async () => {
		const { answer } = await answerTo(get(), 'owner', channel(), `${bot()} Why cooperate?`);
		const place = await answerTo(get(), 'owner', channel(), '¶4', { to: answer.id });
		expect(quotationsIn(place.answer)[0]).toMatch(/^Cyberspace should be a domain where/);
		const summary = await answerTo(get(), 'reader', channel(), 'tl;dr', { to: answer.id });
		const shown = messageOf(await person().run(channel(), 'summary'));
		expect(quotationsIn(summary.answer)).toEqual(quotationsIn(shown));
		expect(labelsOf(summary.answer)).toContain('Remove');
	});
});

describe('a call for help', () => {
	const { get, person, channel } = served();

	it.each(['help', '!help', '/help', '?', 'HELP'])('by mention gets what /help shows: %s', async text => {
		const { answer } = await answerTo(get(), 'reader', channel(), `<@${get().local.world.bot.id}> ${text}`);
		const help = messageOf(await person().run(channel(), 'help'));
		expect(markdownOf(answer)).toBe(markdownOf(help));
		expect(labelsOf(answer)).toEqual(['Remove']);
	});

	it('gets it in a direct message and in a reply', async () => {
		const direct = person('you').openDirect().id;
		const first = await answerTo(get(), 'you', direct, 'peace');
		for (const reply of [undefined, { to: first.answer.id }]) {
			const { answer } = await answerTo(get(), 'you', direct, 'help', reply);
			expect(markdownOf(answer)).toMatch(/^\*\*Pilcrow\*\* answers questions/);
		}
	});
});

describe('a mention with emoji and other mentions beside the question', () => {
	const { get, person, channel } = served();

	it('is answered as if it stood alone', async () => {
		const question = 'what is the role of the UN';
		const beside = `<@${person('you').user.id}> <:thonk:123456789012345678>`;
		const { answer } = await answerTo(
			get(),
			'owner',
			channel(),
			`<@${get().local.world.bot.id}> ${beside} ${question}`,
		);
		const plain = messageOf(await person('owner').run(channel(), 'ask', { question }));
		expect(quotationsIn(plain).length).toBeGreaterThan(0);
		expect(markdownOf(answer)).toBe(markdownOf(plain));
	});
});

describe('a mention without a question, where no guide has one either', () => {
	const works = libraryOf('corpus').works.map(({ guide: _, ...bare }) => bare);
	const { get, channel } = served({ library: { works } });

	it('is told how to ask, and nothing of the text', async () => {
		const { answer } = await answerTo(get(), 'reader', channel('quotes'), `<@${get().local.world.bot.id}>`);
		expect(markdownOf(answer)).toBe('Ask me something about the essay: put your question behind my name.');
		expect(labelsOf(answer)).toEqual(['Remove']);
	});
});
