import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeen } from '../../src/bot/seen.js';

describe('what has been seen', () => {
	it('is new once, as long as no more ids have come since than are remembered', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(30)), fc.integer({ min: 1, max: 20 }), (numbers, max) => {
				const seen = createSeen(max);
				const remembered: number[] = [];
				for (const number of numbers) {
					expect(seen.isNew(`${number}`)).toBe(!remembered.includes(number));
					if (!remembered.includes(number)) remembered.push(number);
					if (remembered.length > max) remembered.shift();
				}
			}),
		);
	});
});
