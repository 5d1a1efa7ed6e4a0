import { describe, expect, it } from 'vitest';
import { isSnowflake, newSnowflake } from '../../../src/local/world/snowflake.js';

describe('ids', () => {
	it('have 17 to 20 digits, tell their time, and grow strictly, many in one millisecond', () => {
		const ids = Array.from({ length: 20_000 }, newSnowflake);
		expect(ids.every(id => /^\d{17,20}$/.test(id) && isSnowflake(id))).toBe(true);
		expect(ids.every((id, at) => at === 0 || BigInt(id) > BigInt(ids[at - 1] ?? 0))).toBe(true);
		const age = Date.now() - Number((BigInt(ids[0] ?? 0) >> 22n) + 1_420_070_400_000n);
		expect(Math.abs(age)).toBeLessThan(60_000);
	});

	it('may be any number of 64 bits', () => {
		expect(['0', '1', String(2n ** 64n - 1n)].every(isSnowflake)).toBe(true);
		expect(['', '-1', '1.5', '1e3', 'x', String(2n ** 64n)].some(isSnowflake)).toBe(false);
	});
});
