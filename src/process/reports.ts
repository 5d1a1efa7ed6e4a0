import type { ChildProcess } from 'node:child_process';
import type { Registry } from 'prom-client';
import type { GatewayState } from '../bot/bot.js';

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
		process.send?.({ [ANSWER]: report });
	});
};

/** Asks the process of a shard. */
export const askForReport = (shard: ChildProcess | null | undefined): Promise<Report | undefined> =>
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
