import type { APIUser, Snowflake } from 'discord-api-types/v10';
import { AuditLogEvent, RESTJSONErrorCodes as Code, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { type Channel, holdsMessages, isDirect, isThread } from './channels.js';
import { invalidForm, refusal } from './errors.js';
import { isNotice, type Message } from './messages.js';
import { speaking } from './permissions.js';
import { addReaction, removeReaction } from './reactions.js';
import { demand, may, visibleChannel, visibleMessage } from './rights.js';
import type { World } from './world.js';
import { erase, type MessageBody, post, revise } from './writing.js';

/** Exactly one emoji, of however many code points. (As a literal, the flag would need a newer compile target.) */
const oneEmoji = new RegExp('^\\p{RGI_Emoji}$', 'v');

/** A message that a new one answers; by default it must exist. */
export interface ReplyTo {
	readonly messageId: Snowflake;
	readonly failIfNotExists?: boolean | undefined;
}

/** Sends a message as a user, person or bot, if they may. */
export function send(world: World, user: APIUser, channelId: Snowflake, body: MessageBody, reply?: ReplyTo): Message {
	const channel = visibleChannel(world, channelId, user.id);
	if (!holdsMessages(channel)) throw refusal(Code.CannotSendMessagesInNonTextChannel);
	demand(world, channel, user.id, speaking(channel));
	if (isThread(channel) && channel.thread_metadata?.locked && !may(world, channel, user.id, P.ManageThreads)) {
		throw refusal(Code.ThreadLocked);
	}
	return post(world, { channel, author: user, body, replyTo: reply && answered(world, user, channel, reply) });
}

/** Edits one's own message. */
export function edit(
	world: World,
	user: APIUser,
	channelId: Snowflake,
	messageId: Snowflake,
	body: MessageBody,
): Message {
	const message = visibleMessage(world, channelId, messageId, user.id);
	if (message.data.author.id !== user.id) throw refusal(Code.CannotEditMessageAuthoredByAnotherUser);
	if (isNotice(message)) throw refusal(Code.CannotExecuteActionOnSystemMessage);
	revise(world, message, body);
	return message;
}

/** Deletes one's own message, or with Manage Messages anybody's. */
export function remove(world: World, user: APIUser, channelId: Snowflake, messageId: Snowflake, reason?: string): void {
	const message = visibleMessage(world, channelId, messageId, user.id);
	if (message.data.author.id !== user.id && message.onlyFor !== user.id) {
		if (isDirect(message.channel)) throw refusal(Code.CannotExecuteActionOnDMChannel);
		demand(world, message.channel, user.id, P.ManageMessages);
		record(world, AuditLogEvent.MessageDelete, user, message, reason);
	}
	erase(world, message);
}

/** Pins or unpins a message, with Pin Messages. */
export function setPinned(
	world: World,
	user: APIUser,
	channelId: Snowflake,
	messageId: Snowflake,
	pinned: boolean,
	reason?: string,
): void {
	const channel = visibleChannel(world, channelId, user.id);
	demand(world, channel, user.id, P.PinMessages);
	const message = visibleMessage(world, channelId, messageId, user.id);
	if (message.onlyFor !== null) throw refusal(Code.UnknownMessage);
	if (pinned === (message.pinnedAt !== null)) return;
	if (pinned) world.pins.add(message, user);
	else world.pins.remove(message);
	record(world, pinned ? AuditLogEvent.MessagePin : AuditLogEvent.MessageUnpin, user, message, reason);
}

/** Reacts with an emoji, the character itself. */
export function react(world: World, user: APIUser, channelId: Snowflake, messageId: Snowflake, emoji: string): void {
	const message = visibleMessage(world, channelId, messageId, user.id);
	if (!oneEmoji.test(emoji)) throw refusal(Code.UnknownEmoji);
	if (!message.reactions.has(emoji)) demand(world, message.channel, user.id, P.AddReactions);
	addReaction(world, message, user.id, emoji);
}

/** Takes back one's own reaction, or with Manage Messages somebody else's. */
export function unreact(
	world: World,
	user: APIUser,
	channelId: Snowflake,
	messageId: Snowflake,
	emoji: string,
	of: Snowflake = user.id,
): void {
	const message = visibleMessage(world, channelId, messageId, user.id);
	if (of !== user.id) demand(world, message.channel, user.id, P.ManageMessages);
	removeReaction(world, message, of, emoji);
}

/** Shows that a user is writing. */
export function type(world: World, user: APIUser, channelId: Snowflake): void {
	const channel = visibleChannel(world, channelId, user.id);
	demand(world, channel, user.id, speaking(channel));
	world.tell({ type: 'typing', channelId, userId: user.id });
}

function answered(world: World, user: APIUser, channel: Channel, reply: ReplyTo): Message | undefined {
	if (!may(world, channel, user.id, P.ReadMessageHistory)) {
		throw refusal(Code.CannotReplyWithoutPermissionToReadMessageHistory);
	}
	const message = world.messages.get(reply.messageId);
	const path = ['message_reference'];
	if (message?.channel === channel && message.onlyFor === null) {
		if (!isNotice(message)) return message;
		const fault = { code: 'REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE', message: 'Cannot reply to a system message' };
		throw invalidForm({ path, fault });
	}
	if (reply.failIfNotExists === false) return undefined;
	throw invalidForm({ path, fault: { code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' } });
}

function record(
	world: World,
	action: AuditLogEvent,
	user: APIUser,
	message: Message,
	reason: string | undefined,
): void {
	const { author, channel_id, id } = message.data;
	world.auditLog.record(action, user.id, { userId: author.id, channelId: channel_id, messageId: id }, reason);
}
