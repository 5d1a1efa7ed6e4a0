/** So long Discord waits for an answer, in ms. */
const WAITS_MS = 3_000;

/** So long the quickest arrival counts, in ms: clocks drift. */
const WINDOW_MS = 600_000;

/** Tells what comes too late: when there is too much to do, the time is for those who still wait. */
export interface Lapse {
	/**
	 * Whether Discord has given up waiting for an answer to what was created then.
	 * @param created by Discord's clock, in ms
	 */
	hasLapsed(created: number): boolean;
}

/** @param now a clock that is never set, in ms; by how much it differs from Discord's, the quickest arrival tells */
export const createLapse = (now: () => number = () => performance.now()): Lapse => {
	let began = now();
	let quickest = Number.POSITIVE_INFINITY;
	let before = Number.POSITIVE_INFINITY;
	return {
		hasLapsed(created) {
			const took = now() - created;
			if (now() - began > WINDOW_MS) {
				before = quickest;
				quickest = Number.POSITIVE_INFINITY;
				began = now();
			}
			quickest = Math.min(quickest, took);
			return took - Math.min(quickest, before) > WAITS_MS;
		},
	};
};
