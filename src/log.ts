import { type Logger, pino } from 'pino';

/** So much waits at most until it can be written; what comes after is lost. */
const KEPT_BYTES = 1 << 20;

/** A log on standard error: JSON, a line an entry; in colours for a person at a terminal. */
export const createLog = async (level: string): Promise<Logger> => {
	const destination = pino.destination({ fd: 2, sync: true, maxLength: KEPT_BYTES });
	// The bot goes on without a log if the disk is full or the reader has gone.
	destination.on('error', () => {});
	if (!process.stderr.isTTY) return pino({ level }, destination);
	const { default: pretty } = await import('pino-pretty');
	return pino({ level }, pretty({ destination, ignore: 'pid,hostname' }));
};
