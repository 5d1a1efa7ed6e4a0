import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

const TOKEN = { DISCORD_TOKEN: 'token' };

describe('the environment', () => {
	it('may be empty', () => {
		expect(readConfig({ SHARDS: '', HEALTH_PORT: ' ' })).toEqual({
			ok: true,
			config: { apiUrl: 'https://discord.com/api', corpus: 'corpus', port: 4321, logLevel: 'info' },
		});
	});

	it.each([
		['auto', 'auto'],
		['1', { first: 0, last: 0, total: 1 }],
		['4', { first: 0, last: 3, total: 4 }],
		['0-15/64', { first: 0, last: 15, total: 64 }],
		['63-63/64', { first: 63, last: 63, total: 64 }],
	])('SHARDS=%s', (text, shards) => {
		const read = readConfig({ ...TOKEN, SHARDS: text });
		expect(read.ok && read.config.shards).toEqual(shards);
	});

	it.each(['0', '-1', '1.5', 'all', '5-3/9', '0-64/64', '0-15', '1/64', '0-15/', 'auto/3', '999999'])(
		'SHARDS=%s is refused in one line that names the variable',
		text => {
			expect(readConfig({ ...TOKEN, SHARDS: text })).toEqual({
				ok: false,
				line: expect.stringMatching(/^SHARDS: must be [^\n]+$/),
			});
		},
	);

	it.each(['a b', '“abc”', '"abc"', "'abc'", 'абв'])('refuses the token %s, and does not show it', token => {
		const read = readConfig({ DISCORD_TOKEN: token });
		expect(read).toEqual({ ok: false, line: expect.stringMatching(/^DISCORD_TOKEN: must be [^\n]+$/) });
		expect(JSON.stringify(read)).not.toContain(token);
	});

	it.each([',', ' , ', '#general', '123456789012345678,general'])('refuses ASK_CHANNELS=%s', text => {
		const line = expect.stringMatching(/^ASK_CHANNELS: must be [^\n]+$/);
		expect(readConfig({ ASK_CHANNELS: text })).toEqual({ ok: false, line });
	});

	it('refuses SHARDS without a token: the local Discord has one process', () => {
		expect(readConfig({ SHARDS: '2' })).toEqual({ ok: false, line: expect.stringMatching(/^SHARDS: /) });
	});

	it('takes from the manager which shard the process is', () => {
		const read = readConfig({ ...TOKEN, SHARDING_MANAGER: 'true', SHARDS: '3', SHARD_COUNT: '64' });
		expect(read.ok && read.config).toMatchObject({ shard: { id: 3, count: 64 } });
		expect(read.ok && read.config.shards).toBe(undefined);
	});

	it('tells state and metrics to this machine only, if at all', () => {
		const health = (variables: Record<string, string>) => {
			const read = readConfig(variables);
			return read.ok ? read.config.health : read.line;
		};
		expect(health({})).toBe(undefined);
		expect(health({ HEALTH_PORT: '9090' })).toEqual({ port: 9090, host: '127.0.0.1' });
		expect(health({ HEALTH_PORT: '0', HEALTH_HOST: '0.0.0.0' })).toEqual({ port: 0, host: '0.0.0.0' });
		expect(health({ HEALTH_PORT: 'x' })).toMatch(/^HEALTH_PORT: /);
	});
});
