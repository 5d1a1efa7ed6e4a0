import type { APIRole, APIUser, Snowflake } from 'discord-api-types/v10';
import type { Channel } from '../world/channels.js';

/** For whom, and from which point of the world, something is drawn. */
export interface Viewer {
	readonly id: Snowflake;
	/** BCP 47, as Discord's client sends it: dates and the names of commands follow it. */
	readonly locale: string;
	readonly now: Date;
	/** Path of a channel's page for this viewer. */
	path(channelId: Snowflake): string;
	user(id: Snowflake): APIUser | undefined;
	channel(id: Snowflake): Channel | undefined;
	role(id: Snowflake): APIRole | undefined;
}

/** The name by which Discord shows a user. */
export function nameOf(user: APIUser): string {
	return user.global_name ?? user.username;
}
