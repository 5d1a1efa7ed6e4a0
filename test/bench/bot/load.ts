import { setTimeout as sleep } from 'node:timers/promises';

/** Asks once; whether an answer came. `n` counts the calls from 0. */
export type Ask = (n: number) => Promise<boolean>;

export interface Load {
	/** ms from the moment when each answered one was due to be asked, in no order. */
	readonly latencies: readonly number[];
	readonly unanswered: number;
	readonly seconds: number;
}

/**
 * Open loop: asks at random moments, `rate` a second on average (a Poisson process), however slowly answers come.
 * Latencies count from the moment in the schedule, so that a stall counts for all who would have asked meanwhile.
 */
export const openLoop = async (
	ask: Ask,
	{ rate, count, random }: { readonly rate: number; readonly count: number; readonly random: () => number },
): Promise<Load> => {
	const latencies: number[] = [];
	const begin = performance.now();
	const asked: Promise<void>[] = [];
	let due = begin;
	for (let n = 0; n < count; n++) {
		due += (-Math.log(1 - random()) * 1000) / rate;
		const wait = due - performance.now();
		if (wait > 0) await sleep(wait);
		const scheduled = due;
		asked.push(
			ask(n).then(isAnswered => {
				if (isAnswered) latencies.push(performance.now() - scheduled);
			}),
		);
	}
	await Promise.all(asked);
	return { latencies, unanswered: count - latencies.length, seconds: (performance.now() - begin) / 1000 };
};

/** Closed loop: `users` at once, each of whom asks again as soon as they are answered. Finds the most that is possible. */
export const closedLoop = async (
	ask: Ask,
	{ users, count }: { readonly users: number; readonly count: number },
): Promise<Load> => {
	const latencies: number[] = [];
	const begin = performance.now();
	let n = 0;
	const user = async (): Promise<void> => {
		while (n < count) {
			const at = performance.now();
			if (await ask(n++)) latencies.push(performance.now() - at);
		}
	};
	await Promise.all(Array.from({ length: users }, user));
	return { latencies, unanswered: count - latencies.length, seconds: (performance.now() - begin) / 1000 };
};
