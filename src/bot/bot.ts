import { setTimeout as pause } from 'node:timers/promises';
import { Events, InteractionType, Status } from 'discord.js';
import type { Logger } from 'pino';
import type { Finder } from '../answer/finder.js';
import { createClient, type Shard } from './client.js';
import type { Context } from './command.js';
import { schemasFor } from './commands/commands.js';
import { createCooldown } from './cooldown.js';
import { dispatch } from './dispatch.js';
import { describeError } from './fence.js';
import { createLapse } from './lapse.js';
import { onMessage } from './messages.js';
import { type Meter, metered, timed } from './meter.js';
import { type Refusal, refusalOfLogin } from './refusal.js';
import { registerCommands } from './register.js';
import { createSeen } from './seen.js';
import { createTurns } from './turns.js';
import { underWay } from './under-way.js';

export interface BotOptions {
	readonly token: string;
	/** Base of Discord's API, without the version. */
	readonly apiUrl: string;
	readonly finder: Finder;
	readonly log: Logger;
	/** The channels, by id, in which mentions are answered; absent: all. */
	readonly askChannels?: readonly string[];
	/** The part of the servers that is served; absent: all. */
	readonly shard?: Shard;
	/** Absent: nothing is measured. */
	readonly meter?: Meter;
}

/** The connection to the gateway. */
export interface GatewayState {
	readonly shard: number;
	/** `Ready`, or what it is about instead, such as `Connecting`. */
	readonly state: keyof typeof Status;
	/** Round trip of the last heartbeat, in ms; -1 before the first. */
	readonly ping: number;
	/** Servers served. */
	readonly guilds: number;
}

export interface Bot {
	/**
	 * Logs in; done when the bot serves. Its commands are registered meanwhile: Discord may let them wait for hours.
	 * @returns why Discord will not have it, if so
	 */
	start(): Promise<Refusal | undefined>;
	/** Settles when the commands wait no more: they are registered then, or could not be. */
	registered(): Promise<void>;
	/** Settles when Discord refuses to have the bot any longer, or at all. */
	readonly refused: Promise<Refusal>;
	/** Takes nothing new, finishes what is under way, and logs out, all within 5 s. May be called during the start. */
	stop(): Promise<void>;
	/** Answers from another library from now on; the commands are registered anew if they change with it. */
	reload(finder: Finder): void;
	/** How the connection is at the moment. */
	gateway(): GatewayState;
}

/** What is under way at the end may take so long … */
const FINISH_MS = 3_500;
/** … and then the farewell to Discord: with the log's last lines 5 s. A gateway that has fallen silent would be waited for 30 s. */
const FAREWELL_MS = 1_000;

/** A bot that answers from one library; it does nothing until it is started. */
export const createBot = ({ token, apiUrl, finder, log, askChannels, meter, ...rest }: BotOptions): Bot => {
	const { shard = { id: 0, count: 1 } } = rest;
	const { client, refused } = createClient({ apiUrl, shard, log, meter });
	let context: Context = {
		finder: metered(finder, meter),
		log,
		cooldown: createCooldown(),
		pinning: createTurns(),
		seen: createSeen(),
		...(meter ? { meter } : {}),
		...(askChannels ? { askChannels } : {}),
	};
	const tasks = underWay();
	const lapse = createLapse();
	client.on(Events.InteractionCreate, interaction => {
		if (!context.seen.isNew(interaction.id)) return;
		if (lapse.hasLapsed(interaction.createdTimestamp)) return log.debug('too much to do: an interaction had lapsed');
		tasks.add(timed(meter, InteractionType[interaction.type], () => dispatch(interaction, context)));
	});
	client.on(Events.MessageCreate, message => tasks.add(onMessage(message, context)));

	const registering = createTurns();
	/** One library after the other, so that the commands are the last one's. */
	const register = (finder: Finder): Promise<void> => registering.take('commands', () => registerFor(finder));

	/** The first shard does it for all. Without its commands the bot still answers when mentioned. */
	const registerFor = async ({ library }: Finder): Promise<void> => {
		if (shard.id > 0) return;
		try {
			const application = client.application?.id ?? '';
			const written = await registerCommands(client.rest, application, schemasFor(library.works.length > 1));
			log.info({ written }, 'commands registered');
		} catch (error) {
			log.error(describeError(error), 'commands could not be registered');
		}
	};

	const logOut = (): Promise<unknown> => Promise.race([client.destroy(), pause(FAREWELL_MS)]);

	return {
		refused,

		async start() {
			const ready = new Promise(resolve => client.once(Events.ClientReady, resolve));
			const serving = client.login(token).then(() => {
				void register(finder);
				return ready;
			});
			const outcome = await Promise.race([serving.then(() => undefined, asError), refused]);
			if (!outcome) {
				log.info({ guilds: client.guilds.cache.size }, 'ready');
				return undefined;
			}
			await logOut();
			const refusal = outcome instanceof Error ? refusalOfLogin(outcome, apiUrl, client.ws.gateway) : outcome;
			if (!refusal) throw outcome;
			return refusal;
		},

		async stop() {
			client.removeAllListeners(Events.InteractionCreate);
			client.removeAllListeners(Events.MessageCreate);
			client.removeAllListeners(Events.ShardReconnecting);
			const left = await tasks.finish(FINISH_MS);
			if (left > 0) log.warn({ left }, 'stopped before all was finished');
			await logOut();
		},

		registered: () => registering.take('commands', async () => {}),

		reload(next) {
			context = { ...context, finder: metered(next, meter) };
			void register(next);
		},

		gateway() {
			const connection = client.ws.shards.get(shard.id);
			const state = Status[connection?.status ?? Status.Idle] as keyof typeof Status;
			return { shard: shard.id, state, ping: connection?.ping ?? -1, guilds: client.guilds.cache.size };
		},
	};
};

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
