import type { APIThreadChannel, APIUser, Snowflake } from 'discord-api-types/v10';
import { ChannelType, RESTJSONErrorCodes as Code, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { type GuildChannel, isDirect, isThread, newThread, type ThreadSettings } from './channels.js';
import { refusal } from './errors.js';
import { demand, visibleChannel, visibleMessage } from './rights.js';
import { newSnowflake } from './snowflake.js';
import type { World } from './world.js';
import { type MessageBody, markThread, post } from './writing.js';

/** What a thread starts with: a message of the channel, or for a forum's post the first message's body. */
export interface ThreadStart extends ThreadSettings {
	readonly messageId?: Snowflake | undefined;
	readonly body?: MessageBody | undefined;
}

/** Starts a thread in a text channel, or a post in a forum. */
export function startThread(
	world: World,
	user: APIUser,
	channelId: Snowflake,
	name: string,
	start: ThreadStart,
): APIThreadChannel {
	const parent = visibleChannel(world, channelId, user.id);
	if (isDirect(parent) || isThread(parent) || parent.type === ChannelType.GuildVoice) {
		throw refusal(Code.CannotSendMessagesInNonTextChannel);
	}
	if (parent.type === ChannelType.GuildForum) return startPost(world, user, parent, name, start);
	demand(world, parent, user.id, P.CreatePublicThreads);
	const { messageId } = start;
	const message = messageId === undefined ? undefined : visibleMessage(world, channelId, messageId, user.id);
	if (message && world.channels.has(message.data.id)) throw refusal(Code.ThreadAlreadyCreatedForMessage);
	const thread = world.addChannel(newThread(message?.data.id ?? newSnowflake(), parent, name, user.id, start));
	if (message) markThread(world, message);
	return thread;
}

function startPost(
	world: World,
	user: APIUser,
	forum: GuildChannel,
	name: string,
	start: ThreadStart,
): APIThreadChannel {
	demand(world, forum, user.id, P.SendMessages);
	const thread = world.addChannel(newThread(newSnowflake(), forum, name, user.id, start));
	post(world, { channel: thread, author: user, body: start.body ?? {}, id: thread.id });
	return thread;
}
