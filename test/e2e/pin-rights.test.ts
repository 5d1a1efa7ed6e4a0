import { Locale, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { buttonOf, componentsOf, markdownOf } from '../support/sent.js';
import { freshChannel, pinned, posts } from './pinning.js';
import { messageOf, served } from './served.js';

const { get, person } = served();
const isPrivate = ({ flags = 0 }: { flags?: number }) => (flags & MessageFlags.Ephemeral) !== 0;
const you = () => person('you');
const guildId = () => [...get().local.world.guilds.keys()][0];
const REFUSED = 'Only members who may pin messages here can do this.';

describe('who may not pin', () => {
	const world = () => get().local.world;
	const asMember = async <Result>(task: () => Promise<Result>): Promise<Result> => {
		const guild = guildId() ?? '';
		world().setRoles(guild, you().user.id, []);
		try {
			return await task();
		} finally {
			world().setRoles(guild, you().user.id, ['Moderators']);
		}
	};
	it('does not see the command, and cannot run it', async () => {
		const id = freshChannel(get(), 'unseen');
		const names = (name: string) =>
			person(name)
				.commands(id)
				.map(command => command.name);
		expect(names('reader')).not.toContain('pin');
		expect(names('you')).toContain('pin');
		expect((await person().run(id, 'pin summary')).kind).toBe('failed');
		const direct = you().openDirect().id;
		expect((await you().run(direct, 'pin summary')).kind).toBe('failed');
		const { id: lobby } = world().channelNamed('lobby');
		expect((await you().run(lobby, 'pin summary')).kind).toBe('failed');
	});

	it('is refused by Refresh', async () => {
		const id = freshChannel(get(), 'pressed');
		await pinned(get(), you(), id);
		const before = posts(get(), id);
		const [pin] = you().pins(id);
		const told = messageOf(await person().press(pin?.id ?? '', buttonOf(pin ?? {}, 'Refresh')));
		expect(isPrivate(told)).toBe(true);
		expect(markdownOf(told)).toBe(REFUSED);
		expect(posts(get(), id)).toEqual(before);
	});

	it('is refused who lost the right between preview and press', async () => {
		const id = freshChannel(get(), 'lost');
		for (const reference of ['4', '5']) await pinned(get(), you(), id, 'passage', { reference });
		const before = posts(get(), id);
		const preview = messageOf(await you().run(id, 'pin summary'));
		const list = messageOf(await you().run(id, 'pin list'));
		await asMember(async () => {
			const told = messageOf(await you().press(preview.id, buttonOf(preview, 'Pin here')));
			expect(isPrivate(told)).toBe(true);
			expect(markdownOf(told)).toBe(REFUSED);
			const menu = componentsOf(list).find(({ options }) => options);
			const chosen = await you().choose(list.id, menu?.custom_id ?? '', [menu?.options?.[0]?.value ?? '']);
			expect(markdownOf(messageOf(chosen))).toBe(REFUSED);
		});
		expect(posts(get(), id)).toEqual(before);
		const told = messageOf(await you().run(id, 'pin list'));
		expect(markdownOf(told)).toContain('¶4');
	});

	it('also by an overwrite of the channel; and one whom the channel allows it may', async () => {
		const denied = freshChannel(get(), 'denied');
		world().overwrite(denied, you().user.id, { deny: PermissionFlagsBits.PinMessages });
		expect((await you().run(denied, 'pin summary')).kind).toBe('failed');
		const allowed = freshChannel(get(), 'allowed');
		world().overwrite(allowed, person().user.id, { allow: PermissionFlagsBits.PinMessages });
		expect(await pinned(get(), person(), allowed)).toMatch(/^Pinned: /);
	});
});

describe('who may pin, but not write', () => {
	it('has nothing posted', async () => {
		const id = freshChannel(get(), 'read-only');
		await pinned(get(), you(), id);
		const preview = messageOf(await you().run(id, 'pin passage', { reference: '4' }));
		const before = posts(get(), id);
		get().local.world.overwrite(id, you().user.id, { deny: PermissionFlagsBits.SendMessages });
		const [pin] = you().pins(id);
		for (const told of [
			await you().press(preview.id, buttonOf(preview, 'Pin here')),
			await you().press(pin?.id ?? '', buttonOf(pin ?? {}, 'Refresh')),
		]) {
			expect(isPrivate(messageOf(told))).toBe(true);
			expect(markdownOf(messageOf(told))).toMatch(/^You may not write here.*Send Messages\.$/);
		}
		expect(posts(get(), id)).toEqual(before);
	});
});

describe('a bot that may not', () => {
	const deny = (id: string, ...permissions: (keyof typeof PermissionFlagsBits)[]) => {
		const { world } = get().local;
		const bits = permissions.reduce((sum, permission) => sum | PermissionFlagsBits[permission], 0n);
		world.overwrite(id, world.bot.id, { deny: bits });
	};

	it.each([
		['PinMessages', 'Pin Messages'],
		['SendMessages', 'Send Messages'],
		['ReadMessageHistory', 'Read Message History'],
	] as const)('%s says so, and where, before anything is done', async (permission, name) => {
		const id = freshChannel(get(), permission);
		deny(id, permission);
		const told = messageOf(await you().run(id, 'pin summary'));
		expect(isPrivate(told)).toBe(true);
		expect(markdownOf(told)).toContain(`I lack a permission in <#${id}>: ${name}.`);
	});

	it('names all that it lacks, and in a thread the permission for threads', async () => {
		const id = freshChannel(get(), 'several-missing');
		deny(id, 'PinMessages', 'SendMessagesInThreads');
		const thread = you().startThread(id, 'thread').id;
		expect(markdownOf(messageOf(await you().run(thread, 'pin summary')))).toContain(
			`<#${thread}>: Pin Messages, Send Messages in Threads.`,
		);
	});

	it('names them to who reads Chinese as Chinese lists things', async () => {
		const id = freshChannel(get(), 'several-missing-in-chinese');
		deny(id, 'PinMessages', 'SendMessages');
		you().locale = Locale.ChineseCN;
		try {
			expect(markdownOf(messageOf(await you().run(id, 'pin summary')))).toContain('：置顶消息、发送消息');
		} finally {
			you().locale = Locale.EnglishUS;
		}
	});

	it('says so when it lost the right between preview and press', async () => {
		const id = freshChannel(get(), 'lost-by-bot');
		const preview = messageOf(await you().run(id, 'pin summary'));
		deny(id, 'PinMessages');
		const told = messageOf(await you().press(preview.id, buttonOf(preview, 'Pin here')));
		expect(markdownOf(told)).toContain(`I lack a permission in <#${id}>: Pin Messages.`);
		expect(posts(get(), id)).toEqual([]);
	});

	it('pins in threads, forum posts and voice channels’ chats where it may', async () => {
		for (const name of ['where-to-begin', 'first-impressions', 'reading-aloud']) {
			const { id } = get().local.world.channelNamed(name);
			expect(await pinned(get(), you(), id)).toMatch(/^Pinned: /);
			expect(you().pins(id)).toHaveLength(1);
		}
	});
});

describe('a command that an admin has opened to all', () => {
	const opened = served();

	it('is refused to members who may not pin', async () => {
		const { local } = opened.get();
		const id = freshChannel(opened.get(), 'opened');
		await pinned(opened.get(), local.world.person('you'), id);
		const before = posts(opened.get(), id);
		const command = local.world.commands.in(null).find(({ name }) => name === 'pin');
		local.world.commands.openToAll([...local.world.guilds.keys()][0] ?? '', command?.id ?? '');
		for (const what of ['summary', 'passage', 'list', 'remove']) {
			const options: Record<string, string> = what === 'passage' ? { reference: '4' } : {};
			const told = messageOf(await local.world.person('reader').run(id, `pin ${what}`, options));
			expect(isPrivate(told)).toBe(true);
			expect(markdownOf(told)).toBe(REFUSED);
		}
		expect(posts(opened.get(), id)).toEqual(before);
	});
});
