import { describe, expect, it } from 'vitest';
import { isSnowflake, snowflakes } from '../../../src/local/world/snowflake.js';

describe('ids', () => {
	it('have 17 to 20 digits and tell their time', () => {
		const id = snowflakes(() => Date.UTC(2026, 10, 26))();
		expect(id).toMatch(/^\d{17,20}$/);
		expect(isSnowflake(id)).toBe(true);
		expect(Number(BigInt(id) >> 22n) + Date.UTC(2015)).toBe(Date.UTC(2026, 10, 26));
	});

	it('grow strictly, many in one millisecond and when the clock is set back', () => {
		let now = Date.UTC(2026);
		const newId = snowflakes(() => now);
		const ids = Array.from({ length: 10_000 }, newId);
		now -= 3_600_000;
		ids.push(newId());
		now += 7_200_000;
		ids.push(newId());
		expect(ids.every((id, at) => at === 0 || BigInt(id) > BigInt(ids[at - 1] ?? 0))).toBe(true);
	});

	it('may be any number of 64 bits', () => {
		expect(['0', '1', String(2n ** 64n - 1n)].every(isSnowflake)).toBe(true);
		expect(['', '-1', '1.5', '1e3', 'x', String(2n ** 64n)].some(isSnowflake)).toBe(false);
	});
});
