import type {
	APIDMChannel,
	APIGroupDMChannel,
	APIGuildForumChannel,
	APIGuildVoiceChannel,
	APITextChannel,
	APIThreadChannel,
	APIUser,
	ChannelFlags,
	Snowflake,
	ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import { ChannelType } from 'discord-api-types/v10';
import { newSnowflake } from './snowflake.js';

export type GuildChannel = APITextChannel | APIGuildVoiceChannel | APIGuildForumChannel;
export type DirectChannel = APIDMChannel | APIGroupDMChannel;

/** A channel of the local Discord, in the shape in which Discord's API shows it. */
export type Channel = GuildChannel | APIThreadChannel | DirectChannel;

export function isThread(channel: Channel): channel is APIThreadChannel {
	return (
		channel.type === ChannelType.PublicThread ||
		channel.type === ChannelType.PrivateThread ||
		channel.type === ChannelType.AnnouncementThread
	);
}

/** A direct or group message channel: outside any server. */
export function isDirect(channel: Channel): channel is DirectChannel {
	return channel.type === ChannelType.DM || channel.type === ChannelType.GroupDM;
}

export function guildIdOf(channel: Channel): Snowflake | undefined {
	return isDirect(channel) ? undefined : channel.guild_id;
}

/** Whether messages can stand in it: not in a forum itself, only in its posts. */
export function holdsMessages(channel: Channel): boolean {
	return channel.type !== ChannelType.GuildForum;
}

export function newTextChannel(guildId: Snowflake, name: string, position: number, topic: string): APITextChannel {
	return { ...guildChannel(guildId, name, position), type: ChannelType.GuildText, topic, rate_limit_per_user: 0 };
}

export function newVoiceChannel(guildId: Snowflake, name: string, position: number): APIGuildVoiceChannel {
	return { ...guildChannel(guildId, name, position), type: ChannelType.GuildVoice, bitrate: 64_000, user_limit: 0 };
}

export function newForum(guildId: Snowflake, name: string, position: number, topic: string): APIGuildForumChannel {
	return {
		...guildChannel(guildId, name, position),
		type: ChannelType.GuildForum,
		topic,
		available_tags: [],
		default_reaction_emoji: null,
		default_sort_order: null,
		default_forum_layout: 0,
	};
}

/** Settings of a thread that are told of; nothing here is archived or slowed down. */
export interface ThreadSettings {
	/** Minutes without a message. */
	readonly autoArchiveDuration?: ThreadAutoArchiveDuration | undefined;
	/** Seconds that a person has to wait between two messages. */
	readonly rateLimitPerUser?: number | undefined;
}

/** A thread, or a forum's post. One that starts on a message bears that message's id. */
export function newThread(
	id: Snowflake,
	parent: GuildChannel,
	name: string,
	ownerId: Snowflake,
	{ autoArchiveDuration = 4320, rateLimitPerUser = 0 }: ThreadSettings,
): APIThreadChannel {
	const now = new Date().toISOString();
	return {
		id,
		type: ChannelType.PublicThread,
		guild_id: parent.guild_id as Snowflake,
		parent_id: parent.id,
		name,
		owner_id: ownerId,
		last_message_id: null,
		rate_limit_per_user: rateLimitPerUser,
		message_count: 0,
		member_count: 1,
		total_message_sent: 0,
		flags: 0 as ChannelFlags,
		thread_metadata: {
			archived: false,
			auto_archive_duration: autoArchiveDuration,
			archive_timestamp: now,
			create_timestamp: now,
			locked: false,
		},
	};
}

export function newDirectChannel(people: readonly [APIUser, APIUser]): APIDMChannel {
	return { ...directChannel(people), type: ChannelType.DM, name: null };
}

export function newGroup(name: string, people: readonly APIUser[]): APIGroupDMChannel {
	const owner = people[0];
	return {
		...directChannel(people),
		type: ChannelType.GroupDM,
		name,
		icon: null,
		...(owner && { owner_id: owner.id }),
	};
}

function guildChannel(guildId: Snowflake, name: string, position: number) {
	return {
		id: newSnowflake(),
		guild_id: guildId,
		name,
		position,
		parent_id: null,
		permission_overwrites: [],
		nsfw: false,
		last_message_id: null,
		flags: 0 as ChannelFlags,
	};
}

function directChannel(people: readonly APIUser[]) {
	return { id: newSnowflake(), recipients: [...people], last_message_id: null, flags: 0 as ChannelFlags };
}
