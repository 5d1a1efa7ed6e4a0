/** A token bucket: `burst` at once, then one every `everyMs`. */
export interface Rate {
	readonly burst: number;
	readonly everyMs: number;
}

/** How often a user and a channel may have an answer that all of the channel sees. */
const USER: Rate = { burst: 5, everyMs: 10_000 };
const CHANNEL: Rate = { burst: 10, everyMs: 3_000 };

/** Beyond that many buckets, the full ones are forgotten: a full bucket is as good as none. */
const MAX_BUCKETS = 10_000;

/** Keeps public answers from flooding a channel. */
export interface Cooldown {
	/**
	 * Takes a token of the user and one of the channel, or neither.
	 * @returns how many seconds to wait; 0 if there was a token of each
	 */
	take(user: string, channel: string): number;
	/** Undoes a `take` that led to no answer. */
	giveBack(user: string, channel: string): void;
}

/** @param now milliseconds on any clock that does not go back */
export const createCooldown = (now: () => number = () => performance.now()): Cooldown => {
	/** When each bucket will be full again; its tokens follow from that. */
	const fullAt = new Map<string, number>();
	const waitOf = (key: string, { burst, everyMs }: Rate, at: number): number =>
		Math.max(0, (fullAt.get(key) ?? 0) - at - (burst - 1) * everyMs);
	const spend = (key: string, { everyMs }: Rate, at: number): void => {
		fullAt.set(key, Math.max(fullAt.get(key) ?? 0, at) + everyMs);
	};
	const returned = (key: string, { everyMs }: Rate): void => {
		const full = fullAt.get(key);
		if (full !== undefined) fullAt.set(key, full - everyMs);
	};
	return {
		take(user, channel) {
			const at = now();
			const [ofUser, ofChannel] = [`u${user}`, `c${channel}`];
			const wait = Math.max(waitOf(ofUser, USER, at), waitOf(ofChannel, CHANNEL, at));
			if (wait > 0) return Math.ceil(wait / 1000);
			spend(ofUser, USER, at);
			spend(ofChannel, CHANNEL, at);
			if (fullAt.size > MAX_BUCKETS) {
				for (const [key, full] of fullAt) if (full <= at) fullAt.delete(key);
			}
			return 0;
		},
		giveBack(user, channel) {
			returned(`u${user}`, USER);
			returned(`c${channel}`, CHANNEL);
		},
	};
};
