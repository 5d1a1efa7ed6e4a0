import type { ChildProcess } from 'node:child_process';
import { AggregatorRegistry, type Registry } from 'prom-client';
import type { GatewayState } from '../bot/bot.js';
import type { Health } from './health.js';
import { metricsOfMissing } from './metrics.js';

/** How a shard fares; its process tells the one that manages the shards, when asked. */
export interface Report {
	readonly gateway: GatewayState;
	/** As prom-client's registries hand them on. */
	readonly metrics: readonly object[];
}

const QUESTION = 'pilcrow: report';
const ANSWER = 'pilcrow: reported';

/** A shard that has not answered by then counts as missing. */
const PATIENCE_MS = 2_000;

/** Answers, in the process of a shard, whenever the manager asks. */
export const reportWhenAsked = (gateway: () => GatewayState, registry: Registry): void => {
	process.on('message', async message => {
		if (message !== QUESTION) return;
		const report: Report = { gateway: gateway(), metrics: await registry.getMetricsAsJSON() };
		// Without a callback a manager that has just ended would be an exception; `disconnect` tells of it.
		process.send?.({ [ANSWER]: report }, undefined, undefined, () => {});
	});
};

/** Asks the process of a shard. */
const askForReport = (shard: ChildProcess | null): Promise<Report | undefined> =>
	new Promise(resolve => {
		if (!shard?.connected) return resolve(undefined);
		const end = (report?: Report): void => {
			clearTimeout(timer);
			shard.off('message', hear);
			resolve(report);
		};
		const hear = (message: unknown): void => {
			if (typeof message === 'object' && message !== null && ANSWER in message) end(message[ANSWER] as Report);
		};
		const timer = setTimeout(end, PATIENCE_MS);
		shard.on('message', hear);
		shard.send(QUESTION, error => error && end());
	});

const isCount = (metric: object): boolean =>
	'type' in metric && (metric.type === 'counter' || metric.type === 'histogram');

/** Asks all shards of this machine, and sums up what they measure. */
export const gatherReports = (
	shards: ReadonlyMap<number, { readonly process: ChildProcess | null }>,
): Pick<Health, 'gateway' | 'metrics'> => {
	/** What each process of a shard had counted when it last answered. */
	const counted = new Map<ChildProcess, readonly object[]>();
	/** The sum of those that have ended: Prometheus takes a sum that falls for one that began anew. */
	let ended: readonly object[] = [];
	const ask = () =>
		Promise.all(
			[...shards].map(async ([id, { process }]) => {
				const report = await askForReport(process);
				// An answer may come when the process has ended, and has been added up.
				if (process && report && shards.get(id)?.process === process) {
					counted.set(process, report.metrics.filter(isCount));
				}
				return { id, report };
			}),
		);
	const addUpEnded = (): void => {
		const living = new Set([...shards.values()].map(({ process }) => process));
		for (const [process, last] of counted) {
			if (living.has(process)) continue;
			ended = AggregatorRegistry.aggregate([ended, last]).getMetricsAsArray();
			counted.delete(process);
		}
	};
	return {
		gateway: async () => (await ask()).flatMap(({ report }) => report?.gateway ?? []),
		metrics: async () => {
			const states = await Promise.all(
				(await ask()).map(({ id, report }) =>
					report ? report.metrics.filter(metric => !isCount(metric)) : metricsOfMissing(id),
				),
			);
			addUpEnded();
			return AggregatorRegistry.aggregate([ended, ...counted.values(), ...states]).metrics();
		},
	};
};
