import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Locale, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, describe, expect, it } from 'vitest';
import { buttonOf, labelsOf, markdownOf, quotationsIn, readable } from '../support/sent.js';
import { answerTo, libraryOf, messageOf, nextAnswer, served } from './served.js';

const isPrivate = ({ flags = 0 }: { flags?: number }) => (flags & MessageFlags.Ephemeral) !== 0;

describe('too many public answers', () => {
	const { get, person, channel } = served();

	it('make a slash command wait, told privately, and a mention get a ⏳', async () => {
		const ask = async () =>
			messageOf(
				await person().run(channel(), 'ask', { question: 'Should cyberspace be a battleground?', public: true }),
			);
		for (let i = 0; i < 5; i++) expect(isPrivate(await ask())).toBe(false);
		const told = await ask();
		expect(isPrivate(told)).toBe(true);
		expect(markdownOf(told)).toMatch(/try again in (?:[1-9]|10) seconds/);
		const { world } = get().local;
		const reaction = world.next(change => change.type === 'reaction-added');
		const asked = person().send(channel(), `<@${world.bot.id}> war?`);
		expect(await reaction).toMatchObject({ messageId: asked.id, userId: world.bot.id, emoji: '⏳' });
		const inPrivate = messageOf(
			await person().run(channel(), 'ask', { question: 'Should cyberspace be a battleground?' }),
		);
		expect(quotationsIn(inPrivate).length).toBeGreaterThan(0);
	});
});

describe('ASK_CHANNELS', () => {
	const { get, person, channel } = served({ askChannels: local => [local.world.channelNamed('quotes').id] });

	it('keeps mentions to those channels; commands work everywhere', async () => {
		const { world } = get().local;
		const answer = nextAnswer(get());
		person().send(channel('general'), `<@${world.bot.id}> war?`);
		person().send(channel('quotes'), `<@${world.bot.id}> war?`);
		expect((await answer).channel_id).toBe(channel('quotes'));
		expect(
			(await person().run(channel('general'), 'ask', { question: 'Should cyberspace be a battleground?' })).kind,
		).toBe('message');
	});
});

describe('a channel where the bot may not write', () => {
	const { get, person, channel } = served();

	it('is not written in: Share says which permission is missing, a mention is passed over', async () => {
		const { world } = get().local;
		world.overwrite(channel('quotes'), world.bot.id, { deny: PermissionFlagsBits.SendMessages });
		const answer = messageOf(
			await person().run(channel('quotes'), 'ask', { question: 'Should cyberspace be a battleground?' }),
		);
		const told = messageOf(await person().press(answer.id, buttonOf(answer, 'Share')));
		expect(isPrivate(told)).toBe(true);
		expect(markdownOf(told)).toContain('Missing permission: Send Messages.');
		const next = nextAnswer(get());
		person().send(channel('quotes'), `<@${world.bot.id}> war?`);
		person().send(channel('general'), `<@${world.bot.id}> peace?`);
		expect((await next).channel_id).toBe(channel('general'));
		expect(get().log.some(line => line.includes('"level":50'))).toBe(false);
	});
});

describe('a channel whose history the bot may not read', () => {
	const { get, person, channel } = served();

	it('gets its answer as a message that is no reply', async () => {
		const { world } = get().local;
		world.overwrite(channel('quotes'), world.bot.id, { deny: PermissionFlagsBits.ReadMessageHistory });
		const next = nextAnswer(get());
		person().send(channel('quotes'), `<@${world.bot.id}> Should cyberspace be a battleground?`);
		const answer = await next;
		expect(answer.channel_id).toBe(channel('quotes'));
		expect(answer.message_reference).toBeUndefined();
		expect(quotationsIn(answer).length).toBeGreaterThan(0);
		expect(get().log.some(line => line.includes('"level":50'))).toBe(false);
	});
});

describe.each([
	['a locked thread', 400, 160005],
	['an archived thread', 400, 50083],
	['someone who takes no direct messages', 403, 50007],
	['someone with whom it shares no server any more', 403, 50278],
])('a place that Discord has closed: %s', (_, status, code) => {
	const { get, person, channel } = served();

	it('is not written in: a mention is passed over, and nothing is told there', async () => {
		const { world, restFaults } = get().local;
		const thread = channel('where-to-begin');
		const own = () => world.messages.of(thread).filter(({ data }) => data.author.id === world.bot.id).length;
		const before = own();
		const fault = { kind: 'refused', status, code, message: 'Refused' } as const;
		restFaults.add({ method: 'POST', path: /^\/channels\/\d+\/messages$/, fault });
		person('owner').send(thread, `<@${world.bot.id}> war?`);
		// What is told of the first would come before the answer to the third.
		for (const name of ['you', 'reader']) await answerTo(get(), name, thread, `<@${world.bot.id}> peace?`);
		expect(own()).toBe(before + 2);
		expect(get().log.some(line => line.includes('"level":50'))).toBe(false);
	});
});

describe('several works', () => {
	const folder = mkdtempSync(join(tmpdir(), 'works-'));
	afterAll(() => rmSync(folder, { recursive: true }));
	cpSync('corpus/a-new-domain', join(folder, 'a-new-domain'), { recursive: true });
	mkdirSync(join(folder, 'tea'));
	const tea = [
		'Green tea is steeped at eighty degrees for two minutes.',
		'Black tea wants boiling water and four minutes of patience. Milk is added last, whatever they say.',
	];
	writeFileSync(join(folder, 'tea/text.md'), `---\ntitle: On *Tea*\nauthor: A. Steeper\n---\n\n${tea.join('\n\n')}\n`);
	const { person, channel } = served({ library: libraryOf(folder) });
	const text = (message: { components?: object[] }) => readable(markdownOf(message));

	it('are asked together, and named', async () => {
		const answer = messageOf(
			await person().run(channel(), 'ask', { question: 'How many minutes is green tea steeped at eighty degrees?' }),
		);
		expect(quotationsIn(answer)[0]).toBe(tea[0]);
		expect(text(answer)).toContain('¶1.1, “On *Tea*”');
		const opened = messageOf(await person().press(answer.id, buttonOf(answer, 'Read ¶1')));
		expect(quotationsIn(opened)).toEqual([tea[0]]);
	});

	it('are told apart by the option work, with autocomplete', async () => {
		const completion = await person().complete(channel(), 'passage', { reference: '2', work: 'ste' }, 'work');
		expect(completion).toEqual({ kind: 'choices', choices: [{ name: 'On *Tea*', value: 'tea' }] });
		const passage = messageOf(await person().run(channel(), 'passage', { reference: '2', work: 'tea' }));
		expect(quotationsIn(passage)).toEqual([tea[1]]);
		const none = messageOf(await person().run(channel(), 'ask', { question: 'sovereignty', work: 'tea' }));
		expect(text(none)).toContain('The essay does not say.');
		const wrong = messageOf(await person().run(channel(), 'search', { words: 'milk', work: 'coffee' }));
		expect(text(wrong)).toContain('There is no such work. There are: A New Domain');
	});

	it('are listed to who reads Chinese as Chinese lists things', async () => {
		const you = person();
		you.locale = Locale.ChineseCN;
		try {
			for (const [command, options] of [
				['help', {}],
				['outline', {}],
				['outline', { work: 'coffee' }],
				['passage', { reference: '2' }],
			] as const) {
				expect(text(messageOf(await you.run(channel(), command, options)))).toMatch(
					/A New Domain[^\n]*、[^\n]*On \*Tea\*/,
				);
			}
		} finally {
			you.locale = Locale.EnglishUS;
		}
	});

	it('must be named where a paragraph’s number alone says too little', async () => {
		for (const [command, options] of [
			['passage', { reference: '2' }],
			['outline', {}],
		] as const) {
			const told = messageOf(await person().run(channel(), command, options));
			expect(text(told)).toContain('Which work?');
		}
		const outline = messageOf(await person().run(channel(), 'outline', { work: 'On *Tea*' }));
		expect(text(outline)).toContain('¶1 “Green tea is steeped at eighty degrees for two minutes.”');
		const completion = await person().complete(channel(), 'passage', { reference: 'black' }, 'reference');
		if (completion.kind !== 'choices') throw new Error(completion.text);
		const [choice] = completion.choices;
		expect(choice?.name).toMatch(/^On \*Tea\* ¶2 Black tea wants/);
		const opened = messageOf(await person().run(channel(), 'passage', { reference: String(choice?.value) }));
		expect(quotationsIn(opened)).toEqual([tea[1]]);
		expect(labelsOf(opened)).toContain('◀ ¶1');
	});
});
