import {
	Client,
	Events,
	GatewayIntentBits,
	MessageFlags,
	Partials,
	PermissionFlagsBits,
	TextDisplayBuilder,
} from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local/index.js';
import { textOf } from '../../src/local/index.js';
import { messageOf, startLocal } from './support.js';

const clients: Client[] = [];

afterEach(async () => {
	await Promise.all(clients.splice(0).map(client => client.destroy()));
});

function newClient(local: LocalDiscord, intents: number[] = []): Client {
	const client = new Client({
		intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages, ...intents],
		partials: [Partials.Channel],
		rest: { api: local.apiUrl, retries: 0 },
	});
	clients.push(client);
	return client;
}

/** The unmodified client, logged in and ready, with a command that repeats what it is given. */
async function loggedIn() {
	const local = await startLocal();
	const client = newClient(local);
	client.on(Events.InteractionCreate, async interaction => {
		if (interaction.isAutocomplete()) {
			const typed = interaction.options.getFocused();
			await interaction.respond([{ name: typed.toUpperCase(), value: typed }]);
		} else if (interaction.isChatInputCommand()) {
			const components = [new TextDisplayBuilder().setContent(interaction.options.getString('text', true))];
			await interaction.reply({ flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral, components });
		}
	});
	client.on(Events.MessageCreate, async message => {
		if (!message.author.bot && message.content.includes('echo')) await message.reply({ content: message.content });
	});
	const ready = new Promise(resolve => client.once(Events.ClientReady, resolve));
	await client.login(local.token);
	await ready;
	const options = [{ type: 3, name: 'text', description: 'x', required: true, autocomplete: true }];
	await client.application?.commands.set([{ name: 'repeat', description: 'x', options }]);
	const you = local.world.person('you');
	return { local, client, you, general: local.world.channelNamed('general').id };
}

describe('discord.js', () => {
	it('asks for members by their ids and by their names', async () => {
		const { client, local, you } = await loggedIn();
		const members = client.guilds.cache.first()?.members;
		const [owner, reader] = ['owner', 'reader'].map(name => local.world.person(name).user.id) as [string, string];
		const byId = await members?.fetch({ user: [you.user.id, owner, '100000000000000009'] });
		expect(byId?.map(({ id }) => id)).toEqual([you.user.id, owner]);
		const byName = await members?.fetch({ query: 'READ', limit: 5 });
		expect(byName?.map(({ id }) => id)).toEqual([reader]);
	});

	it('logs in, registers commands, answers and suggests', async () => {
		const { client, general, you } = await loggedIn();
		expect(client.guilds.cache.map(guild => guild.name)).toEqual(['Reading group']);
		const [guild] = (await client.guilds.fetch()).values();
		expect(guild).toMatchObject({ name: 'Reading group', owner: false });
		expect(guild?.permissions.has('SendMessages')).toBe(true);
		expect(textOf(messageOf(await you.run(general, 'repeat', { text: 'hello' })))).toBe('hello');
		expect(await you.complete(general, 'repeat', { text: 'hel' }, 'text')).toMatchObject({
			choices: [{ name: 'HEL', value: 'hel' }],
		});
	});

	it('answers mentions in channels, threads and posts, and direct messages', async () => {
		const { local, you } = await loggedIn();
		const { world } = local;
		const places = ['general', 'where-to-begin', 'first-impressions', 'reading-aloud'].map(name =>
			world.channelNamed(name),
		);
		for (const { id } of [...places, you.openDirect()]) {
			const answer = world.next(
				change => change.type === 'message-created' && you.message(change.messageId)?.author.id === world.bot.id,
			);
			const asked = you.send(id, `<@${world.bot.id}> echo`);
			await expect(answer).resolves.toMatchObject({ channelId: id });
			expect(you.history(id).at(-1)?.referenced_message?.id).toBe(asked.id);
		}
	});

	it('pins with a reason, pages through pins, reacts, and opens direct messages', async () => {
		const { client, general, local, you } = await loggedIn();
		const channel = await client.channels.fetch(general);
		if (!channel?.isSendable()) throw new Error('not sendable');
		const message = await channel.send({ content: 'x', nonce: '7', enforceNonce: true });
		await message.pin('since it is good');
		expect((await channel.messages.fetchPins()).items.map(pin => pin.message.id)).toEqual([message.id]);
		await message.react('⏳');
		expect(you.message(message.id)?.reactions).toMatchObject([{ emoji: { name: '⏳' } }]);
		await message.unpin();
		expect(local.world.auditLog.entries.map(entry => entry.reason)).toEqual([undefined, 'since it is good']);
		const direct = await (await client.users.fetch(you.user.id)).send('in private');
		expect(you.openDirect().id).toBe(direct.channelId);
	});

	it('knows of the rights that it is given and denied', async () => {
		const { client, general, local } = await loggedIn();
		const { world } = local;
		const channel = client.channels.cache.get(general);
		if (!channel || channel.isDMBased()) throw new Error('not in a server');
		const mayPin = () => channel.permissionsFor(world.bot.id)?.has(PermissionFlagsBits.PinMessages);
		expect(mayPin()).toBe(true);
		const updated = new Promise(resolve => client.once(Events.GuildMemberUpdate, resolve));
		world.setRoles(channel.guildId, world.bot.id, []);
		await updated;
		expect(mayPin()).toBe(false);
		const changed = new Promise(resolve => client.once(Events.ChannelUpdate, resolve));
		world.overwrite(general, world.bot.id, { allow: PermissionFlagsBits.PinMessages });
		await changed;
		expect(mayPin()).toBe(true);
	});

	it('resumes after its socket was cut, and misses nothing', async () => {
		const { client, general, local, you } = await loggedIn();
		const resumed = new Promise(resolve => client.once(Events.ShardResume, resolve));
		const offline = local.world.next(change => change.type === 'bot-offline');
		local.gateway.connections[0]?.cut();
		await offline;
		const outcome = you.run(general, 'repeat', { text: 'while away' });
		await resumed;
		expect(textOf(messageOf(await outcome))).toBe('while away');
	});

	it('reconnects when it is told to, and identifies anew when it cannot resume', async () => {
		const { client, general, local, you } = await loggedIn();
		const starts = local.gateway.faults.sessionStartsLeft;
		const resumed = new Promise(resolve => client.once(Events.ShardResume, resolve));
		local.gateway.connections[0]?.askToReconnect();
		await resumed;
		expect(local.gateway.faults.sessionStartsLeft).toBe(starts);
		local.gateway.faults.acceptsResumes = false;
		const ready = new Promise(resolve => client.once(Events.ShardReady, resolve));
		local.gateway.connections[0]?.close(4000);
		await ready;
		expect(local.gateway.faults.sessionStartsLeft).toBe(starts - 1);
		expect(textOf(messageOf(await you.run(general, 'repeat', { text: 'back' })))).toBe('back');
	});

	it('takes a connection for dead whose heartbeats are not acknowledged, and resumes on another', async () => {
		const { client, local } = await loggedIn();
		const resumedAgain = () => new Promise(resolve => client.once(Events.ShardResume, resolve));
		local.gateway.faults.heartbeatInterval = 50;
		const resumed = resumedAgain();
		local.gateway.connections[0]?.cut();
		await resumed;
		local.gateway.faults.acknowledgesHeartbeats = false;
		const again = resumedAgain();
		await again;
		local.gateway.faults.acknowledgesHeartbeats = true;
		expect(client.ws.status).toBe(0);
	});

	it('is refused with a wrong token or intents that it may not have', async () => {
		const local = await startLocal();
		await expect(newClient(local).login('wrong.token.here')).rejects.toThrow(/token/i);
		const privileged = newClient(local, [GatewayIntentBits.MessageContent]);
		await expect(privileged.login(local.token)).rejects.toThrow(/disallowed intents/i);
	});
});
