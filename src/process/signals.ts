import { closeSync, openSync } from 'node:fs';
import { isatty } from 'node:tty';

/** What signals ask of the process. */
export interface Signals {
	/**
	 * Says what is done from now on. Until then the process ends at once when it is asked to; what was to be reloaded is
	 * reloaded now.
	 * @param end may be called more than once
	 */
	answer(end: (reason: string) => void, reload: () => void): void;
}

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
 * Hears SIGTERM, SIGINT and SIGHUP. To be called before anything else: until then they kill the process, or are lost on
 * it if it is the first of a container.
 *
 * SIGHUP has two meanings: a service is asked to reload, and a program in a terminal is told that the terminal has been
 * closed. `nohup` wants that to be ignored, which Node undoes; what remains of it is that nothing is read from the
 * terminal, nor written to it.
 */
export const hearSignals = (): Signals => {
	let end: (reason: string) => void = () => process.exit(0);
	let isReloadDue = false;
	let reload = (): void => {
		isReloadDue = true;
	};
	const had = [0, 1, 2].some(isatty) && hasTerminal();
	for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => end(signal));
	process.on('SIGHUP', () => (had && !hasTerminal() ? end('the terminal was closed') : reload()));
	return {
		answer(nowEnd, nowReload) {
			end = nowEnd;
			reload = nowReload;
			if (isReloadDue) reload();
		},
	};
};
