import type { Snowflake } from 'discord-api-types/v10';
import { RESTJSONErrorCodes as Code, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { Channel } from './channels.js';
import { refusal } from './errors.js';
import type { Message } from './messages.js';
import { permissionsIn } from './permissions.js';
import type { World } from './world.js';

export function may(world: World, channel: Channel, userId: Snowflake, bits: bigint): boolean {
	return (permissionsIn(world, channel, userId) & bits) === bits;
}

/** A channel that the user can see, else 10003 or 50001. */
export function visibleChannel(world: World, channelId: Snowflake, userId: Snowflake): Channel {
	const channel = world.channel(channelId);
	if (!may(world, channel, userId, P.ViewChannel)) throw refusal(Code.MissingAccess);
	return channel;
}

/** Refuses with 50013 unless the user has all those permissions in the channel. */
export function demand(world: World, channel: Channel, userId: Snowflake, bits: bigint): void {
	if (!may(world, channel, userId, bits)) throw refusal(Code.MissingPermissions);
}

/** A message that the user can see in that channel, else 10003, 50001, 50013 or 10008. */
export function visibleMessage(world: World, channelId: Snowflake, messageId: Snowflake, userId: Snowflake): Message {
	const channel = visibleChannel(world, channelId, userId);
	demand(world, channel, userId, P.ReadMessageHistory);
	const message = world.messages.get(messageId);
	const isHere = message?.channel === channel && (message.onlyFor === null || message.onlyFor === userId);
	if (!message || !isHere) throw refusal(Code.UnknownMessage);
	return message;
}
