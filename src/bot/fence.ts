import { randomBytes } from 'node:crypto';
import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from 'pino';

/**
 * Runs a handler; whatever it throws becomes one log entry with an error id, and goes no further.
 * @param what names the handler in the log, such as `/ask`
 * @param tell tells the user, who may be beyond reach
 */
export const fenced = async (
	log: Logger,
	what: string,
	handle: () => Promise<unknown>,
	tell?: (errorId: string) => Promise<unknown>,
): Promise<void> => {
	try {
		await handle();
	} catch (error) {
		const errorId = randomBytes(4).toString('hex');
		const late = error instanceof DiscordAPIError && TOO_LATE.has(error.code);
		log[late ? 'warn' : 'error']({ errorId, what, ...describeError(error) }, late ? 'too late' : 'handler failed');
		if (!late) await tell?.(errorId).catch(again => log.warn({ errorId, ...describeError(again) }, 'could not tell'));
	}
};

/** The interaction is over or answered: there is nobody to tell. */
const TOO_LATE: ReadonlySet<number | string> = new Set([
	RESTJSONErrorCodes.UnknownInteraction,
	RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
]);

/** What the log may know of an error: no message, since it may quote a user; no URL, since it may hold a token. */
export const describeError = (error: unknown): Record<string, unknown> => {
	if (!(error instanceof Error)) return { error: typeof error };
	const { stack = '', message } = error;
	// Behind the message, whose lines may look like frames. One that is not there was put in place of one that is.
	const start = stack.indexOf(message);
	const frames = start < 0 ? '' : stack.slice(start + message.length);
	const at = frames.match(/^\s+at .*$/gm)?.map(frame => frame.trim());
	const code = 'code' in error ? { code: error.code } : {};
	const rest =
		error instanceof DiscordAPIError || error instanceof HTTPError
			? { status: error.status, method: error.method, route: routeOf(error.url) }
			: {};
	return { error: error.name, ...code, ...rest, at };
};

/** A path without its ids and tokens. */
const routeOf = (url: string): string =>
	new URL(url).pathname
		.split('/')
		.map(part => (/\d{17,}/.test(part) || part.length > 30 ? '…' : part))
		.join('/');
