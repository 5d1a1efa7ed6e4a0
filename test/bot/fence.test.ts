import { describe, expect, it } from 'vitest';
import { describeError } from '../../src/bot/fence.js';

/** What a user might write. */
const SECRET = 'xyzzyplugh';

describe('what the log may know of an error', () => {
	it.each(['', 'one line', `two lines\nof ${SECRET}`])('are its name, its code and its frames: of %j', message => {
		const error = Object.assign(new RangeError(message), { code: 'ERR_X' });
		const described = describeError(error);
		expect(described).toMatchObject({ error: 'RangeError', code: 'ERR_X' });
		expect(described.at).toEqual(expect.arrayContaining([expect.stringMatching(/^at .*fence\.test\.ts:\d+:\d+/)]));
		expect(JSON.stringify(described)).not.toContain(SECRET);
	});

	it.each([`at ${SECRET}`, `    at ${SECRET} (file.ts:1:1)`, `I was\n    at ${SECRET}\n\n  at the ${SECRET}`])(
		'are no lines of its message that look like frames: of %j',
		message => {
			const { at } = describeError(new Error(message));
			expect(at).toEqual(expect.arrayContaining([expect.stringMatching(/fence\.test\.ts/)]));
			expect(JSON.stringify(at)).not.toContain(SECRET);
		},
	);

	it('are no frames where they cannot be told from a message that was replaced', () => {
		const stack = `Error: I was\n    at ${SECRET}\n    at run (file.ts:1:1)`;
		const error = Object.assign(new Error('replaced'), { stack });
		expect(describeError(error)).toEqual({ error: 'Error', at: undefined });
	});

	it('is only the type of what is no error', () => {
		expect(describeError(SECRET)).toEqual({ error: 'string' });
	});
});
