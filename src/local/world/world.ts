import type { APIApplication, APIGuild, APIUser, Snowflake } from 'discord-api-types/v10';
import type { Person } from '../person/person.js';
import type { Change } from './changes.js';
import type { Channel } from './channels.js';

/** All that there is in the local Discord: users, servers, channels, messages, commands, open interactions. */
export interface World {
	/** The one application; the bot is its user. */
	readonly application: APIApplication;
	readonly bot: APIUser;
	/** Everybody in the world by user name; `you` is whom the page plays. */
	readonly people: ReadonlyMap<string, Person>;
	/** `people.get(name)`, or an error. The seeded world has `you` (may moderate) and `mei` (a plain member). */
	person(name: string): Person;
	/** Servers, the "Reading group" first. */
	readonly guilds: ReadonlyMap<Snowflake, APIGuild>;
	channel(id: Snowflake): Channel | undefined;
	/** A channel of the "Reading group" by name, or an error. */
	channelNamed(name: string): Channel;
	/** Whether the bot is connected and has identified. */
	readonly botOnline: boolean;

	/** Calls `listener` on each change, at once and in order; returns what stops it. */
	onChange(listener: (change: Change) => void): () => void;
	/** The next change (from now on) that fits. */
	next(fits: (change: Change) => boolean): Promise<Change>;
}
