import type { APIMessage, APIRole, APIUser, Snowflake } from 'discord-api-types/v10';
import type { Channel } from '../world/channels.js';

/** For whom, and from which point of the world, something is drawn. */
export interface Viewer {
	readonly id: Snowflake;
	/** BCP 47, as Discord's client sends it: dates and the names of commands follow it. */
	readonly locale: string;
	readonly now: Date;
	/** Path of a channel's page for this viewer. */
	path(channelId: Snowflake): string;
	/** The users, roles and channels of the server (or of the direct messages) that they look at. */
	readonly users: ReadonlyMap<Snowflake, APIUser>;
	readonly roles: ReadonlyMap<Snowflake, APIRole>;
	readonly channels: ReadonlyMap<Snowflake, Channel>;
	/** What is drawn is only to be read, as an excerpt is: nothing in it can be pressed or gets the focus. */
	readonly still?: boolean;
}

/** The name by which Discord shows a user. */
export function nameOf(user: APIUser): string {
	return user.global_name ?? user.username;
}

/** The name by which Discord shows a channel to one who is in it. */
export function channelName(channel: Channel, viewerId: Snowflake): string {
	if (channel.name) return channel.name;
	const others = 'recipients' in channel ? channel.recipients?.filter(user => user.id !== viewerId) : undefined;
	return others?.map(nameOf).join(', ') || 'direct message';
}

/** Path to which all that one does with a message is sent. */
export function messagePath({ channel_id, id }: APIMessage, viewer: Viewer): string {
	return `${viewer.path(channel_id)}/messages/${id}`;
}
