import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/index.js';
import { type Program, start } from '../support/program.js';

const closing: (() => unknown)[] = [];
afterAll(async () => {
	for (const close of closing.reverse()) await close();
});

const openLocal = async (): Promise<LocalDiscord> => {
	const local = await startLocalDiscord({ port: 0 });
	closing.push(() => local.close());
	return local;
};

const startShards = ({ token, apiUrl }: LocalDiscord, shards: string, env: Record<string, string> = {}): Program => {
	const to = { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl };
	const program = start('main', { ...to, SHARDS: shards, HEALTH_PORT: '0', ...env });
	closing.push(() => {
		program.signal('SIGTERM');
		return program.ended;
	});
	return program;
};

describe.concurrent('shards', () => {
	it('run in processes of their own, are told together, and end together', async () => {
		const local = await openLocal();
		const program = startShards(local, '1-2/3');
		const [port] = /\d+/.exec(await program.says(/"port":\d+/)) ?? [];
		await program.says(/"msg":"shards started"/);
		expect(local.gateway.connections.map(({ session }) => session?.shard)).toEqual([
			[1, 3],
			[2, 3],
		]);
		const health = await fetch(`http://127.0.0.1:${port}/healthz`);
		expect(health.status).toBe(200);
		expect(await health.json()).toMatchObject({ ok: true, shards: [{ shard: 1 }, { shard: 2 }] });
		const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
		expect(metrics).toMatch(/^pilcrow_gateway_up\{shard="1"\} 1$/m);
		expect(metrics).toMatch(/^pilcrow_gateway_up\{shard="2"\} 1$/m);

		program.signal('SIGHUP');
		await program.says(/"shard":1,.*corpus reloaded/);
		await program.says(/"shard":2,.*corpus reloaded/);
		program.signal('SIGTERM');
		expect((await program.ended).code).toBe(0);
		expect(local.world.botOnline).toBe(false);
	}, 40_000);

	it('are as many as Discord advises with auto; one that Discord will not have ends all, with its code', async () => {
		const local = await openLocal();
		const program = startShards(local, 'auto', { LOG_LEVEL: 'info' });
		await program.says(/"first":0,"last":0,"total":1,"msg":"shards started"/);
		local.gateway.connections[0]?.close(4014);
		const { code, err } = await program.ended;
		expect(code).toBe(6);
		expect(err).toContain('portal');
	}, 40_000);

	it('one that dies is started again; till then it is told to be down, and what it has counted stays', async () => {
		const local = await openLocal();
		const program = startShards(local, '1');
		const [port] = /\d+/.exec(await program.says(/"port":\d+/)) ?? [];
		const metrics = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
		const pid = Number(/\d+/.exec(await program.says(/"pid":\d+,"hostname":"[^"]*","shard":0/))?.[0]);
		await program.says(/"msg":"shards started"/);
		await local.world.person('reader').run(local.world.channelNamed('general').id, 'help');
		const counted = /^pilcrow_handling_seconds_count\{kind="ApplicationCommand"\} 1$/m;
		expect(await metrics()).toMatch(counted);
		process.kill(pid, 'SIGKILL');
		await program.says(/"shard":0,"code":null,"seconds":\d+,"msg":"shard has ended/);
		const dead = await metrics();
		expect(dead).toMatch(/^pilcrow_gateway_up\{shard="0"\} 0$/m);
		expect(dead).toMatch(counted);
		await local.world.next(change => change.type === 'bot-online');
	}, 40_000);

	it('one that cannot be started again, since the corpus was broken meanwhile, does not end the others', async () => {
		const local = await openLocal();
		const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
		closing.push(() => rmSync(folder, { recursive: true }));
		cpSync('corpus', folder, { recursive: true });
		const program = startShards(local, '1', { CORPUS_DIR: folder });
		const pid = Number(/\d+/.exec(await program.says(/"pid":\d+,"hostname":"[^"]*","shard":0,.*"msg":"ready"/))?.[0]);
		writeFileSync(join(folder, 'a-new-domain/text.md'), 'no front matter');
		process.kill(pid, 'SIGKILL');
		await program.says(/"shard":0,"code":1,"seconds":2,"msg":"shard has ended; it is started again"/);
		program.signal('SIGTERM');
		expect((await program.ended).code).toBe(0);
	}, 40_000);

	it('are not started with a wrong token, nor without logins left, nor where there are more than logins in a day', async () => {
		const local = await openLocal();
		const wrong = await startShards(local, '2', { DISCORD_TOKEN: 'wrong' }).ended;
		expect(wrong).toMatchObject({ code: 3, err: expect.stringMatching(/^DISCORD_TOKEN: [^\n]+\n$/) });
		const many = await startShards(local, '2000').ended;
		expect(many).toMatchObject({ code: 2, err: expect.stringMatching(/^SHARDS: 2000 [^\n]+ 1000 [^\n]+\n$/) });
		local.gateway.faults.sessionStartsLeft = 1;
		expect(await startShards(local, '2').ended).toMatchObject({ code: 7, err: expect.stringContaining('until') });
	}, 40_000);

	it('are not started when the port of their health is taken', async () => {
		const local = await openLocal();
		const [port = ''] = /\d+$/.exec(local.url) ?? [];
		const { code, out, err } = await startShards(local, '2', { HEALTH_PORT: port, LOG_LEVEL: 'silent' }).ended;
		expect({ code, out }).toEqual({ code: 5, out: '' });
		expect(err).toMatch(/^HEALTH_PORT: [^\n]+\n$/);
		expect(local.gateway.connections).toEqual([]);
	}, 40_000);

	it('one that has no manager does not log in', async () => {
		const local = await openLocal();
		const shard = { SHARDING_MANAGER: 'true', SHARDS: '0', SHARD_COUNT: '1' };
		const { token, apiUrl } = local;
		const { code } = await start('main', { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, ...shard }).ended;
		expect(code).toBe(0);
		expect(local.gateway.connections).toEqual([]);
	}, 40_000);

	it('are not awaited when a signal comes early: SIGHUP does no harm, SIGTERM ends all with 0', async () => {
		const local = await openLocal();
		const asked = new Promise<void>(resolve => {
			const test = (): boolean => {
				resolve();
				return true;
			};
			const path = Object.assign(/^\/gateway\/bot$/, { test });
			local.restFaults.add({ path, fault: { kind: 'hang' } });
		});
		const program = startShards(local, '2');
		await asked;
		program.signal('SIGHUP');
		program.signal('SIGTERM');
		expect(await program.ended).toEqual({ code: 0, out: '', err: '' });
	}, 40_000);

	it('tell how long Discord lets them wait', async () => {
		const local = await openLocal();
		const fault = { kind: 'rate-limited', scope: 'user', retryAfter: 600 } as const;
		local.restFaults.add({ path: /^\/gateway\/bot$/, fault });
		const program = startShards(local, '2');
		await program.says(/"until":"\d{4}-[^"]+","msg":"Discord limits our requests: waiting"/);
		program.signal('SIGTERM');
		expect((await program.ended).code).toBe(0);
	}, 40_000);

	it('are started again later if Discord fails, or refuses: neither is a broken corpus', async () => {
		const local = await openLocal();
		const path = /^\/gateway\/bot$/;
		const forgive = local.restFaults.add({ path, fault: { kind: 'status', status: 503 }, times: 10 });
		const failed = await startShards(local, '2').ended;
		expect(failed).toMatchObject({ code: 4, err: expect.stringMatching(/^[^\n]+http:\/\/\S+ \(503\)[^\n]+\n$/) });
		forgive();
		local.restFaults.add({ path, fault: { kind: 'refused', status: 403, code: 0, message: 'Not today' } });
		const { code, err } = await startShards(local, '2').ended;
		expect(code).toBe(4);
		expect(err).toMatch(/^[^\n]+http:\/\/\S+ \(403, a refusal\)[^\n]+\n$/);
	}, 40_000);
});
