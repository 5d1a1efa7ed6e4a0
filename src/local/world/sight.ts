import type { APIMessage, APIReaction, Snowflake } from 'discord-api-types/v10';
import { MessageFlags } from 'discord-api-types/v10';
import { type Channel, isDirect, isThread } from './channels.js';
import type { Message } from './messages.js';
import type { World } from './world.js';

/**
 * A message as a user sees it, with reactions, pin and the message that it replies to; `undefined` when it is private
 * to somebody else. The bot, which has not the privileged intent of message content, sees what a message says only
 * if it wrote it, is mentioned in it, or has it in its direct messages.
 */
export function seenBy(world: World, message: Message, viewerId: Snowflake): APIMessage | undefined {
	if (!isFor(message, viewerId)) return undefined;
	const data = dressed(world, message, viewerId, saysTo(world, message, viewerId));
	const repliedId = data.message_reference?.message_id;
	if (repliedId === undefined) return data;
	const replied = world.messages.get(repliedId);
	const referenced =
		replied && isFor(replied, viewerId) ? dressed(world, replied, viewerId, saysTo(world, replied, viewerId)) : null;
	return { ...data, referenced_message: referenced };
}

/** A message with all that it says: as the bot gets the target of a message command, whoever wrote it. */
export function seenWhole(world: World, message: Message, viewerId: Snowflake): APIMessage {
	return dressed(world, message, viewerId, true);
}

/** A channel as a user sees it: the recipients of a direct one are the others. */
export function channelSeenBy(channel: Channel, viewerId: Snowflake): Channel {
	if (!isDirect(channel)) return channel;
	return { ...channel, recipients: channel.recipients?.filter(user => user.id !== viewerId) ?? [] };
}

function isFor(message: Message, viewerId: Snowflake): boolean {
	return message.onlyFor === null || message.onlyFor === viewerId || message.data.author.id === viewerId;
}

/** Whether a user gets to read what a message says. */
function saysTo(world: World, { channel, data }: Message, viewerId: Snowflake): boolean {
	return (
		viewerId !== world.bot.id ||
		data.author.id === viewerId ||
		data.mentions.some(user => user.id === viewerId) ||
		(isDirect(channel) && Boolean(channel.recipients?.some(user => user.id === viewerId)))
	);
}

/** A message with its reactions, pin and thread, without what it says if that is withheld. */
function dressed(
	world: World,
	{ data, pinnedAt, reactions }: Message,
	viewerId: Snowflake,
	whole: boolean,
): APIMessage {
	const thread = (data.flags ?? 0) & MessageFlags.HasThread ? world.channels.get(data.id) : undefined;
	if (whole && !thread && pinnedAt === null && reactions.size === 0) return data;
	return {
		...data,
		...(thread && isThread(thread) && { thread }),
		...(!whole && { content: '', embeds: [], attachments: [], components: [] }),
		...(reactions.size > 0 && { reactions: [...reactions].map(([emoji, by]) => counted(emoji, by, viewerId)) }),
		pinned: pinnedAt !== null,
	};
}

function counted(emoji: string, by: ReadonlySet<Snowflake>, viewerId: Snowflake): APIReaction {
	return {
		emoji: { id: null, name: emoji },
		count: by.size,
		count_details: { burst: 0, normal: by.size },
		me: by.has(viewerId),
		me_burst: false,
		burst_colors: [],
	};
}
