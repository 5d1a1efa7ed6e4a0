import type { Logger } from 'pino';
import type { Refusal } from '../bot/refusal.js';
import type { Config } from '../config.js';

/** With what the process ends, besides 0: asked to. */
export const EXIT = {
	corpus: 1,
	config: 2,
	token: 3,
	unreachable: 4,
	port: 5,
	intents: 6,
	sessions: 7,
	gateway: 8,
	/** A fault of the program; it is in the log. */
	unexpected: 9,
} as const;

/** Codes after which starting again helps; after any other it does not, and may use up the day's logins. */
const PASSING: ReadonlySet<number | null> = new Set([EXIT.unreachable, EXIT.unexpected]);

/** Whether to start again; `code` is null for a process that was killed. */
export const isPassing = (code: number | null): boolean => code === null || PASSING.has(code);

/** Codes that say that Discord will not have the bot, whatever is done on this machine. */
const REFUSED: ReadonlySet<number | null> = new Set([EXIT.token, EXIT.intents, EXIT.sessions, EXIT.gateway]);

/** Whether Discord will not have the other shards either. */
export const isRefused = (code: number | null): boolean => REFUSED.has(code);

/** Ends the process, with lines for the person who started it. */
export const fail = (code: number, ...lines: string[]): never => {
	for (const line of lines) process.stderr.write(`${line}\n`);
	process.exit(code);
};

/**
 * Lets an error that nothing catches end the process and tell of itself in the log. To be called before anything else:
 * Node's own code for it is 1, which says that the corpus is broken.
 */
export const failOnUnexpected = (log: Promise<Logger>): void => {
	process.on('uncaughtException', error => {
		const line = 'Pilcrow has met an unexpected error and ends; the log tells where';
		void logUnexpected(log, error).finally(() => fail(EXIT.unexpected, line));
	});
};

const logUnexpected = async (log: Promise<Logger>, error: Error): Promise<void> => {
	// Not read at the start, since they take discord.js and pino with them.
	const [{ describeError }, { logWritten }] = await Promise.all([import('../bot/fence.js'), import('../log.js')]);
	(await log).fatal(describeError(error), 'unexpected error');
	await logWritten();
};

/** Ends the process because Discord will not have the bot. */
export const failRefused = ({ kind, line }: Refusal): never => fail(EXIT[kind], line);

/** Ends the process if a port cannot be had. */
export const failWithoutPort = (variable: string, port: number, error: unknown): never => {
	const code = codeOf(error);
	if (code === 'EADDRINUSE')
		return fail(EXIT.port, `${variable}: ${port} is taken; set ${variable} to another one, or to 0 for any`);
	if (code === 'EACCES')
		return fail(EXIT.port, `${variable}: this user may not take ${port}; set ${variable} to one above 1023`);
	throw error;
};

/** What an address gives that this machine does not have. */
const NOT_OURS: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

/** Ends the process if state and metrics cannot be told where they are to be. */
export const failWithoutHealth = ({ port }: NonNullable<Config['health']>, error: unknown): never => {
	if (!NOT_OURS.has(codeOf(error))) return failWithoutPort('HEALTH_PORT', port, error);
	return fail(EXIT.config, 'HEALTH_HOST: must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all');
};

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
