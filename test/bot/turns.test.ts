import { expect, it } from 'vitest';
import { createTurns } from '../../src/bot/turns.js';

it('tasks of one key follow each other, also behind one that fails; those of another do not wait', async () => {
	const turns = createTurns();
	const events: string[] = [];
	let release = () => {};
	const held = new Promise<void>(resolve => {
		release = resolve;
	});
	const first = turns.take('a', async () => {
		await held;
		events.push('first');
		throw new Error('first');
	});
	const second = turns.take('a', async () => events.push('second'));
	await turns.take('b', async () => events.push('other'));
	expect(events).toEqual(['other']);
	release();
	await expect(first).rejects.toThrow('first');
	await second;
	expect(events).toEqual(['other', 'first', 'second']);
	expect(await turns.take('a', async () => 3)).toBe(3);
});
