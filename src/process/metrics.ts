import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { GatewayState } from '../bot/bot.js';
import type { Meter } from '../bot/meter.js';

/** Seconds; Discord waits 3 s for an answer. */
const BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];

/** Counts what one bot does, for Prometheus. */
export const createMetrics = (gateway: () => GatewayState): { meter: Meter; registry: Registry } => {
	const registry = new Registry();
	const registers = [registry];
	collectDefaultMetrics({ register: registry });
	const verdicts = new Counter({
		name: 'pilcrow_answers_total',
		help: 'Questions judged, by verdict; turning a page or asking why judges again.',
		labelNames: ['verdict'],
		registers,
	});
	const handling = new Histogram({
		name: 'pilcrow_handling_seconds',
		help: 'From an event that is addressed to the bot to the end of its answer, by kind of event.',
		labelNames: ['kind'],
		buckets: BUCKETS,
		registers,
	});
	const errors = new Counter({
		name: 'pilcrow_rest_errors_total',
		help: 'Requests that Discord has refused or failed, by HTTP status.',
		labelNames: ['status'],
		registers,
	});
	const labelNames = ['shard'];
	addGatewayUp(registry, gateway);
	new Gauge({
		name: 'pilcrow_gateway_ping_seconds',
		help: "Round trip of the shard's last heartbeat.",
		labelNames,
		registers,
		collect() {
			const { shard, ping } = gateway();
			if (ping >= 0) this.set({ shard }, ping / 1000);
		},
	});
	new Gauge({
		name: 'pilcrow_guilds',
		help: 'Servers that the shard serves.',
		labelNames,
		registers,
		collect() {
			const { shard, guilds } = gateway();
			this.set({ shard }, guilds);
		},
	});
	const meter: Meter = {
		judged: verdict => verdicts.inc({ verdict }),
		handled: (kind, seconds) => handling.observe({ kind }, seconds),
		refused: status => errors.inc({ status }),
	};
	return { meter, registry };
};

const addGatewayUp = (registry: Registry, gateway: () => Pick<GatewayState, 'shard' | 'state'>): void => {
	new Gauge({
		name: 'pilcrow_gateway_up',
		help: '1 while the shard is connected to the gateway, else 0.',
		labelNames: ['shard'],
		registers: [registry],
		collect() {
			const { shard, state } = gateway();
			this.set({ shard }, state === 'Ready' ? 1 : 0);
		},
	});
};

/** What there is to tell of a shard that does not answer. */
export const metricsOfMissing = (shard: number): Promise<readonly object[]> => {
	const registry = new Registry();
	addGatewayUp(registry, () => ({ shard, state: 'Disconnected' }));
	return registry.getMetricsAsJSON();
};
