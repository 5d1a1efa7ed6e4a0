import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createFinder } from '../../src/answer/finder.js';
import { createBot } from '../../src/bot/bot.js';
import { warnOfWaits } from '../../src/bot/long-wait.js';
import { startLocalDiscord } from '../../src/local/index.js';
import { libraryOf } from '../e2e/served.js';

it('a long wait at the start is told of in one line, which says until when', async () => {
	const local = await startLocalDiscord({ port: 0 });
	local.restFaults.add({ path: /^\/gateway\/bot$/, fault: { kind: 'rate-limited', scope: 'user', retryAfter: 3600 } });
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
	expect(JSON.parse(line).until).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
	expect(line).not.toContain(local.token);
	expect(line).not.toContain('http');
	await bot.stop();
	await local.close();
});

it('a wait is told of once, however many requests wait, and a short one not at all', () => {
	const lines: string[] = [];
	let now = Date.UTC(2026, 0);
	const wait = warnOfWaits(pino({}, { write: line => void lines.push(line) }), () => now);
	for (const retryAfter of [300, 60_000, 60_100, 59_000, 900]) expect(wait({ retryAfter })).toBe(false);
	now += 60_000;
	wait({ retryAfter: 30_000 });
	expect(lines.map(line => JSON.parse(line).until)).toEqual(['2026-01-01T00:01:00.000Z', '2026-01-01T00:01:30.000Z']);
});
