import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { Gateway } from './gateway/gateway.js';
import { isFromHere } from './guard.js';
import { page } from './page/page.js';
import { restApp } from './rest/app.js';
import { RestFaults } from './rest/faults.js';
import { answerPlainly, asksForWebSocket } from './upgrades.js';
import { localToken, seedWorld } from './world/seed.js';
import type { World } from './world/world.js';

export type { OptionValues, Person } from './person/person.js';
export type { Change } from './world/changes.js';
export type { Channel } from './world/channels.js';
export { textOf } from './world/components.js';
export type { Completion, OpenModal, Outcome } from './world/outcome.js';
export type { World } from './world/world.js';

export interface LocalDiscordOptions {
	/** Port on 127.0.0.1; 0 takes a free one. */
	readonly port: number;
}

/** A running local Discord. */
export interface LocalDiscord {
	/** The page: `http://127.0.0.1:PORT`. */
	readonly url: string;
	/** Base of the API without the version, as discord.js's `rest.api`: `http://127.0.0.1:PORT/api`. */
	readonly apiUrl: string;
	/** The one bot token that it accepts. */
	readonly token: string;
	readonly world: World;
	/** The gateway: its connections, to be cut or closed, and what it does wrong when told to. */
	readonly gateway: Gateway;
	/** What the REST API does wrong when told to. */
	readonly restFaults: RestFaults;
	/** Closes the gateway connections (code 1001), breaks off open requests, and frees the port. */
	close(): Promise<void>;
}

/** Starts a local Discord. Rejects when the port is taken. */
export async function startLocalDiscord({ port }: LocalDiscordOptions): Promise<LocalDiscord> {
	const world = seedWorld();
	const restFaults = new RestFaults();
	const app = new Hono<{ Bindings: HttpBindings }>();
	const server = createAdaptorServer({ fetch: app.fetch }) as Server;
	const address = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;
	const gatewayUrl = () => `ws://${address()}/gateway`;
	const gateway = new Gateway(world, gatewayUrl);
	app.use('*', (c, next) => {
		if (isFromHere(c.env.incoming.headers)) return next();
		return Promise.resolve(c.json({ message: 'The local Discord answers only to this machine.', code: 0 }, 403));
	});
	app.route('/api', restApp({ world, faults: restFaults, gatewayFaults: gateway.faults, gatewayUrl }));
	app.route('/', page(world));
	server.on('upgrade', (request, socket, head) => {
		if (asksForWebSocket(request)) gateway.upgrade(request, socket, head);
		else answerPlainly(server, request, socket, head);
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://${address()}`,
		apiUrl: `http://${address()}/api`,
		token: localToken,
		world,
		gateway,
		restFaults,
		async close() {
			gateway.close();
			world.interactions.close();
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}
