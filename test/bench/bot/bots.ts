import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { LocalDiscord, startLocalDiscord } from '../../../src/local/index.js';
import { built, root } from '../built.js';

/** A bot to be measured. */
export interface Contender {
	readonly name: string;
	/** For Node, from the project's folder. */
	readonly script: string;
	/** What it has logged on standard error when it serves: each of these, in any order. */
	readonly serves: readonly RegExp[];
}

export const pilcrow: Contender = {
	name: 'Pilcrow',
	script: 'dist/main.js',
	serves: [/"msg":"ready"/, /"msg":"commands registered"/],
};
export const bare: Contender = { name: 'bare discord.js', script: 'test/bench/bot/bare-bot.js', serves: [/^ready$/] };

/** What a process has used so far. */
export interface Usage {
	/** Memory in bytes: the resident set. */
	readonly rss: number;
	/** Processor time in µs, of all threads. */
	readonly cpu: number;
}

/** A bot in a process of its own, logged in to a local Discord of its own in this one. */
export interface RunningBot extends Contender {
	readonly local: LocalDiscord;
	/** Lines that it has logged as warnings or worse. */
	readonly complaints: readonly string[];
	usage(): Promise<Usage>;
	/** Ends both. */
	stop(): Promise<void>;
}

/** What every process gets to see of ours. Nothing in it depends on a `.env` file. */
const environment = ({ token, apiUrl }: Pick<LocalDiscord, 'token' | 'apiUrl'>): NodeJS.ProcessEnv => ({
	...process.env,
	DISCORD_TOKEN: token,
	DISCORD_API_URL: apiUrl,
	CORPUS_DIR: 'corpus',
	LOG_LEVEL: 'info',
	NODE_OPTIONS: '',
});

/** A local Discord with the one command that the bare bot has. */
export const startLocal = async (): Promise<LocalDiscord> => {
	const start = (await built('local/index.js')) as { startLocalDiscord: typeof startLocalDiscord };
	const local = await start.startLocalDiscord({ port: 0 });
	const options = [{ type: 3, name: 'question', description: 'What to ask', required: true }];
	local.world.commands.overwrite(null, [{ name: 'ask', description: 'Ask', options }]);
	return local;
};

/** Starts a bot's process and waits until it serves. */
export const launch = async (
	{ script, serves }: Contender,
	local: LocalDiscord,
	flags: readonly string[] = [],
	env: Readonly<Record<string, string>> = {},
): Promise<{ readonly child: ChildProcess; readonly complaints: string[] }> => {
	const child = spawn(process.execPath, [...flags, script], {
		cwd: root,
		env: { ...environment(local), ...env },
		stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
	});
	const complaints: string[] = [];
	const awaited = new Set(serves);
	await new Promise<void>((resolve, reject) => {
		child.once('exit', code => reject(new Error(`${script} ended with ${code}: ${complaints.join('\n')}`)));
		createInterface({ input: child.stderr as NonNullable<typeof child.stderr> }).on('line', line => {
			const said = serves.find(pattern => pattern.test(line));
			if (said) awaited.delete(said);
			// pino's levels: 30 is info.
			else if (!/"level":[123]0\b/.test(line)) complaints.push(line);
			if (awaited.size === 0) resolve();
		});
	});
	child.removeAllListeners('exit');
	return { child, complaints };
};

export const startBot = async (contender: Contender, flags: readonly string[] = []): Promise<RunningBot> => {
	const local = await startLocal();
	const probe = fileURLToPath(new URL('probe.js', import.meta.url));
	const { child, complaints } = await launch(contender, local, ['--import', probe, ...flags]);
	const diesEarly = (code: number | null): never => {
		throw new Error(`${contender.name} ended with ${code} under load. ${complaints.slice(-3).join('\n')}`);
	};
	child.once('exit', diesEarly);
	return {
		...contender,
		local,
		complaints,
		async usage() {
			child.send('usage');
			const [usage] = await once(child, 'message');
			return usage as Usage;
		},
		async stop() {
			child.off('exit', diesEarly);
			await end(child);
			await local.close();
		},
	};
};

/** Ends a process as a supervisor does. */
export const end = async (child: ChildProcess): Promise<void> => {
	if (child.exitCode !== null) return;
	const exited = once(child, 'exit');
	child.kill('SIGTERM');
	await exited;
};
