import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/index.js';
import type { RestFault } from '../../src/local/rest/faults.js';
import { localToken } from '../../src/local/world/seed.js';
import { type Program, start } from '../support/program.js';
import { markdownOf } from '../support/sent.js';

const closing: (() => unknown)[] = [];
afterAll(async () => {
	for (const close of closing.reverse()) await close();
});

const openLocal = async (): Promise<LocalDiscord> => {
	const local = await startLocalDiscord({ port: 0 });
	closing.push(() => local.close());
	return local;
};

const started = (env: Record<string, string>): Program => {
	const program = start('main', env);
	closing.push(() => {
		program.signal('SIGKILL');
		return program.ended;
	});
	return program;
};

const startBot = ({ token, apiUrl }: LocalDiscord, env: Record<string, string> = {}): Program =>
	started({ DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, ...env });

const ask = async ({ world }: LocalDiscord, command: string, options: Record<string, string> = {}): Promise<string> => {
	const outcome = await world.person('reader').run(world.channelNamed('general').id, command, options);
	if (outcome.kind !== 'message') throw new Error(JSON.stringify(outcome));
	return markdownOf(outcome.message);
};

/** Says something to the bot where all can read it. */
const mention = ({ world }: LocalDiscord, text: string): void => {
	world.person('reader').send(world.channelNamed('general').id, `<@${world.bot.id}> ${text}`);
};

/** Lets the next answer to an interaction go wrong; settles when the bot tries to send it. */
const triedToAnswer = (local: LocalDiscord, fault: RestFault): Promise<void> =>
	new Promise(resolve => {
		const path = /\/callback$/;
		const test = (tried: string): boolean => {
			const fits = tried.endsWith('/callback');
			if (fits) resolve();
			return fits;
		};
		local.restFaults.add({ path: Object.assign(path, { test }), fault });
	});

describe.concurrent('the process', () => {
	it.each([
		[4004, 3, /^DISCORD_TOKEN: /m],
		[4010, 8, /SHARDS/],
		[4011, 8, /SHARDS/],
		[4012, 8, /update/],
		[4013, 6, /update/],
		[4014, 6, /portal/],
	])('ends after close code %i with %i and one line', async (close, code, line) => {
		const local = await openLocal();
		const bot = startBot(local, { LOG_LEVEL: 'silent' });
		await local.world.next(change => change.type === 'bot-online');
		local.gateway.connections[0]?.close(close);
		const ended = await bot.ended;
		expect(ended).toMatchObject({ code, out: '', err: expect.stringMatching(line) });
		expect(ended.err).toMatch(/^[^\n]+\n$/);
	});

	it('finishes what is under way and ends with 3 when Discord no longer knows the token; not when an interaction’s', async () => {
		const local = await openLocal();
		const bot = startBot(local, { LOG_LEVEL: 'silent' });
		await local.world.next(change => change.type === 'commands-changed');
		const fault = { kind: 'refused', status: 401, code: 50027, message: 'Invalid Webhook Token' } as const;
		local.restFaults.add({ path: /\/callback$/, fault });
		expect(await ask(local, 'help')).toMatch(/Error [0-9a-f]{8}/);
		const tried = triedToAnswer(local, { kind: 'rate-limited', scope: 'user', retryAfter: 0.5 });
		const answer = ask(local, 'help');
		await tried;
		local.restFaults.add({ path: /\/messages$/, fault: { kind: 'status', status: 401 } });
		mention(local, 'help');
		expect(await answer).toContain('/ask');
		expect(await bot.ended).toEqual({ code: 3, out: '', err: expect.stringMatching(/^DISCORD_TOKEN: [^\n]+\n$/) });
	});

	it('ends with 7 when the logins are used up, says until when, and does not log in', async () => {
		const local = await openLocal();
		local.gateway.faults.sessionStartsLeft = 0;
		const { code, err } = await startBot(local, { LOG_LEVEL: 'silent' }).ended;
		expect(code).toBe(7);
		expect(err).toMatch(/until \d{4}-\d\d-\d\dT[^\n]+\n$/);
	});

	it('ends with 4 when Discord cannot be reached', async () => {
		const local = await openLocal();
		const { code, err } = await startBot(local, { LOG_LEVEL: 'silent', DISCORD_API_URL: 'http://127.0.0.1:9/api' })
			.ended;
		expect(code).toBe(4);
		expect(err).toContain('http://127.0.0.1:9/api');
	});

	it('ends with 9 when it meets an unexpected error, which is in its log', async () => {
		const thrower = encodeURIComponent('process.on("SIGUSR2", () => { throw new TypeError(); });');
		const bot = startBot(await openLocal(), { NODE_OPTIONS: `--import=data:text/javascript,${thrower}` });
		await bot.says(/"msg":"ready"/);
		bot.signal('SIGUSR2');
		const { code, err } = await bot.ended;
		expect(code).toBe(9);
		expect(err).toMatch(/"error":"TypeError",.*"msg":"unexpected error"\}\n[^\n]+\n$/);
	});

	it('ends with 4 when Discord fails, in one line', async () => {
		const local = await openLocal();
		local.restFaults.add({ path: /^\/gateway\/bot$/, fault: { kind: 'status', status: 503 }, times: 10 });
		const { code, err } = await startBot(local).ended;
		expect(code).toBe(4);
		expect(err).toMatch(/^[^\n]+http:\/\/\S+ \(503\)[^\n]+\n$/);
	});

	it.each([
		['of another machine', '203.0.113.1'],
		['of one network only, without its name', 'fe80::1'],
		['of no machine', '..'],
	])('ends with 2 when HEALTH_HOST is an address %s', async (_, host) => {
		const { code, err } = await startBot(await openLocal(), { HEALTH_HOST: host, HEALTH_PORT: '0' }).ended;
		expect(code).toBe(2);
		expect(err).toMatch(/^HEALTH_HOST: [^\n]+\n$/);
	});

	it('does not wait for ever for what is under way when SIGTERM comes', async () => {
		const local = await openLocal();
		const bot = startBot(local);
		await bot.says(/"msg":"commands registered"/);
		const tried = triedToAnswer(local, { kind: 'hang' });
		const unanswered = ask(local, 'help').catch(error => error);
		await tried;
		bot.signal('SIGTERM');
		const { code, err } = await bot.ended;
		expect(code).toBe(0);
		expect(err).toContain('"left":1,"msg":"stopped before all was finished"');
		expect(await unanswered).toBeInstanceOf(Error);
	});

	it('does not wait for a gateway that has fallen silent when SIGTERM comes', async () => {
		const silent = started({ LOG_LEVEL: 'silent' });
		const url = (await silent.says(/http:\S+/)).trim();
		const bot = started({ DISCORD_TOKEN: localToken, DISCORD_API_URL: `${url}/api` });
		await bot.says(/"msg":"commands registered"/);
		silent.signal('SIGSTOP');
		bot.signal('SIGTERM');
		expect((await bot.ended).code).toBe(0);
	});

	it('reloads the corpus on SIGHUP: a broken one is told and the old one stays, a good one replaces it', async () => {
		const local = await openLocal();
		const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
		cpSync('corpus', folder, { recursive: true });
		const text = (body: string) => writeFileSync(join(folder, 'a-new-domain/text.md'), body);
		try {
			rmSync(join(folder, 'a-new-domain/guide.yaml'));
			text('---\ntitle: First\nauthor: A\n---\nThe first text.\n');
			const bot = startBot(local, { CORPUS_DIR: folder });
			await bot.says(/"msg":"commands registered"/);
			expect(await ask(local, 'passage', { reference: '1' })).toContain('The first text');
			text('---\ntitle: Second\n---\nThe second text.\n');
			bot.signal('SIGHUP');
			expect(await bot.says(/[^\n]*corpus not reloaded[^\n]*/)).toContain('text.md:2: author');
			expect(await ask(local, 'passage', { reference: '1' })).toContain('The first text');
			text('---\ntitle: Third\nauthor: A\n---\nThe third text.\n');
			bot.signal('SIGHUP');
			await bot.says(/corpus reloaded/);
			expect(await ask(local, 'passage', { reference: '1' })).toContain('The third text');
			bot.signal('SIGTERM');
			expect((await bot.ended).code).toBe(0);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	it('serves, and reloads, while Discord lets the commands wait', async () => {
		const local = await openLocal();
		const path = /^\/applications\/\d+\/commands$/;
		const halfADay = 43_200;
		const fault = { kind: 'rate-limited', scope: 'user', retryAfter: halfADay } as const;
		local.restFaults.add({ method: 'PUT', path, fault });
		const bot = startBot(local);
		await bot.says(/"msg":"ready"/);
		bot.signal('SIGHUP');
		await bot.says(/corpus reloaded/);
		bot.signal('SIGTERM');
		const { code, err } = await bot.ended;
		expect(code).toBe(0);
		expect(err).not.toContain('commands registered');
	});

	it('goes on answering while a large corpus is read anew', async () => {
		const local = await openLocal();
		const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
		mkdirSync(join(folder, 'long'));
		const write = (body: string) =>
			writeFileSync(join(folder, 'long/text.md'), `---\ntitle: T\nauthor: A\n---\n${body}`);
		try {
			write('The first text.\n');
			const bot = startBot(local, { CORPUS_DIR: folder });
			await bot.says(/"msg":"commands registered"/);
			write(Array.from({ length: 30_000 }, (_, i) => `Paragraph ${i} of many stands here. It is short.\n`).join('\n'));
			let isReloaded = false;
			const reloaded = bot.says(/corpus reloaded/).then(() => {
				isReloaded = true;
			});
			bot.signal('SIGHUP');
			expect(await ask(local, 'passage', { reference: '1' })).toContain('The first text');
			expect(isReloaded).toBe(false);
			await reloaded;
			expect(await ask(local, 'passage', { reference: '30000' })).toContain('Paragraph 29999');
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	it('tells its state and its metrics on HEALTH_PORT', async () => {
		const local = await openLocal();
		const bot = startBot(local, { HEALTH_PORT: '0' });
		const [port] = /\d+/.exec(await bot.says(/"port":\d+/)) ?? [];
		const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);
		await bot.says(/"msg":"commands registered"/);
		await ask(local, 'ask', { question: 'What is the weather on Mars?' });
		local.restFaults.add({ path: /\/callback$/, fault: { kind: 'status', status: 502 } });
		await ask(local, 'help');
		const { world } = local;
		const refused = { kind: 'refused', status: 400, code: 50035, message: 'Invalid Form Body' } as const;
		local.restFaults.add({ path: /\/messages$/, fault: refused });
		const told = world.next(
			change => change.type === 'message-created' && world.messages.get(change.messageId)?.data.author.bot === true,
		);
		mention(local, 'help');
		await told;
		const health = await get('/healthz');
		expect(health.status).toBe(200);
		expect(await health.json()).toMatchObject({ ok: true, shards: [{ shard: 0, state: 'Ready', guilds: 1 }] });
		const metrics = await (await get('/metrics')).text();
		expect(metrics).toMatch(/^pilcrow_answers_total\{verdict="(?:answered|unsure|not-found)"\} 1$/m);
		expect(metrics).toMatch(/^pilcrow_handling_seconds_count\{kind="ApplicationCommand"\} 2$/m);
		expect(metrics, 'also what failed').toMatch(/^pilcrow_handling_seconds_count\{kind="Message"\} 1$/m);
		expect(metrics).toMatch(/^pilcrow_gateway_up\{shard="0"\} 1$/m);
		expect(metrics).toMatch(/^pilcrow_rest_errors_total\{status="502"\} 1$/m);
		expect((await get('/')).status).toBe(404);
		expect((await get('/metrics', { method: 'POST' })).status).toBe(405);
		local.gateway.faults.acceptsResumes = false;
		const offline = local.world.next(change => change.type === 'bot-offline');
		local.gateway.connections[0]?.cut();
		await offline;
		await bot.says(/reconnecting/);
		expect((await get('/healthz')).status).toBe(503);
	});
});
