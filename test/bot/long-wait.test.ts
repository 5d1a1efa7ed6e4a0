import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createFinder } from '../../src/answer/finder.js';
import { createBot } from '../../src/bot/bot.js';
import { warnOfWaits } from '../../src/bot/long-wait.js';
import { startLocalDiscord } from '../../src/local/index.js';
import { libraryOf } from '../e2e/served.js';

it('a long wait at the start is told of in one line, which says until when', async () => {
	const local = await startLocalDiscord({ port: 0 });
	const retryAfter = 3600;
	local.restFaults.add({ path: /^\/gateway\/bot$/, fault: { kind: 'rate-limited', scope: 'user', retryAfter } });
	const earliest = Date.now() + retryAfter * 1000;
	let told: (line: string) => void = () => {};
	const warned = new Promise<string>(resolve => {
		told = resolve;
	});
	const bot = createBot({
		token: local.token,
		apiUrl: local.apiUrl,
		finder: createFinder(libraryOf('corpus')),
		log: pino({ level: 'warn' }, { write: line => told(line) }),
	});
	void bot.start();
	const line = await warned;
	expect(Date.parse(JSON.parse(line).until)).toBeGreaterThanOrEqual(earliest);
	expect(line).not.toContain(local.token);
	expect(line).not.toContain('http');
	await bot.stop();
	await local.close();
});

it('a wait is told of once, however many requests wait, and a short one not at all', () => {
	const lines: string[] = [];
	const wait = warnOfWaits(pino({}, { write: line => void lines.push(line) }));
	for (const retryAfter of [300, 60_000, 60_100, 59_000, 900]) expect(wait({ retryAfter })).toBe(false);
	expect(lines).toHaveLength(1);
});
