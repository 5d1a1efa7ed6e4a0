import { closeSync, openSync } from 'node:fs';

/** Whether the process has a terminal from which it can be ended. */
const hasTerminal = (): boolean => {
	try {
		closeSync(openSync('/dev/tty', 'r'));
		return true;
	} catch {
		return false;
	}
};

/**
 * SIGHUP has two meanings: a service is asked to reload, and a program in a terminal is told that the terminal has
 * been closed.
 */
export const onHangup = (reload: () => void, end: () => void): void => {
	const had = hasTerminal();
	process.on('SIGHUP', () => (had && !hasTerminal() ? end() : reload()));
};
