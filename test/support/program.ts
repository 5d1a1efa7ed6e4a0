import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program of ours that runs, in a process of its own. */
export interface Program {
	readonly pid: number;
	/** Settles when standard output or standard error has a match; rejects if the program ends without. */
	says(pattern: RegExp): Promise<string>;
	signal(name: NodeJS.Signals): void;
	/** What it leaves when it has ended. */
	readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

/** Starts `node dist/…`, with nothing of this machine's settings. */
export const start = (script: 'main' | 'cli', env: Readonly<Record<string, string>>, ...args: string[]): Program => {
	const { PATH = '' } = process.env;
	const child = spawn(process.execPath, [`dist/${script}.js`, ...args], {
		env: { PATH, DISCORD_TOKEN: '', PORT: '0', ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let [out, err] = ['', ''];
	const waiting = new Set<() => void>();
	const heard = (): void => {
		for (const look of waiting) look();
	};
	child.stdout.setEncoding('utf8').on('data', chunk => {
		out += chunk;
		heard();
	});
	child.stderr.setEncoding('utf8').on('data', chunk => {
		err += chunk;
		heard();
	});
	const ended = once(child, 'close').then(([code]) => ({ code, out, err }));
	return {
		pid: child.pid ?? 0,
		says: pattern =>
			new Promise((resolve, reject) => {
				const look = (): void => {
					const match = pattern.exec(err) ?? pattern.exec(out);
					if (!match) return;
					waiting.delete(look);
					resolve(match[0]);
				};
				waiting.add(look);
				look();
				void ended.then(({ code }) => reject(new Error(`ended with ${code} without saying ${pattern}: ${err}`)));
			}),
		signal: name => child.kill(name),
		ended,
	};
};
