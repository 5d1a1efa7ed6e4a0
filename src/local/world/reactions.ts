import type { Snowflake } from 'discord-api-types/v10';
import type { Message } from './messages.js';
import type { World } from './world.js';

/** Adds a user's reaction, once. `emoji`: the character itself. */
export function addReaction(world: World, message: Message, userId: Snowflake, emoji: string): void {
	const by = message.reactions.get(emoji) ?? new Set();
	if (by.has(userId)) return;
	message.reactions.set(emoji, by.add(userId));
	world.tell({ type: 'reaction-added', ...where(message), userId, emoji });
}

export function removeReaction(world: World, message: Message, userId: Snowflake, emoji: string): void {
	const by = message.reactions.get(emoji);
	if (!by?.delete(userId)) return;
	if (by.size === 0) message.reactions.delete(emoji);
	world.tell({ type: 'reaction-removed', ...where(message), userId, emoji });
}

function where({ channel, data }: Message) {
	return { channelId: channel.id, messageId: data.id };
}
