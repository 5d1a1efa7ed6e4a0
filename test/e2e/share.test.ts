import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { buttonOf, labelsOf, markdownOf, quotationsIn, readable } from '../support/sent.js';
import { answerTo, messageOf, posted, served } from './served.js';

const { get, person, channel } = served();
const isPrivate = ({ flags = 0 }: { flags?: number }) => (flags & MessageFlags.Ephemeral) !== 0;

describe('Share', () => {
	it('posts an answer with its question and who asked, and no ping', async () => {
		const answer = messageOf(
			await person().run(channel(), 'ask', { question: 'Which four principles lie at the heart of the proposals?' }),
		);
		const shared = await posted(get(), 'reader', answer, 'Share');
		expect(isPrivate(shared)).toBe(false);
		expect(readable(markdownOf(shared))).toContain('Which four principles lie at the heart of the proposals?');
		expect(markdownOf(shared)).toContain('asked by reader');
		expect(shared.mentions).toEqual([]);
		expect(quotationsIn(shared)).toEqual(quotationsIn(answer));
	});

	it('posts what can be replied to', async () => {
		const answer = messageOf(await person().run(channel(), 'ask', { question: 'What does China propose?' }));
		const shared = await posted(get(), 'reader', answer, 'Share');
		const follow = await answerTo(get(), 'reader', channel(), 'and on terrorism?', { to: shared.id });
		expect(readable(markdownOf(follow.answer))).toContain('What does China propose? › and on terrorism?');
	});

	it('posts what a search found', async () => {
		const found = messageOf(await person('owner').run(channel(), 'search', { words: '"code of conduct"' }));
		const shared = await posted(get(), 'owner', found, 'Share');
		expect(isPrivate(shared)).toBe(false);
		expect(markdownOf(shared)).toContain('asked by owner');
		expect(quotationsIn(shared)).toEqual(quotationsIn(found));
	});

	it('posts a passage, in threads, posts, voice chats and direct messages alike', async () => {
		const direct = person('you').openDirect().id;
		for (const place of [channel('where-to-begin'), channel('first-impressions'), channel('reading-aloud'), direct]) {
			const passage = messageOf(await person('you').run(place, 'passage', { reference: '7' }));
			const shared = await posted(get(), 'you', passage, 'Share');
			expect(shared.channel_id).toBe(place);
			expect(isPrivate(shared)).toBe(false);
		}
	});
});

describe('Share on a later page', () => {
	const { get, person, channel } = served();

	it.each([
		['ask', { question: 'What does China propose?' }],
		['search', { words: 'international' }],
	])('posts that page: /%s', async (command, options) => {
		const first = messageOf(await person('you').run(channel('quotes'), command, options));
		const second = messageOf(await person('you').press(first.id, buttonOf(first, 'More ▶')));
		expect(quotationsIn(second)).not.toEqual(quotationsIn(first));
		const shared = await posted(get(), 'you', second, 'Share');
		expect(quotationsIn(shared)).toEqual(quotationsIn(second));
	});
});

describe('a member who may only read', () => {
	const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
	const asReader = async <Result>(id: string, deny: bigint, task: () => Promise<Result>): Promise<Result> => {
		const { world } = get().local;
		world.overwrite(id, person().user.id, { deny });
		try {
			return await task();
		} finally {
			world.overwrite(id, person().user.id, {});
		}
	};

	it.each([
		['channel', 'quotes', 'quotes', SendMessages, 'Send Messages'],
		['thread', 'where-to-begin', 'general', SendMessagesInThreads, 'Send Messages in Threads'],
	])('shares nothing in a %s, and is told which permission it takes', async (_, name, parent, deny, permission) => {
		const shareable = [
			messageOf(await person().run(channel(name), 'passage', { reference: '7' })),
			messageOf(await person().run(channel(name), 'ask', { question: 'What does China propose?' })),
			messageOf(await person().run(channel(name), 'summary')),
		];
		await asReader(channel(parent), deny, async () => {
			for (const message of shareable) {
				const told = messageOf(await person().press(message.id, buttonOf(message, 'Share')));
				expect(isPrivate(told)).toBe(true);
				expect(markdownOf(told)).toBe(
					`You may not write here, so I post nothing here for you. You lack the permission: ${permission}.`,
				);
			}
		});
	});

	it('gets no public answer to a command either', async () => {
		const id = channel('quotes');
		const told = await asReader(id, SendMessages, () => person().run(id, 'passage', { reference: '7', public: true }));
		expect(isPrivate(messageOf(told))).toBe(true);
		expect(markdownOf(messageOf(told))).toContain('You may not write here');
	});
});

describe('Share that Discord refuses', () => {
	it.each([
		['without the permission', 403, 50013, /^I lack a permission in <#\d+>: Send Messages\./],
		['without access', 403, 50001, /: View Channel\./],
		['in a locked thread', 400, 160005, /is locked or archived/],
		['in an archived thread', 400, 50083, /is locked or archived/],
	] as const)('%s says so, however often, and costs no share', async (_, status, code, told) => {
		const passage = messageOf(await person('owner').run(channel('quotes'), 'passage', { reference: '7' }));
		const path = /^\/channels\/\d+\/messages$/;
		const times = 6;
		get().local.restFaults.add({
			method: 'POST',
			path,
			fault: { kind: 'refused', status, code, message: 'Refused' },
			times,
		});
		for (let i = 0; i < times; i++) {
			const refused = await posted(get(), 'owner', passage, 'Share');
			expect(isPrivate(refused)).toBe(true);
			expect(markdownOf(refused)).toMatch(told);
		}
		expect(get().log.some(line => line.includes('"level":50'))).toBe(false);
	});
});

describe('Remove', () => {
	const removed = async (name: string, message: { id: string; components?: object[] }) => {
		const gone = get().local.world.next(change => change.type === 'message-deleted' && change.messageId === message.id);
		await person(name).press(message.id, buttonOf(message, 'Remove'));
		await gone;
		expect(person().message(message.id)).toBeUndefined();
	};

	it('is for the asker and for moderators', async () => {
		const ask = async () =>
			messageOf(
				await person().run(channel('quotes'), 'ask', {
					question: 'Should cyberspace be a battleground?',
					public: true,
				}),
			);
		const first = await ask();
		await removed('reader', first);
		const second = await ask();
		await removed('you', second);
	});

	it('is refused to others, privately', async () => {
		const answer = messageOf(await person('you').run(channel('quotes'), 'ask', { question: 'peace', public: true }));
		const refused = messageOf(await person().press(answer.id, buttonOf(answer, 'Remove')));
		expect(isPrivate(refused)).toBe(true);
		expect(markdownOf(refused)).toContain('Only who asked');
		expect(person().message(answer.id)).toBeDefined();
	});
});

describe('a button in a public message', () => {
	it('opens privately, and leaves the message as it is', async () => {
		const answer = messageOf(await person('owner').run(channel(), 'passage', { reference: '4', public: true }));
		const next = messageOf(await person().press(answer.id, buttonOf(answer, '¶5 ▶')));
		expect(isPrivate(next)).toBe(true);
		expect(person().message(answer.id)?.components).toEqual(answer.components);
		expect(labelsOf(next)).toContain('¶6 ▶');
	});
});
