import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { faultLine } from '../corpus/fault.js';
import { loadLibrary } from '../corpus/load.js';
import type { LocalDiscord } from '../local/index.js';
import { createLog } from '../log.js';
import { EXIT, fail, failOnUnexpected, failRefused, failWithoutHealth, failWithoutPort } from './exit.js';
import type { Signals } from './signals.js';

const startLocal = async (port: number): Promise<LocalDiscord> => {
	const { startLocalDiscord } = await import('../local/index.js');
	return startLocalDiscord({ port }).catch(error => failWithoutPort('PORT', port, error));
};

/** Runs one bot until a signal ends it, or Discord. */
export const serve = async (config: Config, signals: Signals): Promise<void> => {
	const opened = createLog(config.logLevel).then((log): Logger => {
		return config.shard ? log.child({ shard: config.shard.id }) : log;
	});
	failOnUnexpected(opened);
	// The bot's modules are read while the corpus is.
	const modules = Promise.all([
		import('../bot/bot.js'),
		import('../bot/fence.js'),
		import('../answer/finder.js'),
		opened,
	]);
	const loaded = loadLibrary(config.corpus);
	if (!loaded.ok) return fail(EXIT.corpus, ...loaded.faults.map(faultLine));

	const local = config.token === undefined ? await startLocal(config.port) : undefined;
	const [{ createBot }, { describeError }, { createFinder }, log] = await modules;
	const metrics = config.health && (await import('./metrics.js')).createMetrics(() => bot.gateway());
	const bot = createBot({
		token: local?.token ?? config.token ?? '',
		apiUrl: local?.apiUrl ?? config.apiUrl,
		finder: createFinder(loaded.value),
		log,
		...(config.askChannels ? { askChannels: config.askChannels } : {}),
		...(config.shard ? { shard: config.shard } : {}),
		...(metrics ? { meter: metrics.meter } : {}),
	});

	let ending = false;
	const end = async (reason: string): Promise<void> => {
		if (ending) return;
		ending = true;
		log.info({ reason }, 'stopping');
		await bot.stop();
		await local?.close();
		process.exit(0);
	};
	const reload = async (): Promise<void> => {
		const again = loadLibrary(config.corpus);
		if (!again.ok) return log.error({ faults: again.faults.map(faultLine) }, 'corpus not reloaded: the old one stays');
		await bot.reload(createFinder(again.value));
		log.info({ works: again.value.works.length }, 'corpus reloaded');
	};
	void bot.refused.then(failRefused);

	if (config.health && metrics) {
		const { port, host } = config.health;
		if (config.shard) (await import('./reports.js')).reportWhenAsked(() => bot.gateway(), metrics.registry);
		else {
			const { serveHealth } = await import('./health.js');
			const gateway = async () => [bot.gateway()];
			const health = { gateway, shards: 1, metrics: () => metrics.registry.metrics() };
			const open = serveHealth(health, port, host).catch(error => failWithoutHealth({ port, host }, error));
			log.info({ host, port: await open }, 'health is told');
		}
	}
	// A shard without its manager would be nobody's.
	if (config.shard) {
		process.once('disconnect', () => void end('the manager has ended'));
		if (!process.connected) return end('the manager has ended');
	}

	const start = bot.start();
	signals.answer(
		reason => void end(reason),
		() => void start.then(reload).catch(error => log.error(describeError(error), 'corpus not reloaded')),
	);
	const refusal = await start;
	if (refusal) return failRefused(refusal);
	// Nobody may be there to read it.
	if (local) process.stdout.on('error', () => {}).write(`Local Discord: ${local.url}\n`);
};
