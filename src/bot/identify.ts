import { type ClientOptions, type IIdentifyThrottler, SimpleIdentifyThrottler } from 'discord.js';

/** The gateway's own client, below discord.js's; discord.js exports another class of its name. */
type Gateway = Parameters<NonNullable<NonNullable<ClientOptions['ws']>['buildIdentifyThrottler']>>[0];

/**
 * Paces the logins of shards as Discord asks. Before a shard logs in once more, what is left of the day's logins is
 * looked up: Discord resets the token of a bot that goes on when none are left. The first login needs no look: the
 * gateway's client has just had one.
 * @param onSpent none are left until then; the shard waits for ever
 */
export const sparingLogins =
	(onSpent: (resetsAt: Date) => void) =>
	async (gateway: Gateway): Promise<IIdentifyThrottler> => {
		const { session_start_limit: limit } = await gateway.fetchGatewayInformation();
		const pace = new SimpleIdentifyThrottler(limit.max_concurrency);
		const loggedIn = new Set<number>();
		return {
			async waitForIdentify(shard, signal) {
				await pace.waitForIdentify(shard, signal);
				if (!loggedIn.has(shard)) {
					loggedIn.add(shard);
					return;
				}
				// Without an answer there is hardly a gateway either; the attempt then ends there.
				const now = await gateway.fetchGatewayInformation(true).catch(() => undefined);
				if (!now || now.session_start_limit.remaining > 0) return;
				onSpent(new Date(Date.now() + now.session_start_limit.reset_after));
				await new Promise((_, reject) => signal.addEventListener('abort', reject, { once: true }));
			},
		};
	};
