import { expect, it } from 'vitest';
import { followUp } from '../../src/view/follow-up.js';

it('takes the topic of what went before along, but not all of it', () => {
	const second = followUp('What does China propose?', 'and for terrorism?');
	expect(second).toBe('What does China propose? › and for terrorism?');
	const third = followUp(second, 'why?');
	expect(third).toBe('What does China propose? › and for terrorism? › why?');
	expect(followUp(third, 'since when?')).toBe('and for terrorism? › why? › since when?');
	expect(followUp('x'.repeat(600), 'y'.repeat(100))).toBe('y'.repeat(100));
});
