import { describe, expect, it } from 'vitest';
import { buttonOf, labelsOf, markdownOf, quotationsIn, readable } from '../support/sent.js';
import { messageOf, nextAnswer, served } from './served.js';

const { get, person, channel } = served();
const bot = () => `<@${get().local.world.bot.id}>`;

/** What the bot answers to a message of a person. */
const answerTo = async (
	channelId: string,
	content: string,
	reply?: { to: string; ping?: boolean },
	name = 'reader',
) => {
	const answer = nextAnswer(get(), name);
	const asked = person(name).send(channelId, content, reply);
	return { asked, answer: await answer };
};

/** Whether a message stays unanswered: the next answer is to a mention that follows it. */
const staysUnanswered = async (channelId: string, content: string, reply?: { to: string; ping?: boolean }) => {
	const answer = nextAnswer(get());
	person().send(channelId, content, reply);
	const follow = person('you').send(channelId, `${bot()} terrorism`);
	expect((await answer).message_reference?.message_id).toBe(follow.id);
};

describe('a mention', () => {
	it('is answered in public, as a reply that pings nobody', async () => {
		const { asked, answer } = await answerTo(
			channel(),
			`${bot()} Which four principles lie at the heart of the proposals?`,
		);
		expect(answer.message_reference?.message_id).toBe(asked.id);
		expect(answer.mentions).toEqual([]);
		expect(quotationsIn(answer)[0]).toMatch(/^The principles of peace/);
		expect(readable(markdownOf(answer))).toContain('Which four principles lie at the heart of the proposals?');
		expect(markdownOf(answer)).not.toContain(get().local.world.bot.id);
	});

	it('is answered in a thread, in a forum post and in a voice channel’s chat', async () => {
		for (const name of ['where-to-begin', 'first-impressions', 'reading-aloud']) {
			const { answer } = await answerTo(channel(name), `${bot()} sovereignty in cyberspace`, undefined, 'you');
			expect(answer.channel_id).toBe(channel(name));
			expect(quotationsIn(answer).length).toBeGreaterThan(0);
		}
	});

	it('without a question gets three questions to press', async () => {
		const { answer } = await answerTo(channel('quotes'), bot());
		const suggested = labelsOf(answer);
		expect(suggested).toHaveLength(3);
		const pressed = messageOf(await person('you').press(answer.id, buttonOf(answer, suggested[0] ?? '')));
		expect(readable(markdownOf(pressed))).toContain(suggested[0]);
	});

	it('of everyone, of another person, or none, is no question to the bot', async () => {
		await staysUnanswered(channel('quotes'), '@everyone what about war?');
		await staysUnanswered(channel('quotes'), 'what about war?');
	});

	it('is answered when the question is gone by then', async () => {
		const answer = nextAnswer(get());
		const asked = person('owner').send(channel('quotes'), `${bot()} what about an arms race?`);
		person('owner').delete(asked.id);
		expect(quotationsIn(await answer).length).toBeGreaterThan(0);
	});
});

describe('a reply to the bot', () => {
	it('takes up what that message answered', async () => {
		const { answer } = await answerTo(
			channel('where-to-begin'),
			`${bot()} What does China propose?`,
			undefined,
			'owner',
		);
		const follow = await answerTo(channel('where-to-begin'), 'and what about terrorism?', { to: answer.id }, 'owner');
		expect(readable(markdownOf(follow.answer))).toContain('What does China propose? › and what about terrorism?');
		const why = await answerTo(channel('where-to-begin'), 'why?', { to: follow.answer.id });
		expect(readable(markdownOf(why.answer))).toContain('and what about terrorism? › why?');
		expect(quotationsIn(why.answer).length).toBeGreaterThan(0);
	});

	it('to the answer of a slash command cannot be read, and is told so', async () => {
		const shared = messageOf(await person('owner').run(channel('quotes'), 'ask', { question: 'war', public: true }));
		const { answer } = await answerTo(channel('quotes'), 'and peace?', { to: shared.id }, 'owner');
		expect(markdownOf(answer)).toContain('Discord does not show me replies to the answer of a slash command');
	});
});

describe('a direct message', () => {
	it('is a question without a mention', async () => {
		const direct = person().openDirect();
		const { answer } = await answerTo(direct.id, 'What about war?');
		expect(answer.channel_id).toBe(direct.id);
		expect(quotationsIn(answer).length).toBeGreaterThan(0);
	});
});
