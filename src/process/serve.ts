import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { faultLine } from '../corpus/fault.js';
import type { LocalDiscord } from '../local/index.js';
import { createLog, logWritten } from '../log.js';
import { EXIT, fail, failOnUnexpected, failRefused, failWithoutHealth, failWithoutPort } from './exit.js';
import { readCorpus } from './read-corpus.js';
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
	const [loaded, { createBot }, { describeError }, { createFinder, createFinderInTurns }, log] = await Promise.all([
		readCorpus(config.corpus),
		import('../bot/bot.js'),
		import('../bot/fence.js'),
		import('../answer/finder.js'),
		opened,
	]);
	if (!loaded.ok) return fail(EXIT.corpus, ...loaded.faults.map(faultLine));

	const local = config.token === undefined ? await startLocal(config.port) : undefined;
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
	const end = async (reason: string, exit: () => never = () => process.exit(0)): Promise<void> => {
		if (ending) return;
		ending = true;
		log.info({ reason }, 'stopping');
		await bot.stop();
		await local?.close();
		await logWritten();
		exit();
	};
	const reload = async (): Promise<void> => {
		const again = await readCorpus(config.corpus);
		if (!again.ok) return log.error({ faults: again.faults.map(faultLine) }, 'corpus not reloaded: the old one stays');
		bot.reload(await createFinderInTurns(again.value, setImmediate));
		log.info({ works: again.value.works.length }, 'corpus reloaded');
	};
	void bot.refused.then(refusal => end(refusal.kind, () => failRefused(refusal)));

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
	// One after the other, so that the last one stays.
	let reloaded: Promise<unknown> = start;
	signals.answer(
		reason => void end(reason),
		() => {
			reloaded = reloaded.then(reload).catch(error => log.error(describeError(error), 'corpus not reloaded'));
		},
	);
	const refusal = await start;
	if (refusal) return failRefused(refusal);
	if (!local) return;
	await bot.registered();
	// Nobody may be there to read it.
	process.stdout.on('error', () => {}).write(`Local Discord: ${local.url}\n`);
};
