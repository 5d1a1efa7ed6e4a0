import type { APIThreadChannel, APIUser, Snowflake } from 'discord-api-types/v10';
import { ChannelType, RESTJSONErrorCodes as Code, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { type GuildChannel, isDirect, isThread, newThread } from './channels.js';
import { refusal } from './errors.js';
import { demand, visibleChannel, visibleMessage } from './rights.js';
import { newSnowflake } from './snowflake.js';
import type { World } from './world.js';
import { type MessageBody, post } from './writing.js';

/** What a thread starts with: a message of the channel, or for a forum's post the first message's body. */
export interface ThreadStart {
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
	if (parent.type === ChannelType.GuildForum) return startPost(world, user, parent, name, start.body ?? {});
	demand(world, parent, user.id, P.CreatePublicThreads);
	const { messageId } = start;
	if (messageId !== undefined) {
		visibleMessage(world, channelId, messageId, user.id);
		if (world.channels.has(messageId)) throw refusal(Code.ThreadAlreadyCreatedForMessage);
	}
	return world.addChannel(newThread(messageId ?? newSnowflake(), parent, name, user.id));
}

function startPost(
	world: World,
	user: APIUser,
	forum: GuildChannel,
	name: string,
	body: MessageBody,
): APIThreadChannel {
	demand(world, forum, user.id, P.SendMessages);
	const thread = world.addChannel(newThread(newSnowflake(), forum, name, user.id));
	post(world, { channel: thread, author: user, body, id: thread.id });
	return thread;
}
