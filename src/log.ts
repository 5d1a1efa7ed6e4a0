import { type Logger, pino } from 'pino';

/** A log on standard error: JSON, a line an entry; in colours for a person at a terminal. */
export const createLog = async (level: string): Promise<Logger> => {
	if (!process.stderr.isTTY) return pino({ level }, pino.destination({ fd: 2, sync: true }));
	const { default: pretty } = await import('pino-pretty');
	return pino({ level }, pretty({ destination: 2, sync: true, ignore: 'pid,hostname' }));
};
