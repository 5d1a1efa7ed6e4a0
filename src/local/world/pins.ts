import type { APIUser, Snowflake } from 'discord-api-types/v10';
import { MessageType, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { refusal } from './errors.js';
import { isNotice, type Message } from './messages.js';
import type { World } from './world.js';
import { post } from './writing.js';

/** Discord's limit of pinned messages in a channel. */
const limit = 250;

/** Pinned messages by channel. */
export class Pins {
	readonly #world: World;
	readonly #byChannel = new Map<Snowflake, readonly Message[]>();

	constructor(world: World) {
		this.#world = world;
	}

	/** Pinned messages of a channel, the newest pin first. */
	of(channelId: Snowflake): readonly Message[] {
		return this.#byChannel.get(channelId) ?? [];
	}

	/** Pins a message and posts the notice of it; one that is pinned already stays so. */
	add(message: Message, by: APIUser): void {
		const { channel } = message;
		if (isNotice(message)) throw refusal(RESTJSONErrorCodes.CannotExecuteActionOnSystemMessage);
		if (message.pinnedAt !== null) return;
		const pinned = this.of(channel.id);
		if (pinned.length >= limit) throw refusal(RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel);
		message.pinnedAt = momentAfter(pinned[0]?.pinnedAt);
		this.#set(message, [message, ...pinned]);
		post(this.#world, { channel, author: by, body: {}, type: MessageType.ChannelPinnedMessage, about: message });
	}

	remove(message: Message): void {
		if (message.pinnedAt === null) return;
		message.pinnedAt = null;
		const others = this.of(message.channel.id).filter(one => one !== message);
		this.#set(message, others);
	}

	#set(message: Message, pinned: readonly Message[]): void {
		const { channel, data, onlyFor } = message;
		this.#byChannel.set(channel.id, pinned);
		this.#world.tell({ type: 'message-updated', channelId: channel.id, messageId: data.id, onlyFor });
		this.#world.tell({ type: 'pins-changed', channelId: channel.id });
	}
}

/** Now, or just after the last pin: paging by time needs times that differ. */
function momentAfter(last: string | null | undefined): string {
	const now = Date.now();
	return new Date(last ? Math.max(now, Date.parse(last) + 1) : now).toISOString();
}
