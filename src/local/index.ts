import type { World } from './world/world.js';

export type { Completion, OpenModal, Outcome } from './person/outcome.js';
export type { OptionValues, Person } from './person/person.js';
export type { Change } from './world/changes.js';
export type { Channel } from './world/channels.js';
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
	/** Closes the gateway connections (code 1001) and the port. */
	close(): Promise<void>;
}

export declare function startLocalDiscord(options: LocalDiscordOptions): Promise<LocalDiscord>;
