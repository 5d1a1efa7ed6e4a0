import { config as readDotenv } from 'dotenv';
import type { Refusal } from './bot/refusal.js';
import { type Config, readConfig } from './config.js';
import { faultLine } from './corpus/fault.js';
import { loadLibrary } from './corpus/load.js';
import type { LocalDiscord } from './local/index.js';
import { createLog } from './log.js';

/** Exit codes besides 0. Starting again mends none of them but, perhaps, `unreachable`. */
const EXIT = { corpus: 1, config: 2, refused: 3, unreachable: 4, port: 5 } as const;

const exitCode = ({ kind }: Refusal): number => (kind === 'unreachable' ? EXIT.unreachable : EXIT.refused);

/** Ends the process, with lines for the person who started it. */
const fail = (code: number, ...lines: string[]): never => {
	for (const line of lines) process.stderr.write(`${line}\n`);
	process.exit(code);
};

const startLocal = async (port: number): Promise<LocalDiscord> => {
	const { startLocalDiscord } = await import('./local/index.js');
	try {
		return await startLocalDiscord({ port });
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code === 'EADDRINUSE')
			return fail(EXIT.port, `PORT: ${port} is taken; set PORT to another one, or to 0 for any`);
		if (code === 'EACCES') return fail(EXIT.port, `PORT: this user may not take ${port}; set PORT to one above 1023`);
		throw error;
	}
};

const main = async (config: Config): Promise<void> => {
	// The bot's modules are read while the corpus is.
	const modules = Promise.all([import('./bot/bot.js'), import('./answer/finder.js'), createLog(config.logLevel)]);
	const loaded = loadLibrary(config.corpus);
	if (!loaded.ok) return fail(EXIT.corpus, ...loaded.faults.map(faultLine));

	const local = config.token === undefined ? await startLocal(config.port) : undefined;
	const [{ createBot }, { createFinder }, log] = await modules;
	const bot = createBot({
		token: local?.token ?? config.token ?? '',
		apiUrl: local?.apiUrl ?? config.apiUrl,
		finder: createFinder(loaded.value),
		log,
		...(config.askChannels ? { askChannels: config.askChannels } : {}),
	});
	const stop = async (signal: string): Promise<void> => {
		log.info({ signal }, 'stopping');
		await bot.stop();
		await local?.close();
		process.exit(0);
	};
	for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, signal => void stop(signal));
	void bot.refused.then(refusal => fail(exitCode(refusal), refusal.line));

	const refusal = await bot.start();
	if (refusal) return fail(exitCode(refusal), refusal.line);
	if (local) process.stdout.write(`Local Discord: ${local.url}\n`);
};

readDotenv({ quiet: true });
const read = readConfig(process.env);
if (read.ok) await main(read.config);
else fail(EXIT.config, read.line);
