import { type APIRequest, type Client, Events, RESTEvents, type ResponseLike, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { gatewayUnreachable, type Refusal } from './refusal.js';

/** So long a bot that has never been connected goes on trying, from when Discord has told where its gateway is. */
const FIRST_PATIENCE_MS = 30_000;

/**
 * Tells in the log how the connection to the gateway fares. discord.js tries again every half second or so, for ever;
 * of the tries that fail, the log has every one whose number is a power of two.
 * @param refuse is called if there was no connection since the start
 */
export const watchOutages = (client: Client, log: Logger, refuse: (refusal: Refusal) => void): void => {
	let wasConnected = false;
	let began = 0;
	let tries = 0;
	/** Absent: the line is dead, of which discord.js does not tell more. */
	let reason: string | undefined;

	const onGatewayTold = ({ path }: APIRequest, { ok }: ResponseLike): void => {
		if (!ok || path !== Routes.gatewayBot()) return;
		client.rest.off(RESTEvents.Response, onGatewayTold);
		// To discord.js a gateway that accepts the connection and then says nothing is no error for minutes.
		setTimeout(() => {
			if (!wasConnected) refuse(gatewayUnreachable(client.ws.gateway));
		}, FIRST_PATIENCE_MS).unref();
	};
	client.rest.on(RESTEvents.Response, onGatewayTold);
	client.on(Events.ShardError, error => {
		// Of the network or the protocol: there is nothing in it that a user has written.
		reason = error.message;
	});
	client.on(Events.ShardReconnecting, shard => {
		if (tries === 0) began = Date.now();
		tries++;
		if (tries === 1) log.info({ shard, reason }, 'reconnecting');
		else if (Number.isInteger(Math.log2(tries))) {
			log.warn({ shard, gateway: client.ws.gateway, tries, reason }, 'the gateway cannot be reached');
		}
		reason = undefined;
	});
	const connected = (shard: number, how: string): void => {
		if (tries > 0) log.info({ shard, seconds: Math.round((Date.now() - began) / 1000), tries }, how);
		wasConnected = true;
		tries = 0;
	};
	client.on(Events.ShardResume, shard => connected(shard, 'resumed'));
	client.on(Events.ShardReady, shard => connected(shard, 'connected again'));
};
