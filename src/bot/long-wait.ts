import type { RateLimitData } from 'discord.js';
import type { Logger } from 'pino';

/** A wait that is worth telling of. */
const LONG_WAIT_MS = 5_000;

/** Whether Discord lets a request wait longer than one would without being told. */
export const isLongWait = ({ retryAfter }: Pick<RateLimitData, 'retryAfter'>): boolean => retryAfter >= LONG_WAIT_MS;

/**
 * Warns of a long wait that Discord imposes, once for all the requests that wait: discord.js waits in silence, which
 * at the start looks like a bot that hangs. For discord.js's `rejectOnRateLimit`, since of a limit that it did not
 * expect it emits no event.
 * @param now ms of Unix time
 * @returns a function that lets every request wait
 */
export const warnOfWaits = (
	log: Logger,
	now: () => number = () => Date.now(),
): ((limit: Pick<RateLimitData, 'retryAfter'>) => false) => {
	let told = 0;
	return limit => {
		const until = now() + limit.retryAfter;
		if (isLongWait(limit) && until > told + LONG_WAIT_MS) {
			told = until;
			log.warn({ until: new Date(until).toISOString() }, 'Discord limits our requests: waiting');
		}
		return false;
	};
};
