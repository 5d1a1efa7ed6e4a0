import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApplicationFlags, ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { schemasFor } from '../../src/bot/commands/commands.js';
import type { Config } from '../../src/config.js';
import { examine } from '../../src/doctor/doctor.js';
import type { Finding } from '../../src/doctor/finding.js';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/index.js';
import { newTextChannel } from '../../src/local/world/channels.js';
import { start } from '../support/program.js';

let local: LocalDiscord;
beforeAll(async () => {
	local = await startLocalDiscord({ port: 0 });
});
beforeEach(() => {
	local.world.commands.overwrite(null, schemasFor(false));
});
afterAll(() => local.close());

const findings = async (change: Partial<Config> = {}, channel?: string): Promise<Finding[]> => {
	const { token, apiUrl } = local;
	const config: Config = { token, apiUrl, corpus: 'corpus', port: 0, logLevel: 'silent', ...change };
	const found: Finding[] = [];
	for await (const finding of examine(config, channel)) found.push(finding);
	return found;
};

/** What is not good, each with its remedy. */
const complaints = async (...given: Parameters<typeof findings>): Promise<Finding[]> =>
	(await findings(...given)).filter(({ state }) => state !== 'good');

describe('the doctor', () => {
	it('finds nothing wrong where nothing is', async () => {
		const all = await findings({}, local.world.channelNamed('general').id);
		expect(all.map(({ state, subject }) => `${state} ${subject}`)).toEqual(
			['corpus', 'token', 'intents', 'logins', 'shards', 'commands', 'channel'].map(subject => `good ${subject}`),
		);
	});

	it('finds a corpus that is not there', async () => {
		expect(await complaints({ corpus: '/nowhere' })).toMatchObject([
			{ state: 'fault', subject: 'corpus', line: expect.stringContaining('/nowhere'), remedy: expect.any(String) },
		]);
	});

	it('finds a wrong token, and does not show it', async () => {
		const [found] = await complaints({ token: 'a-wrong-token' });
		expect(found).toMatchObject({ state: 'fault', subject: 'token' });
		expect(JSON.stringify(found)).not.toContain('a-wrong-token');
	});

	it('finds that Discord is out of reach', async () => {
		const [found] = await complaints({ apiUrl: 'http://127.0.0.1:9/api' });
		expect(found).toMatchObject({ state: 'fault', line: expect.stringContaining('http://127.0.0.1:9/api') });
	});

	it('finds that Discord takes no requests for a while, and does not wait for it', async () => {
		const fault = { kind: 'rate-limited', scope: 'user', retryAfter: 600 } as const;
		local.restFaults.add({ path: /^\/users\/@me$/, fault });
		expect(await complaints()).toMatchObject([
			{ state: 'fault', subject: 'Discord', line: expect.stringMatching(/until \d{4}-/), remedy: expect.any(String) },
		]);
	});

	it('finds that what answers is not Discord', async () => {
		const server = createServer((_, response) => {
			response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
		}).listen(0, '127.0.0.1');
		await once(server, 'listening');
		const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		const all = await findings({ apiUrl });
		server.closeAllConnections();
		server.close();
		expect(all.map(({ state, subject }) => `${state} ${subject}`)).toEqual(['good corpus', 'fault unreachable']);
		expect(all[1]?.line).toContain('not from Discord');
	});

	it('finds that Discord is elsewhere', async () => {
		const [found] = await complaints({ apiUrl: local.url });
		expect(found).toMatchObject({ state: 'fault', line: expect.stringMatching(/^DISCORD_API_URL: /) });
	});

	it('finds commands that are not registered as they are', async () => {
		local.world.commands.overwrite(null, schemasFor(false).slice(1));
		expect(await complaints()).toMatchObject([{ state: 'fault', subject: 'commands' }]);
	});

	it('advises against privileged intents', async () => {
		const { application } = local.world;
		const { flags } = application;
		application.flags = flags | ApplicationFlags.GatewayMessageContentLimited;
		expect(await complaints()).toMatchObject([
			{ state: 'advice', subject: 'intents', line: expect.stringContaining('GatewayMessageContentLimited') },
		]);
		application.flags = flags;
	});

	it('finds logins that are used up, or nearly', async () => {
		local.gateway.faults.sessionStartsLeft = 0;
		expect(await complaints()).toMatchObject([{ state: 'fault', subject: 'logins' }]);
		local.gateway.faults.sessionStartsLeft = 20;
		expect(await complaints()).toMatchObject([{ state: 'advice', subject: 'logins' }]);
		local.gateway.faults.sessionStartsLeft = 1000;
	});

	it('finds what the bot lacks in a channel, by overwrites of roles and of its own, and in a thread of it', async () => {
		const { world } = local;
		const { id } = world.channelNamed('general');
		const guildId = [...world.guilds.keys()][0] ?? '';
		const missing = async (channel: string) =>
			(await complaints({}, channel)).map(({ line }) => line.split(' lacks ')[1]);
		world.overwrite(id, world.bot.id, { deny: PermissionFlagsBits.PinMessages });
		expect(await missing(id)).toEqual(['Pin Messages']);
		expect(await missing(world.channelNamed('where-to-begin').id)).toEqual(['Pin Messages']);
		world.overwrite(id, guildId, { deny: PermissionFlagsBits.ReadMessageHistory | PermissionFlagsBits.SendMessages });
		world.overwrite(id, world.bot.id, { allow: PermissionFlagsBits.SendMessages });
		expect(await missing(id)).toEqual(['Read Message History']);
		world.overwrite(id, guildId, {});
		world.overwrite(id, world.bot.id, {});
		expect(await missing(id)).toEqual([]);
	});

	it('finds a locked thread, and a category, in which it cannot write', async () => {
		const { world } = local;
		const thread = world.channelNamed('where-to-begin');
		if (!('thread_metadata' in thread) || !thread.thread_metadata) throw new Error('no thread');
		Object.assign(thread.thread_metadata, { archived: true, locked: true });
		expect(await complaints({}, thread.id)).toMatchObject([
			{ state: 'fault', line: expect.stringContaining('locked') },
		]);
		Object.assign(thread.thread_metadata, { archived: false, locked: false });
		expect(await complaints({}, thread.id)).toEqual([]);
		const [guildId = ''] = world.guilds.keys();
		const category = { ...newTextChannel(guildId, 'group', 9, ''), type: ChannelType.GuildCategory as never };
		const { id } = world.addChannel(category);
		expect(await complaints({}, id)).toMatchObject([{ state: 'fault', line: expect.stringContaining('category') }]);
	});

	it.each([
		['the server', /^\/guilds\/\d+$/],
		['the member', /^\/guilds\/\d+\/members\/\d+$/],
	])('finds that the bot is no member where Discord refuses %s', async (_, path) => {
		local.restFaults.add({ path, fault: { kind: 'refused', status: 403, code: 50001, message: 'Missing Access' } });
		expect(await complaints({}, local.world.channelNamed('general').id)).toMatchObject([
			{ state: 'fault', subject: 'channel', remedy: expect.stringContaining('invite') },
		]);
	});

	it('finds a channel that it cannot see, and one in which mentions are not answered', async () => {
		expect(await complaints({}, '123456789012345678')).toMatchObject([{ state: 'fault', subject: 'channel' }]);
		const { id } = local.world.channelNamed('general');
		const elsewhere = local.world.channelNamed('quotes').id;
		expect(await complaints({ askChannels: [elsewhere] }, id)).toMatchObject([{ state: 'advice', subject: 'channel' }]);
	});
});

describe('the command', () => {
	const doctor = (env: Record<string, string>, ...args: string[]) =>
		start('cli', { DISCORD_TOKEN: local.token, DISCORD_API_URL: local.apiUrl, ...env }, 'doctor', ...args).ended;

	it('ends with 0 if no fault was found, and prints a line for each thing', async () => {
		const { code, out } = await doctor({});
		expect(code).toBe(0);
		expect(out.trim().split('\n')).toHaveLength(6);
	});

	it('ends with 1 if one was, with what to do', async () => {
		const { code, out } = await doctor({ DISCORD_TOKEN: '' });
		expect(code).toBe(1);
		expect(out).toMatch(/^✗ token: .*\n {2}→ .*DISCORD_TOKEN/m);
	});

	it('ends with 2 if it was called wrongly, or the environment is wrong', async () => {
		expect((await doctor({}, '--channel', 'general')).code).toBe(2);
		expect(await doctor({ SHARDS: 'x' })).toMatchObject({ code: 2, err: expect.stringMatching(/^SHARDS: /) });
	});
});
