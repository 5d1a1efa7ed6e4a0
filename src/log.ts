import { setTimeout as pause } from 'node:timers/promises';
import { type Logger, pino } from 'pino';

/** So much waits at most, in characters, until its reader takes it; what comes after is lost. */
const MAX_WAITING = 1 << 20;

/** At the end a reader gets so long to take what waits, in ms. */
const PATIENCE_MS = 500;

/**
 * A log on standard error: JSON, a line an entry; in colours for a person at a terminal. The bot goes on without it if
 * the disk is full, or its reader has gone or stalls. It is written by Node's own stream, since that alone does not
 * block at a full pipe: to `fs`, which pino uses, a write is over only when there is room.
 */
export const createLog = async (level: string): Promise<Logger> => {
	const { stderr } = process;
	stderr.on('error', () => {});
	if (stderr.isTTY) {
		const { default: pretty } = await import('pino-pretty');
		return pino({ level }, pretty({ destination: stderr, ignore: 'pid,hostname' }));
	}
	return pino({ level }, { write: line => void (stderr.writableLength < MAX_WAITING && stderr.write(line)) });
};

/** Settles when all that was logged is written, or its reader has stalled: to end at once would lose what waits. */
export const logWritten = (): Promise<unknown> =>
	Promise.race([new Promise(resolve => process.stderr.write('', resolve)), pause(PATIENCE_MS)]);
