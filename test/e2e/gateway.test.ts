import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { createFinder } from '../../src/answer/finder.js';
import { createBot } from '../../src/bot/bot.js';
import { startLocalDiscord } from '../../src/local/index.js';
import { buttonOf, markdownOf, quotationsIn } from '../support/sent.js';
import { libraryOf, messageOf, type Served, serve } from './served.js';

const open: (() => Promise<unknown>)[] = [];
const opened = async (options?: Parameters<typeof serve>[0]): Promise<Served> => {
	const served = await serve(options);
	open.push(async () => {
		await served.bot.stop();
		await served.local.close();
	});
	return served;
};
afterEach(async () => {
	vi.useRealTimers();
	for (const close of open.splice(0)) await close();
});

describe('the connection', () => {
	it('is resumed after it was cut, and what came meanwhile is answered', async () => {
		const { local } = await opened();
		const online = local.world.next(change => change.type === 'bot-online');
		local.gateway.connections[0]?.cut();
		const outcome = local.world
			.person('reader')
			.run(local.world.channelNamed('general').id, 'ask', { question: 'Should cyberspace be a battleground?' });
		await online;
		expect(quotationsIn(messageOf(await outcome)).length).toBeGreaterThan(0);
	});

	it('is made anew when the session cannot be resumed', async () => {
		const { local, log } = await opened();
		local.gateway.faults.acceptsResumes = false;
		const online = local.world.next(change => change.type === 'bot-online');
		local.gateway.connections[0]?.cut();
		await online;
		const outcome = local.world
			.person('reader')
			.run(local.world.channelNamed('general').id, 'ask', { question: 'Should cyberspace be a battleground?' });
		expect((await outcome).kind).toBe('message');
		expect(log.some(line => line.includes('"msg":"connected again"'))).toBe(true);
	}, 30_000);

	it('that cannot be made again is told in the log', async () => {
		const local = await startLocalDiscord({ port: 0 });
		const { token, apiUrl } = local;
		let tell: (line: string) => void;
		const told = new Promise<string>(resolve => {
			tell = resolve;
		});
		const log = pino({}, { write: line => void (line.includes('the gateway cannot be reached') && tell(line)) });
		const bot = createBot({ token, apiUrl, finder: createFinder(libraryOf('corpus')), log });
		open.push(() => bot.stop());
		await bot.start();
		await local.close();
		expect(JSON.parse(await told)).toMatchObject({ gateway: `${local.url.replace('http', 'ws')}/gateway/`, tries: 2 });
	});

	it.each([
		[4004, 'token'],
		[4011, 'gateway'],
		[4014, 'intents'],
	])('that Discord ends with %i for good is reported', async (code, kind) => {
		const { local, bot } = await opened();
		local.gateway.connections[0]?.close(code);
		expect((await bot.refused).kind).toBe(kind);
	});
});

describe('a login', () => {
	const start = async (
		change: (local: Awaited<ReturnType<typeof startLocalDiscord>>) => { token?: string; apiUrl?: string },
	) => {
		const local = await startLocalDiscord({ port: 0 });
		open.push(() => local.close());
		const { token = local.token, apiUrl = local.apiUrl } = change(local);
		const finder = createFinder(libraryOf('corpus'));
		const bot = createBot({ token, apiUrl, finder, log: pino({ level: 'silent' }) });
		open.push(() => bot.stop());
		return bot.start();
	};

	it('with a wrong token is refused in one plain line, which does not show it', async () => {
		const refusal = await start(() => ({ token: 'wrong-token' }));
		expect(refusal).toMatchObject({ kind: 'token', line: expect.stringMatching(/^DISCORD_TOKEN: [^\n]+$/) });
		expect(refusal?.line).not.toContain('wrong-token');
	});

	it('that is one too many is refused', async () => {
		const refusal = await start(local => {
			local.gateway.faults.sessionStartsLeft = 0;
			return {};
		});
		expect(refusal).toMatchObject({ kind: 'sessions', line: expect.stringContaining('no more logins until') });
	});

	it('to nowhere says where, but no password', async () => {
		const refusal = await start(() => ({ apiUrl: 'http://someone:secret@127.0.0.1:9/api' }));
		expect(refusal).toMatchObject({ kind: 'unreachable', line: expect.stringContaining('http://127.0.0.1:9/api') });
	});
});

/** What Discord tells of its gateway. */
const gatewayInfo = (url: string, shards = 1): string => {
	const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
	return JSON.stringify({ url, shards, session_start_limit: limit });
};

describe('a login at what is no Discord', () => {
	const login = async (apiUrl: string, token = 'token') => {
		const finder = createFinder(libraryOf('corpus'));
		const bot = createBot({ token, apiUrl, finder, log: pino({ level: 'silent' }) });
		open.push(() => bot.stop());
		return bot.start();
	};

	/** A server that answers everything alike, and its address. */
	const answering = async (body: () => string, status = 200, type = 'application/json') => {
		const server = createServer((_, response) => {
			response.writeHead(status, { 'Content-Type': type }).end(body());
		}).listen(0, '127.0.0.1');
		await once(server, 'listening');
		open.push(async () => {
			server.closeAllConnections();
			server.close();
		});
		return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
	};

	/** The address of a server that answers everything with a web page. */
	const pageWith = async (status: number): Promise<string> => {
		const { url } = await answering(() => '<h1>Log in, dear guest</h1>', status, 'text/html');
		return `${url.replace('http://', '')}/api`;
	};

	it.each([
		[200, 'unreachable', /\(200, but not from Discord\).*DISCORD_API_URL/],
		[302, 'unreachable', /\(302, but not from Discord\).*DISCORD_API_URL/],
		[403, 'unreachable', /\(403, but not from Discord\).*DISCORD_API_URL/],
		[404, 'config', /^DISCORD_API_URL: .*404/],
	])('but a web page with %i says so in one line', async (status, kind, line) => {
		const refusal = await login(`http://${await pageWith(status)}`);
		expect(refusal).toMatchObject({ kind, line: expect.stringMatching(line) });
	});

	it.each([
		['an empty object', '{}'],
		['nothing', 'null'],
		['broken JSON', '{'],
		['plain text', 'hello', 'text/plain'],
		['a gateway whose address is none', gatewayInfo('not an address')],
		['a gateway without shards', gatewayInfo('ws://127.0.0.1:9', 0)],
	])('but %s says so in one line', async (_, body, type = 'application/json') => {
		const { url } = await answering(() => body, 200, type);
		const line = expect.stringMatching(/\(200, but not from Discord\).*DISCORD_API_URL/);
		expect(await login(`${url}/api`)).toMatchObject({ kind: 'unreachable', line });
	});

	it.each([400, 403])('but a refusal with %i says so in one line', async status => {
		const { url } = await answering(() => '{"code":0,"message":"No"}', status);
		const line = expect.stringMatching(/DISCORD_API_URL/);
		expect(await login(`${url}/api`)).toMatchObject({ kind: 'unreachable', line });
	});

	it.each([
		['says nothing', []],
		['says no more than hello', [{ op: 10, d: { heartbeat_interval: 41_250 } }]],
	])('but a gateway that %s is given up', async (_, says) => {
		const { server, url } = await answering(() => gatewayInfo(url.replace('http', 'ws')));
		const gateway = new WebSocketServer({ server });
		open.push(async () => {
			for (const client of gateway.clients) client.terminate();
		});
		vi.useFakeTimers({ toFake: ['setTimeout'] });
		const connected = once(gateway, 'connection');
		const refusal = login(`${url}/api`);
		const [client] = await connected;
		for (const packet of says) {
			const answered = once(client, 'message');
			client.send(JSON.stringify(packet));
			await answered;
		}
		vi.advanceTimersByTime(40_000);
		expect(await refusal).toMatchObject({ kind: 'unreachable', line: expect.stringContaining('gateway') });
	});

	it('but speaks no TLS says so', async () => {
		const refusal = await login(`https://${await pageWith(200)}`);
		expect(refusal).toMatchObject({ kind: 'unreachable', line: expect.stringContaining('DISCORD_API_URL') });
	});

	it('on that path says so', async () => {
		const { local } = await opened();
		expect(await login(`${local.url}/no/api`)).toMatchObject({ kind: 'config' });
		expect(await login(`${local.apiUrl}/v10`, local.token)).toMatchObject({ kind: 'config' });
	});
});

describe('registration', () => {
	it('writes the commands once, and again only when they have changed', async () => {
		const { local, library, log } = await opened();
		const restart = async (works: typeof library.works) => {
			const lines: string[] = [];
			const options = { token: local.token, apiUrl: local.apiUrl, finder: createFinder({ works }) };
			const bot = createBot({ ...options, log: pino({}, { write: line => void lines.push(line) }) });
			open.unshift(() => bot.stop());
			await bot.start();
			await bot.registered();
			return lines.some(line => line.includes('"written":true'));
		};
		expect(log.some(line => line.includes('"written":true'))).toBe(true);
		expect(await restart(library.works)).toBe(false);
		expect(await restart([...library.works, ...library.works.map(work => ({ ...work, slug: 'second' }))])).toBe(true);
	});
});

describe('a button', () => {
	it('works after a restart', async () => {
		const first = await opened();
		const { local } = first;
		const reader = local.world.person('reader');
		const { id } = local.world.channelNamed('general');
		const answer = messageOf(await reader.run(id, 'ask', { question: 'code of conduct' }));
		await first.bot.stop();
		const bot = createBot({
			token: local.token,
			apiUrl: local.apiUrl,
			finder: createFinder(first.library),
			log: pino({ level: 'silent' }),
		});
		open.unshift(() => bot.stop());
		await bot.start();
		const more = messageOf(await reader.press(answer.id, buttonOf(answer, 'More ▶')));
		expect(markdownOf(more)).toContain('page 2 of');
		expect((await reader.press(answer.id, buttonOf(more, 'Share'))).kind).toBe('acknowledged');
	});

	it.each([
		'o:a-new-domain:99',
		'o:a-new-domain:4.99',
		'o:gone:4',
		't:a-new-domain:4',
		'o:a-new-domain:6-3',
		'x:1',
		'constructor:1',
		'__proto__',
		'z'.repeat(100),
	])('with the forged or stale id %s gets a polite private line', async forged => {
		const { local, log } = await opened();
		const reader = local.world.person('reader');
		const answer = messageOf(await reader.run(local.world.channelNamed('general').id, 'passage', { reference: '4' }));
		const stored = local.world.messages.get(answer.id);
		if (!stored) throw new Error('no message');
		const button = { type: 2, style: 2, label: 'x', custom_id: forged };
		stored.data = { ...stored.data, components: [{ type: 1, components: [button] }] } as typeof stored.data;
		const told = messageOf(await reader.press(answer.id, forged));
		expect(markdownOf(told)).toContain('no longer leads anywhere');
		expect(log.some(line => line.includes('stale or forged button'))).toBe(true);
		expect(log.some(line => line.includes('"level":50'))).toBe(false);
	});
});
