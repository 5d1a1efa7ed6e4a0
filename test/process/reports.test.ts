import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { gatherReports } from '../../src/process/reports.js';
import { collectGarbage } from '../support/garbage.js';

const startShard = async (): Promise<ChildProcess> => {
	const child = fork('test/process/shard.ts', { execArgv: ['--import', 'tsx'] });
	await once(child, 'message');
	return child;
};

describe('reports', () => {
	it('keep what ended processes had counted, and not the processes', async () => {
		const shard: { process: ChildProcess | null } = { process: null };
		const { metrics } = gatherReports(new Map([[0, shard]]));
		const countAndEnd = async (count: number): Promise<WeakRef<ChildProcess>> => {
			const child = await startShard();
			shard.process = child;
			expect(await metrics()).toContain(`answers_total ${count}\n`);
			child.kill('SIGKILL');
			await once(child, 'close');
			shard.process = null;
			expect(await metrics()).toContain(`answers_total ${count}\n`);
			return new WeakRef(child);
		};
		const ended = [await countAndEnd(1), await countAndEnd(2), await countAndEnd(3)];
		await setImmediate();
		collectGarbage();
		// Node itself may still hold the last one.
		expect(ended.slice(0, -1).filter(child => child.deref())).toEqual([]);
	});

	it('do a shard no harm when its manager ends before it has answered', async () => {
		const child = await startShard();
		const { gateway } = gatherReports(new Map([[0, { process: child }]]));
		void gateway();
		child.disconnect();
		expect(await once(child, 'exit')).toEqual([0, null]);
	});
});
