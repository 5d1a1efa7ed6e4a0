import type { Snowflake } from 'discord-api-types/v10';
import type { Person } from '../person/person.js';
import { type Channel, guildIdOf, isDirect } from '../world/channels.js';
import type { Guild } from '../world/guilds.js';
import type { World } from '../world/world.js';
import type { Unread } from './unread.js';
import type { Viewer } from './viewer.js';

/** What a page shows: the world, as a person sees it who is in a channel. */
export interface Scene {
	readonly world: World;
	readonly person: Person;
	readonly channel: Channel;
	/** `undefined` in direct messages. */
	readonly guild: Guild | undefined;
	readonly viewer: Viewer;
	readonly unread: Unread;
	/** Path of the page, below which all its actions are. */
	readonly path: string;
}

/** The scene of a person, by user name, in a channel; `undefined` when there is nobody or nothing of that name to see. */
export function sceneOf(world: World, unread: Unread, name: string, channelId: Snowflake): Scene | undefined {
	const person = world.people.get(name);
	const channel = person?.channels().find(channel => channel.id === channelId);
	if (!person || !channel) return;
	const guild = world.guilds.get(guildIdOf(channel) ?? '');
	const path = (id: Snowflake) => `/as/${name}/${id}`;
	return {
		world,
		person,
		channel,
		guild,
		unread,
		path: path(channelId),
		viewer: viewerOf(world, person, channel, guild, path),
	};
}

function viewerOf(
	world: World,
	person: Person,
	channel: Channel,
	guild: Guild | undefined,
	path: Viewer['path'],
): Viewer {
	const users = isDirect(channel) ? (channel.recipients ?? []) : [...world.users.values()];
	return {
		id: person.user.id,
		locale: person.locale,
		now: new Date(),
		path,
		users: new Map(users.filter(user => !guild || guild.members.has(user.id)).map(user => [user.id, user])),
		roles: new Map(guild?.data.roles.filter(role => role.id !== guild.data.id).map(role => [role.id, role])),
		channels: new Map(
			person
				.channels()
				.filter(other => guildIdOf(other) === guild?.data.id)
				.map(other => [other.id, other]),
		),
	};
}
