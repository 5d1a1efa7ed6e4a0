/** So long Discord waits for an answer, in ms. */
const WAITS_MS = 3_000;

/** So long an arrival counts, in ms: clocks drift. */
const WINDOW_MS = 600_000;

/** Tells what comes too late: when there is too much to do, the time is for those who still wait. */
export interface Lapse {
	/**
	 * Whether Discord has given up waiting for an answer to what was created then.
	 * @param created by Discord's clock, in ms
	 */
	hasLapsed(created: number): boolean;
}

/**
 * @param now a clock that is never set, in ms; by how much it differs from Discord's, the quickest arrivals tell: the
 * second quickest, since not all of Discord's own clocks agree
 */
export const createLapse = (now: () => number = () => performance.now()): Lapse => {
	let began = now();
	let quickest = Number.POSITIVE_INFINITY;
	let second = Number.POSITIVE_INFINITY;
	let secondBefore = Number.POSITIVE_INFINITY;
	return {
		hasLapsed(created) {
			const took = now() - created;
			if (now() - began > WINDOW_MS) {
				secondBefore = second;
				quickest = second = Number.POSITIVE_INFINITY;
				began = now();
			}
			second = Math.min(second, Math.max(quickest, took));
			quickest = Math.min(quickest, took);
			return took - Math.min(second, secondBefore) > WAITS_MS;
		},
	};
};
