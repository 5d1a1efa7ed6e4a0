import { once } from 'node:events';
import { createServer } from 'node:http';
import type { GatewayState } from '../bot/bot.js';

/** Tells how the bot fares: `/healthz` for those who ask whether it works, `/metrics` for Prometheus. */
export interface Health {
	/** Every shard of this machine; those that do not answer are missing. */
	readonly gateway: () => Promise<readonly GatewayState[]>;
	/** How many shards there should be. */
	readonly shards: number;
	/** In Prometheus' text format. */
	readonly metrics: () => Promise<string>;
}

/**
 * Serves both over HTTP. `/healthz` answers 200 if every shard is connected, else 503.
 * @returns the port, which the system chooses if 0 is given; rejects if it cannot be had
 */
export const serveHealth = async (health: Health, port: number, host: string): Promise<number> => {
	const server = createServer((request, response) => {
		const send = (status: number, type: string, body: string): void => {
			response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
			response.end(request.method === 'HEAD' ? undefined : body);
		};
		const fail = (): void => send(500, 'text/plain', 'The shards do not answer.\n');
		const path = request.url?.split('?')[0];
		if (request.method !== 'GET' && request.method !== 'HEAD') send(405, 'text/plain', 'GET or HEAD.\n');
		else if (path === '/metrics') {
			health.metrics().then(text => send(200, 'text/plain; version=0.0.4; charset=utf-8', text), fail);
		} else if (path === '/healthz') {
			health.gateway().then(shards => {
				const ok = shards.length === health.shards && shards.every(({ state }) => state === 'Ready');
				send(ok ? 200 : 503, 'application/json', `${JSON.stringify({ ok, shards })}\n`);
			}, fail);
		} else send(404, 'text/plain', 'There are /healthz and /metrics.\n');
	});
	server.listen(port, host);
	await once(server, 'listening');
	const address = server.address();
	return typeof address === 'object' && address ? address.port : port;
};
