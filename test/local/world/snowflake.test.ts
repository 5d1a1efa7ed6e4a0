import { describe, expect, it } from 'vitest';
import { isSnowflake, newSnowflake } from '../../../src/local/world/snowflake.js';

describe('ids', () => {
	it('have 17 to 20 digits, tell their time, and grow strictly, many in one millisecond', () => {
		const ids = Array.from({ length: 20_000 }, newSnowflake);
		expect(ids.every(isSnowflake)).toBe(true);
		expect(ids.every((id, at) => at === 0 || BigInt(id) > BigInt(ids[at - 1] ?? 0))).toBe(true);
		const age = Date.now() - Number((BigInt(ids[0] ?? 0) >> 22n) + 1_420_070_400_000n);
		expect(Math.abs(age)).toBeLessThan(60_000);
	});
});
