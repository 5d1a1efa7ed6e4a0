import type { APIInteraction } from 'discord-api-types/v10';
import {
	ApplicationCommandType,
	GatewayDispatchEvents as Event,
	InteractionType,
	ApplicationCommandOptionType as Kind,
	Locale,
	PermissionFlagsBits as P,
	InteractionResponseType as Reply,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { DiscordError } from '../../../src/local/world/errors.js';
import { identified, messageOf, rest, startLocal } from '../support.js';

const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] };
const commands = [
	{
		name: 'ask',
		description: 'x',
		...everywhere,
		options: [
			{ type: Kind.String, name: 'question', description: 'x', required: true, max_length: 10, autocomplete: true },
			{ type: Kind.Boolean, name: 'public', description: 'x' },
			{ type: Kind.Integer, name: 'length', description: 'x', min_value: 3, max_value: 12 },
			{ type: Kind.String, name: 'style', description: 'x', choices: [{ name: 'Plain', value: 'plain' }] },
			{ type: Kind.User, name: 'who', description: 'x' },
			{ type: Kind.Channel, name: 'where', description: 'x' },
		],
	},
	{ name: 'js', description: 'x', options: [{ type: Kind.String, name: 'constructor', description: 'x' }] },
	{ name: 'pin', description: 'x', options: [{ type: Kind.Subcommand, name: 'summary', description: 'x' }] },
	{ name: 'Find in the essay', type: ApplicationCommandType.Message },
];

async function withBot() {
	const local = await startLocal();
	await rest(local)('PUT', `/applications/${local.world.application.id}/commands`, commands);
	const gateway = await identified(local);
	/** The interaction that an act opens, answered at once. */
	const seen = async (act: Promise<unknown>): Promise<APIInteraction> => {
		const interaction: APIInteraction = await gateway.event(Event.InteractionCreate);
		const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
		const isTyping = interaction.type === InteractionType.ApplicationCommandAutocomplete;
		const choices = { type: Reply.ApplicationCommandAutocompleteResult, data: { choices: [] } };
		const answer = { type: Reply.ChannelMessageWithSource, data: { content: 'ok' } };
		await rest(local)('POST', path, isTyping ? choices : answer);
		await act;
		return interaction;
	};
	const { world } = local;
	return {
		local,
		world,
		you: world.person('you'),
		reader: world.person('reader'),
		general: world.channelNamed('general').id,
		seen,
	};
}

function codeOf(deed: () => unknown): number | undefined {
	try {
		deed();
		return undefined;
	} catch (error) {
		return error instanceof DiscordError ? error.code : Number.NaN;
	}
}

describe('a slash command', () => {
	it('tells who runs it where, with which rights, in which language', async () => {
		const { general, reader, seen, world, you } = await withBot();
		const [guild] = world.guilds.values();
		you.locale = Locale.ChineseCN;
		if (guild) guild.data.preferred_locale = Locale.German;
		const interaction = await seen(you.run(general, 'ask', { question: 'why?' }));
		expect(interaction).toMatchObject({
			application_id: world.application.id,
			guild_id: guild?.data.id,
			guild_locale: 'de',
			locale: 'zh-CN',
			context: 0,
			authorizing_integration_owners: { 0: guild?.data.id, 1: you.user.id },
			channel: { id: general, type: 0 },
			member: { user: { id: you.user.id } },
			data: { name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: 'why?' }] },
		});
		const permissions = BigInt(interaction.member?.permissions ?? 0);
		expect(permissions & P.PinMessages).toBe(P.PinMessages);
		expect(BigInt(interaction.app_permissions) & P.PinMessages).toBe(P.PinMessages);
		const plain = await seen(reader.run(general, 'ask', { question: 'why?' }));
		expect(BigInt(plain.member?.permissions ?? 0) & P.PinMessages).toBe(0n);
		expect(plain.authorizing_integration_owners).toEqual({ 0: guild?.data.id });
	});

	it('brings along the users and channels that it names', async () => {
		const { general, reader, seen, you } = await withBot();
		const options = { question: 'why?', who: reader.user.id, where: general };
		const interaction = await seen(you.run(general, 'ask', options));
		expect(interaction.data).toMatchObject({
			resolved: { users: { [reader.user.id]: reader.user }, channels: { [general]: { name: 'general' } } },
		});
	});

	it('can be a subcommand', async () => {
		const { general, seen, you } = await withBot();
		const interaction = await seen(you.run(general, 'pin summary'));
		expect(interaction.data).toMatchObject({ name: 'pin', options: [{ type: 1, name: 'summary', options: [] }] });
	});

	it.each<[string, string, Record<string, string | number | boolean>]>([
		['is unknown', 'nothing', {}],
		['lacks an option', 'ask', {}],
		['has an unknown option', 'ask', { question: 'x', other: 'x' }],
		['has too long a text', 'ask', { question: 'x'.repeat(11) }],
		['has too large a number', 'ask', { question: 'x', length: 13 }],
		['has too small a number', 'ask', { question: 'x', length: 2 }],
		['has half a number', 'ask', { question: 'x', length: 3.5 }],
		['has a text for yes or no', 'ask', { question: 'x', public: 'yes' }],
		['chooses what is no choice', 'ask', { question: 'x', style: 'fancy' }],
		['lacks its subcommand', 'pin', {}],
		['has an unknown subcommand', 'pin nothing', {}],
	])('that %s fails without the bot', async (_, name, options) => {
		const { general, you } = await withBot();
		expect(await you.run(general, name, options)).toMatchObject({ kind: 'failed', text: expect.any(String) });
	});

	it('may have options of any name', async () => {
		const { general, seen, you } = await withBot();
		expect((await seen(you.run(general, 'js'))).data).not.toHaveProperty('options');
		const given = await seen(you.run(general, 'js', { constructor: 'x' } as Record<string, string>));
		expect(given.data).toMatchObject({ options: [{ name: 'constructor', value: 'x' }] });
	});

	it.each<[string, Record<string, string | number | boolean>, string]>([
		['that there is not', {}, 'other'],
		['that has none', { style: 'pl' }, 'style'],
		['with what is no text', { question: 5 }, 'question'],
	])('suggests nothing for an option %s, without the bot', async (_, options, focused) => {
		const { general, you } = await withBot();
		expect(await you.complete(general, 'ask', options, focused)).toMatchObject({
			kind: 'failed',
			text: expect.not.stringContaining('Loading'),
		});
	});

	it('leaves out, while it is typed, what is not yet a value', async () => {
		const { general, seen, you } = await withBot();
		const typed = { question: 'far too long', public: 'Tr', length: 99, style: 'plain' };
		const { data } = await seen(you.complete(general, 'ask', typed, 'question'));
		expect(data).toMatchObject({
			options: [
				{ name: 'question', value: 'far too long', focused: true },
				{ name: 'style', value: 'plain' },
			],
		});
	});

	it('works in direct messages, groups, and servers without the bot', async () => {
		const { seen, world, you } = await withBot();
		const options = { question: 'why?' };
		const direct = await seen(you.run(you.openDirect().id, 'ask', options));
		expect(direct).toMatchObject({ context: 1, user: { id: you.user.id }, channel: { type: 1 } });
		// As Discord sends it, though the bot may write there.
		expect(direct.app_permissions).toBe('442368');
		expect(direct.authorizing_integration_owners).toEqual({ 0: '0', 1: you.user.id });
		expect(direct).not.toHaveProperty('member');
		const group = await seen(you.run(world.channelNamed('two-readers').id, 'ask', options));
		expect(group).toMatchObject({ context: 2, authorizing_integration_owners: { 1: you.user.id } });
		const elsewhere = await seen(you.run(world.channelNamed('lobby').id, 'ask', options));
		expect(elsewhere).toMatchObject({ context: 0, authorizing_integration_owners: { 1: you.user.id } });
		expect(BigInt(elsewhere.app_permissions) & P.PinMessages).toBe(0n);
	});

	it('of an app for oneself is private where its public answers are not wanted', async () => {
		const { seen, world, you } = await withBot();
		const lobby = world.channelNamed('lobby');
		const run = you.run(lobby.id, 'ask', { question: 'x' });
		await seen(run);
		expect(messageOf(await run).flags).toBe(0);
		world.overwrite(lobby.id, you.user.id, { deny: P.UseExternalApps });
		const again = you.run(lobby.id, 'ask', { question: 'x' });
		await seen(again);
		expect(messageOf(await again).flags).toBe(64);
	});
});

describe('commands of menus', () => {
	it('bring the message, whole', async () => {
		const { general, reader, seen, you } = await withBot();
		const message = reader.send(general, 'something about war');
		const found = await seen(you.runOnMessage(message.id, 'Find in the essay'));
		expect(found.data).toMatchObject({
			type: 3,
			target_id: message.id,
			resolved: { messages: { [message.id]: { content: 'something about war' } } },
		});
		expect(await you.runOnMessage(message.id, 'Nothing')).toMatchObject({ kind: 'failed' });
	});
});

describe('a person', () => {
	it('sees their channels', async () => {
		const { reader, world, you } = await withBot();
		const names = () => you.channels().map(channel => channel.name);
		expect(names()).toEqual(expect.arrayContaining(['general', 'questions', 'two-readers', 'lobby']));
		world.overwrite(world.channelNamed('quotes').id, you.user.id, { deny: P.ViewChannel });
		expect(names()).not.toContain('quotes');
		expect(reader.channels().map(channel => channel.name)).toContain('quotes');
		expect(codeOf(() => you.history(world.channelNamed('quotes').id))).toBe(50001);
	});

	it('writes, edits, deletes, within their rights', async () => {
		const { general, reader, world, you } = await withBot();
		const message = reader.send(general, 'one');
		expect(reader.edit(message.id, 'two').content).toBe('two');
		expect(codeOf(() => you.edit(message.id, 'three'))).toBe(50005);
		expect(codeOf(() => reader.send(general, ' '))).toBe(50006);
		expect(codeOf(() => reader.send(general, 'x'.repeat(2001)))).toBe(50035);
		const mine = you.send(general, 'mine');
		expect(codeOf(() => reader.delete(mine.id))).toBe(50013);
		you.delete(message.id);
		expect(reader.message(message.id)).toBeUndefined();
		expect(codeOf(() => reader.delete(message.id))).toBe(10008);
		expect(codeOf(() => reader.send(world.channelNamed('questions').id, 'x'))).toBe(50008);
	});

	it('reads a history in pages', async () => {
		const { general, you } = await withBot();
		const sent = ['a', 'b', 'c'].map(text => you.send(general, text));
		expect(you.history(general, { limit: 2 }).map(({ content }) => content)).toEqual(['b', 'c']);
		expect(you.history(general, { before: sent[1]?.id ?? '' }).map(({ content }) => content)).toEqual(['a']);
	});

	it('reacts with an emoji, and sees who did', async () => {
		const { general, reader, you } = await withBot();
		const message = you.send(general, 'x');
		reader.react(message.id, '👍');
		you.react(message.id, '👍');
		reader.unreact(message.id, '👍');
		expect(you.message(message.id)?.reactions).toMatchObject([{ emoji: { name: '👍' }, count: 1, me: true }]);
		expect(reader.message(message.id)?.reactions).toMatchObject([{ me: false }]);
		expect(codeOf(() => you.react(message.id, 'no emoji'))).toBe(10014);
	});

	it('pins if they may, with a notice that cannot be pinned', async () => {
		const { general, reader, you } = await withBot();
		const message = you.send(general, 'x');
		expect(codeOf(() => reader.pin(message.id))).toBe(50013);
		you.pin(message.id);
		expect(reader.pins(general)).toMatchObject([{ id: message.id, pinned: true }]);
		const notice = reader.history(general).at(-1);
		expect(notice).toMatchObject({
			type: 6,
			author: { id: you.user.id },
			message_reference: { message_id: message.id },
		});
		expect(codeOf(() => you.pin(notice?.id ?? ''))).toBe(50021);
		you.unpin(message.id);
		expect(reader.pins(general)).toEqual([]);
	});

	it('starts threads, on a message or not, and posts', async () => {
		const { general, reader, world } = await withBot();
		const message = reader.send(general, 'x');
		const thread = reader.startThread(general, 'more', { message: message.id });
		expect(thread).toMatchObject({ id: message.id, parent_id: general, type: 11 });
		expect(codeOf(() => reader.startThread(general, 'again', { message: message.id }))).toBe(160004);
		reader.send(thread.id, 'in the thread');
		const post = reader.startThread(world.channelNamed('questions').id, 'a post', { content: 'first' });
		expect(reader.history(post.id).map(({ content }) => content)).toEqual(['first']);
	});

	it('alone sees private replies to them, and can put them away', async () => {
		const { general, local, reader, you } = await withBot();
		const gateway = await identified(local);
		const outcome = you.run(general, 'ask', { question: 'why?' });
		const { id, token } = await gateway.event(Event.InteractionCreate);
		const response = { type: Reply.ChannelMessageWithSource, data: { content: 'for you', flags: 64 } };
		await rest(local)('POST', `/interactions/${id}/${token}/callback`, response);
		const message = messageOf(await outcome);
		expect(reader.message(message.id)).toBeUndefined();
		expect(reader.history(general)).toEqual([]);
		expect(codeOf(() => reader.react(message.id, '👍'))).toBe(10008);
		expect(codeOf(() => you.pin(message.id))).toBe(10008);
		expect(you.history(general).map(one => one.id)).toEqual([message.id]);
		you.delete(message.id);
		expect(you.history(general)).toEqual([]);
	});
});
