import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

describe('the environment', () => {
	it('has defaults; empty counts as absent', () => {
		const config = { apiUrl: 'https://discord.com/api', corpus: 'corpus', port: 4321, logLevel: 'info' };
		expect(readConfig({ DISCORD_TOKEN: '', PORT: ' ', OTHER: 'x' })).toEqual({ ok: true, config });
	});

	it('is read', () => {
		const read = readConfig({
			DISCORD_TOKEN: ' t ',
			DISCORD_API_URL: 'http://127.0.0.1:9/api/',
			CORPUS_DIR: '/works',
			PORT: '0',
			LOG_LEVEL: 'silent',
			ASK_CHANNELS: '123456789012345678, 223456789012345678',
		});
		expect(read).toEqual({
			ok: true,
			config: {
				token: 't',
				apiUrl: 'http://127.0.0.1:9/api',
				corpus: '/works',
				port: 0,
				logLevel: 'silent',
				askChannels: ['123456789012345678', '223456789012345678'],
			},
		});
	});

	it.each([
		['PORT', '65536'],
		['PORT', '1e3'],
		['LOG_LEVEL', 'INFO'],
		['DISCORD_API_URL', 'discord.com'],
		['DISCORD_TOKEN', 'two words'],
		['ASK_CHANNELS', '1,2'],
	])('with a wrong %s gets a line that names it', (name, value) => {
		const read = readConfig({ [name]: value });
		expect(read).toMatchObject({ ok: false, line: expect.stringMatching(new RegExp(`^${name}: must be [^\n]+$`)) });
	});
});
