import { describe, expect, it } from 'vitest';
import { createLapse } from '../../src/bot/lapse.js';

/** Discord's clock is that much ahead of the bot's. */
const AHEAD = 1_700_000_000_000;

describe('what comes too late', () => {
	it('is told from the quickest arrivals, whatever the clocks show', () => {
		let now = 0;
		const lapse = createLapse(() => now);
		const arrives = (created: number, at: number): boolean => {
			now = at;
			return lapse.hasLapsed(AHEAD + created);
		};
		expect(arrives(0, 50)).toBe(false);
		expect(arrives(50, 100)).toBe(false);
		expect(arrives(100, 3_150)).toBe(false);
		expect(arrives(200, 3_251)).toBe(true);
		expect(arrives(4_000, 4_020)).toBe(false);
		expect(arrives(4_050, 4_070)).toBe(false);
		expect(arrives(4_100, 7_121)).toBe(true);
	});

	it('is not all that comes after one with a date ahead of the others', () => {
		let now = 0;
		const lapse = createLapse(() => now);
		const arrivesAfter = (took: number): boolean => {
			now += 100;
			return lapse.hasLapsed(AHEAD + now - took);
		};
		expect([50, -5_000, 50, 60, 2_900, 3_100].map(arrivesAfter)).toEqual([false, false, false, false, false, true]);
	});

	it('is not all that comes after the clocks have drifted apart', () => {
		let now = 0;
		const lapse = createLapse(() => now);
		for (let i = 0; i < 2; i++) expect(lapse.hasLapsed(AHEAD)).toBe(false);
		const drifted = (at: number): boolean => {
			now = at;
			return lapse.hasLapsed(AHEAD + at - 4_000);
		};
		expect(drifted(500_000)).toBe(true);
		drifted(700_000);
		drifted(1_400_000);
		expect(drifted(1_400_001)).toBe(false);
	});
});
