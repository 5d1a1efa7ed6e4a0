import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { Logger } from 'pino';
import type { Finder } from '../answer/finder.js';
import type { Context } from './command.js';
import { schemasFor } from './commands/commands.js';
import { createCooldown } from './cooldown.js';
import { dispatch } from './dispatch.js';
import { describeError } from './fence.js';
import { onMessage } from './messages.js';
import { type Refusal, refusalOfClose, refusalOfLogin } from './refusal.js';
import { registerCommands } from './register.js';
import { QUIET } from './send.js';
import { underWay } from './under-way.js';

export interface BotOptions {
	readonly token: string;
	/** Base of Discord's API, without the version. */
	readonly apiUrl: string;
	readonly finder: Finder;
	readonly log: Logger;
	/** The channels, by id, in which mentions are answered; absent: all. */
	readonly askChannels?: readonly string[];
}

export interface Bot {
	/**
	 * Logs in and registers the commands; done when the bot serves.
	 * @returns why Discord will not have it, if so
	 */
	start(): Promise<Refusal | undefined>;
	/** Settles when Discord refuses to have the bot any longer, or at all. */
	readonly refused: Promise<Refusal>;
	/** Takes nothing new, finishes what is under way (5 s at most), and logs out. May be called during the start. */
	stop(): Promise<void>;
}

/** What is under way at the end may take so long. */
const FINISH_MS = 5_000;

/** A bot that answers from one library; it does nothing until it is started. */
export const createBot = ({ token, apiUrl, finder, log, askChannels }: BotOptions): Bot => {
	const client = new Client({
		intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
		partials: [Partials.Channel],
		allowedMentions: QUIET,
		rest: { api: apiUrl },
	});
	const context: Context = { finder, log, cooldown: createCooldown(), ...(askChannels ? { askChannels } : {}) };
	const tasks = underWay();

	const refused = new Promise<Refusal>(resolve => {
		client.on(Events.ShardDisconnect, ({ code }) => {
			const refusal = refusalOfClose(code);
			if (refusal) resolve(refusal);
		});
	});
	client.on(Events.Error, error => log.error(describeError(error), 'client error'));
	client.on(Events.Warn, () => log.warn('client warning'));
	client.on(Events.ShardError, (error, shard) => log.warn({ shard, ...describeError(error) }, 'gateway error'));
	client.on(Events.ShardReconnecting, shard => log.info({ shard }, 'reconnecting'));
	client.on(Events.ShardResume, shard => log.info({ shard }, 'resumed'));
	client.on(Events.InteractionCreate, interaction => tasks.add(dispatch(interaction, context)));
	client.on(Events.MessageCreate, message => tasks.add(onMessage(message, context)));

	return {
		refused,

		async start() {
			const ready = new Promise(resolve => client.once(Events.ClientReady, resolve));
			const serving = client.login(token).then(() => Promise.all([ready, register(client, finder, log)]));
			const outcome = await Promise.race([serving.then(() => undefined, asError), refused]);
			if (!outcome) {
				log.info({ guilds: client.guilds.cache.size }, 'ready');
				return undefined;
			}
			await client.destroy();
			const refusal = outcome instanceof Error ? refusalOfLogin(outcome, apiUrl) : outcome;
			if (!refusal) throw outcome;
			return refusal;
		},

		async stop() {
			client.removeAllListeners(Events.InteractionCreate);
			client.removeAllListeners(Events.MessageCreate);
			client.removeAllListeners(Events.ShardReconnecting);
			const left = await tasks.finish(FINISH_MS);
			if (left > 0) log.warn({ left }, 'stopped before all was finished');
			await client.destroy();
		},
	};
};

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** Without its commands the bot still answers when mentioned. */
const register = async (client: Client, { library }: Finder, log: Logger): Promise<void> => {
	try {
		const application = client.application?.id ?? '';
		const written = await registerCommands(client.rest, application, schemasFor(library.works.length > 1));
		log.info({ written }, 'commands registered');
	} catch (error) {
		log.error(describeError(error), 'commands could not be registered');
	}
};
