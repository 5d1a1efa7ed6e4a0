import { AuditLogEvent, Locale, MessageFlags } from 'discord-api-types/v10';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/answer/finder.js';
import { createBot } from '../../src/bot/bot.js';
import { buttonOf, labelsOf, markdownOf, quotationsIn, readable } from '../support/sent.js';
import { freshChannel, pinHere, pinned, turned } from './pinning.js';
import { messageOf, served } from './served.js';

const { get, person, channel } = served();
const isPrivate = ({ flags = 0 }: { flags?: number }) => (flags & MessageFlags.Ephemeral) !== 0;
const you = () => person('you');
const pinsIn = (id: string) => you().pins(id);

describe('/pin summary', () => {
	it('shows a private preview, and pins it where it was asked for', async () => {
		const id = freshChannel(get(), 'preview');
		const preview = messageOf(await you().run(id, 'pin summary', { topic: 'sovereignty', length: 4 }));
		expect(isPrivate(preview)).toBe(true);
		expect(labelsOf(preview)).toEqual(['Pin here', 'Cancel']);
		expect(pinsIn(id)).toEqual([]);
		const told = await pinHere(get(), you(), preview);
		const [pin, none] = pinsIn(id);
		if (!pin) throw new Error('nothing is pinned');
		expect(none).toBeUndefined();
		expect(markdownOf(told)).toBe(`Pinned: https://discord.com/channels/${guildId()}/${id}/${pin.id}`);
		expect(labelsOf(told)).toEqual([]);
		expect(pin.interaction_metadata).toBeUndefined();
		expect(isPrivate(pin)).toBe(false);
		expect(quotationsIn(pin)).toEqual(quotationsIn(preview));
		expect(quotationsIn(pin)).toHaveLength(4);
		expect(readable(markdownOf(pin))).toContain('sovereignty');
		expect(markdownOf(pin)).toMatch(/-# Pinned by you, <t:\d+:f>$/);
		expect(labelsOf(pin)).toEqual(['Ask', 'Outline', 'Refresh']);
		const [entry] = get().local.world.auditLog.entries;
		expect(entry).toMatchObject({ action_type: AuditLogEvent.MessagePin, reason: 'Pinned by you (@you) with /pin' });
	});

	it('pins nothing when it is cancelled', async () => {
		const id = freshChannel(get(), 'cancelled');
		const preview = messageOf(await you().run(id, 'pin summary'));
		const closed = messageOf(await you().press(preview.id, buttonOf(preview, 'Cancel')));
		expect(markdownOf(closed)).toBe('Nothing was pinned.');
		expect(labelsOf(closed)).toEqual([]);
		expect(you().history(id)).toHaveLength(1);
	});

	it('edits the summary of the same work that it has pinned there, and pins no second', async () => {
		const id = freshChannel(get(), 'again');
		await pinned(get(), you(), id);
		const [first] = pinsIn(id);
		const told = await pinned(get(), person('owner'), id, 'summary', { style: 'plain', length: 3, topic: 'peace' });
		const [second, none] = pinsIn(id);
		expect(told).toMatch(/^It was pinned here already/);
		expect(second?.id).toBe(first?.id);
		expect(none).toBeUndefined();
		expect(second && markdownOf(second)).toContain('From the reader’s guide, not the author’s words.');
		expect(second && markdownOf(second)).toContain('Pinned by owner');
		expect(second && quotationsIn(second)).toEqual([]);
		// Each channel has its own.
		const other = freshChannel(get(), 'other');
		await pinned(get(), you(), other);
		expect(pinsIn(other)).toHaveLength(1);
		expect(pinsIn(id)).toHaveLength(1);
	});

	it('pressed by two moderators at once makes one pinned message', async () => {
		const id = freshChannel(get(), 'at-once');
		const previews = await Promise.all(
			[you(), person('owner'), you()].map(async moderator => {
				const preview = messageOf(await moderator.run(id, 'pin summary', { length: 5 }));
				return { moderator, preview };
			}),
		);
		const told = await Promise.all(
			previews.map(async ({ moderator, preview }) => markdownOf(await pinHere(get(), moderator, preview))),
		);
		expect(told.filter(line => line.startsWith('Pinned: '))).toHaveLength(1);
		expect(told.filter(line => line.startsWith('It was pinned here already'))).toHaveLength(2);
		const { bot } = get().local.world;
		const public_ = you()
			.history(id)
			.filter(message => message.author.id === bot.id && message.type === 0 && !isPrivate(message));
		expect(public_.map(message => message.id)).toEqual(pinsIn(id).map(message => message.id));
		expect(public_).toHaveLength(1);
	});

	it('says that the essay does not treat a topic, and offers nothing to pin', async () => {
		const untreated = messageOf(await you().run(channel(), 'pin summary', { topic: 'pizza dough' }));
		expect(isPrivate(untreated)).toBe(true);
		expect(markdownOf(untreated)).toContain('does not treat this');
		expect(labelsOf(untreated)).not.toContain('Pin here');
	});

	it('speaks the server’s language in what all see, the moderator’s in what they see', async () => {
		const id = freshChannel(get(), 'languages');
		you().locale = Locale.ChineseCN;
		const preview = messageOf(await you().run(id, 'pin summary'));
		expect(labelsOf(preview)).toEqual(['置顶到这里', '取消']);
		const told = await turned(get(), you(), preview, () => you().press(preview.id, buttonOf(preview, '置顶到这里')));
		you().locale = Locale.EnglishUS;
		expect(markdownOf(told)).toMatch(/^已置顶：/);
		const [pin] = pinsIn(id);
		expect(pin && labelsOf(pin)).toEqual(['Ask', 'Outline', 'Refresh']);
		expect(pin && markdownOf(pin)).toContain('Pinned by you');
	});

	it('shows a member’s name as it is, and pings nobody, on edits neither', async () => {
		const id = freshChannel(get(), 'names');
		const [guild] = get().local.world.guilds.values();
		const member = guild?.members.get(you().user.id);
		if (!member) throw new Error('no member');
		member.nick = '@everyone **<@1234567890123456>**';
		await pinned(get(), you(), id);
		await pinned(get(), you(), id, 'summary', { length: 3 });
		member.nick = null;
		const [pin] = pinsIn(id);
		expect(pin && readable(markdownOf(pin))).toContain('Pinned by @everyone **<@1234567890123456>**');
		expect(pin?.mention_everyone).toBe(false);
		expect(pin?.mentions).toEqual([]);
	});
});

const guildId = () => [...get().local.world.guilds.keys()][0];

describe('/pin passage', () => {
	it('pins a paragraph, a sentence in it, or a range; each beside the others, none twice', async () => {
		const id = freshChannel(get(), 'passages');
		const texts = get().library.works[0]?.paragraphs ?? [];
		expect(await pinned(get(), you(), id, 'passage', { reference: '4' })).toMatch(/^Pinned/);
		expect(quotationsIn(pinsIn(id)[0] ?? {})).toEqual([texts[3]?.text]);
		expect(await pinned(get(), you(), id, 'passage', { reference: '4.5' })).toMatch(/^Pinned/);
		expect(markdownOf(pinsIn(id)[0] ?? {})).toContain('**¶4.5 of “A New Domain');
		expect(await pinned(get(), you(), id, 'passage', { reference: '3-6' })).toMatch(/^Pinned/);
		const range = pinsIn(id)[0] ?? {};
		expect(markdownOf(range).match(/(?<=^\*\*)¶\d+(?=\*\*$)/gm)).toEqual(['¶3', '¶4', '¶5', '¶6']);
		expect(await pinned(get(), you(), id, 'passage', { reference: '¶4' })).toMatch(/^It was pinned here already/);
		await pinned(get(), you(), id);
		expect(pinsIn(id)).toHaveLength(4);
	});

	it('completes the reference, and refuses what is none or too much', async () => {
		const choices = await you().complete(channel(), 'pin passage', { reference: '12' }, 'reference');
		expect(choices.kind === 'choices' && choices.choices.map(({ value }) => value)).toEqual(['¶12']);
		const refused = async (reference: string) =>
			markdownOf(messageOf(await you().run(channel(), 'pin passage', { reference })));
		expect(await refused('xyzzy')).toContain('That is no reference');
		expect(await refused('99')).toContain('There is no ¶99');
		expect(await refused('1-17')).toContain('Pin 12 paragraphs at most');
	});
});

describe('a pinned message', () => {
	it('opens a form for a question, and the outline, for everyone and privately', async () => {
		const id = freshChannel(get(), 'for-everyone');
		await pinned(get(), you(), id);
		const [pin] = person().pins(id);
		if (!pin) throw new Error('nothing is pinned');
		const opened = await person().press(pin.id, buttonOf(pin, 'Ask'));
		if (opened.kind !== 'modal') throw new Error(JSON.stringify(opened));
		const answer = messageOf(await person().submit(opened.modal, { question: 'Why fight terrorism online?' }));
		expect(isPrivate(answer)).toBe(true);
		expect(readable(markdownOf(answer))).toContain('Why fight terrorism online?');
		expect(quotationsIn(answer).length).toBeGreaterThan(0);
		const outline = messageOf(await person().press(pin.id, buttonOf(pin, 'Outline')));
		expect(isPrivate(outline)).toBe(true);
		expect(markdownOf(outline)).toContain('Outline of');
	});

	it('is brought up to date by a moderator, and keeps saying who pinned it', async () => {
		const id = freshChannel(get(), 'refresh');
		await pinned(get(), you(), id, 'summary', { topic: 'sovereignty', length: 3 });
		const [pin] = pinsIn(id);
		if (!pin) throw new Error('nothing is pinned');
		for (let time = 0; time < 2; time++) {
			const told = messageOf(await person('owner').press(pin.id, buttonOf(pin, 'Refresh')));
			expect(isPrivate(told)).toBe(true);
			expect(markdownOf(told)).toMatch(/^It was pinned here already; I brought it up to date/);
		}
		const now = you().message(pin.id);
		if (!now) throw new Error('it is gone');
		expect(quotationsIn(now)).toEqual(quotationsIn(pin));
		expect(markdownOf(now)).toMatch(/-# Pinned by you, <t:\d+:f>\n-# Brought up to date by owner, <t:\d+:f>$/);
		expect(pinsIn(id)).toHaveLength(1);
		expect(now.mentions).toEqual([]);
	});

	it('that was unpinned is not brought up to date', async () => {
		const id = freshChannel(get(), 'unpinned');
		await pinned(get(), you(), id);
		const [pin] = pinsIn(id);
		if (!pin) throw new Error('nothing is pinned');
		you().unpin(pin.id);
		const told = messageOf(await you().press(pin.id, buttonOf(pin, 'Refresh')));
		expect(markdownOf(told)).toMatch(/^That message is no longer pinned/);
		expect(you().message(pin.id)?.components).toEqual(pin.components);
	});

	// The last one: the bot of this file is stopped.
	it('and a preview are known to a bot that was started anew', async () => {
		const { local, bot, library } = get();
		const id = freshChannel(get(), 'restart');
		await pinned(get(), you(), id);
		const preview = messageOf(await you().run(id, 'pin summary', { length: 3 }));
		await bot.stop();
		const log = pino({ level: 'silent' });
		const next = createBot({ token: local.token, apiUrl: local.apiUrl, finder: createFinder(library), log });
		try {
			expect(await next.start()).toBeUndefined();
			expect(markdownOf(await pinHere(get(), you(), preview))).toMatch(/^It was pinned here already/);
			const [pin, none] = pinsIn(id);
			if (!pin) throw new Error('nothing is pinned');
			expect(none).toBeUndefined();
			expect(quotationsIn(pin)).toHaveLength(3);
			const told = messageOf(await you().press(pin.id, buttonOf(pin, 'Refresh')));
			expect(markdownOf(told)).toContain('I brought it up to date');
		} finally {
			await next.stop();
		}
	});
});
