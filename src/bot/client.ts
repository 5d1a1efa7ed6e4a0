import { Client, Events, GatewayIntentBits, Partials, RESTEvents } from 'discord.js';
import type { Logger } from 'pino';
import { CACHES } from './caches.js';
import { describeError } from './fence.js';
import { request } from './http.js';
import { sparingLogins } from './identify.js';
import { warnOfWaits } from './long-wait.js';
import type { Meter } from './meter.js';
import { watchOutages } from './outages.js';
import { fencePackets } from './packets.js';
import { noLoginsUntil, type Refusal, refusalOfClose, TOKEN } from './refusal.js';
import { QUIET } from './send.js';

/** One of `count` parts into which Discord divides the servers; the first is 0. */
export interface Shard {
	readonly id: number;
	readonly count: number;
}

export interface ClientSettings {
	/** Base of Discord's API, without the version. */
	readonly apiUrl: string;
	readonly shard: Shard;
	readonly log: Logger;
	readonly meter: Meter | undefined;
}

/** Requests that Discord refuses (401, 403, 429) are logged at each so many: 10,000 in 10 minutes get us banned. */
const REFUSED_REQUESTS = 1_000;

/** A server that is unavailable at the start may stay so for hours; nobody else is to wait for it. */
const WAIT_GUILDS_MS = 1_000;

/** A client that logs how its connection fares; `refused` settles when Discord will not have it any longer. */
export const createClient = ({ apiUrl, shard, log, meter }: ClientSettings) => {
	let refuse: (refusal: Refusal) => void;
	const refused = new Promise<Refusal>(resolve => {
		refuse = resolve;
	});
	const client = new Client({
		...CACHES,
		intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
		partials: [Partials.Channel],
		allowedMentions: QUIET,
		// Views are as Discord wants them; to rewrite every key of every component takes longer than to find an answer.
		jsonTransformer: data => data,
		shards: [shard.id],
		shardCount: shard.count,
		waitGuildTimeout: WAIT_GUILDS_MS,
		rest: {
			api: apiUrl,
			invalidRequestWarningInterval: REFUSED_REQUESTS,
			makeRequest: request,
			rejectOnRateLimit: warnOfWaits(log),
		},
		ws: { buildIdentifyThrottler: sparingLogins(resetsAt => refuse(noLoginsUntil(resetsAt.toISOString()))) },
	});
	fencePackets(client, log);
	client.on(Events.ShardDisconnect, ({ code }) => {
		const refusal = refusalOfClose(code);
		if (refusal) refuse(refusal);
	});
	client.on(Events.Error, error => log.error(describeError(error), 'client error'));
	client.on(Events.Warn, () => log.warn('client warning'));
	watchOutages(client, log, refusal => refuse(refusal));
	client.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) => log.warn({ count }, 'many requests are refused'));
	client.rest.on(RESTEvents.Response, ({ data: { auth } }, { ok, status }) => {
		if (!ok) meter?.refused(status);
		// discord.js forgets the token then, so that nothing more could be asked with it.
		if (status === 401 && auth) refuse(TOKEN);
	});
	return { client, refused };
};
