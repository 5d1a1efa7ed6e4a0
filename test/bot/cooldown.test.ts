import { describe, expect, it } from 'vitest';
import { createCooldown } from '../../src/bot/cooldown.js';
import { collectGarbage } from '../support/garbage.js';

describe('the cooldown', () => {
	it('gives a user five answers at once, then one every ten seconds', () => {
		let now = 1000;
		const cooldown = createCooldown(() => now);
		const channels = Array.from({ length: 8 }, (_, i) => `c${i}`);
		expect(channels.slice(0, 6).map(channel => cooldown.take('user', channel))).toEqual([0, 0, 0, 0, 0, 10]);
		now += 9_500;
		expect(cooldown.take('user', 'c6')).toBe(1);
		now += 500;
		expect(cooldown.take('user', 'c6')).toBe(0);
		expect(cooldown.take('user', 'c7')).toBe(10);
		expect(cooldown.take('other', 'c7')).toBe(0);
	});

	it('takes back what led to no answer', () => {
		const cooldown = createCooldown(() => 0);
		for (let i = 0; i < 20; i++) {
			expect(cooldown.take('user', 'channel')).toBe(0);
			cooldown.giveBack('user', 'channel');
		}
		for (let i = 0; i < 5; i++) expect(cooldown.take('user', 'channel')).toBe(0);
		expect(cooldown.take('user', 'channel')).toBe(10);
	});

	it('gives a channel ten, whoever asks; who must wait spends nothing', () => {
		let now = 0;
		const cooldown = createCooldown(() => now);
		const waits = Array.from({ length: 12 }, (_, i) => cooldown.take(`user${i}`, 'channel'));
		expect(waits).toEqual([...Array(10).fill(0), 3, 3]);
		now += 3_000;
		expect(cooldown.take('user11', 'channel')).toBe(0);
		for (let i = 0; i < 4; i++) expect(cooldown.take('user11', 'elsewhere')).toBe(0);
		expect(cooldown.take('user11', 'elsewhere')).toBeGreaterThan(0);
	});

	it('remembers those who have to wait, however many come', () => {
		const cooldown = createCooldown(() => 0);
		for (let i = 0; i < 5; i++) cooldown.take('user', `channel${i}`);
		for (let i = 0; i < 6_000; i++) expect(cooldown.take(`user${i}`, `elsewhere${i}`)).toBe(0);
		expect(cooldown.take('user', 'channel')).toBe(10);
	});

	it('forgets those who need not, so that it does not grow with all who ever came', () => {
		let now = 0;
		const cooldown = createCooldown(() => now);
		const heldAfter = (people: number): number => {
			for (let i = 0; i < people; i++) {
				now += 60_000;
				cooldown.take(`user${now}`, `channel${now}`);
			}
			collectGarbage();
			return process.memoryUsage().heapUsed;
		};
		const before = heldAfter(10_000);
		expect(heldAfter(200_000) - before).toBeLessThan(5_000_000);
		// What it holds is still held here.
		expect(cooldown.take('user', 'channel')).toBe(0);
	});
});
