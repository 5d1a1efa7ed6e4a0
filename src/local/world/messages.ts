import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import { MessageType } from 'discord-api-types/v10';
import type { Channel } from './channels.js';

/** A message in the world. */
export interface Message {
	/** What it is; replaced by a new object when it changes, never altered. Reactions and pin are kept beside it. */
	data: APIMessage;
	readonly channel: Channel;
	/** The only person who sees it (a private reply), or null. */
	readonly onlyFor: Snowflake | null;
	/** Who reacted, by emoji, in the order of the first. */
	readonly reactions: Map<string, Set<Snowflake>>;
	/** When it was pinned, or null. */
	pinnedAt: string | null;
}

/** What people and bots write; all other types are the system's notices. */
const written: ReadonlySet<MessageType> = new Set([
	MessageType.Default,
	MessageType.Reply,
	MessageType.ChatInputCommand,
	MessageType.ContextMenuCommand,
]);

/** Whether it is a notice of the system, such as that of a pin: it cannot be pinned, edited or replied to. */
export function isNotice({ data }: Message): boolean {
	return !written.has(data.type);
}

/** How many messages of a channel are remembered; beyond that the oldest unpinned ones are forgotten. */
const remembered = 1000;
/** Forgetting is done in batches of this size, so that its cost per message stays constant. */
const batch = 250;

/** All messages, by id and in order by channel. Ids grow with time, so the order is that of ids. */
export class Messages {
	readonly #byId = new Map<Snowflake, Message>();
	readonly #byChannel = new Map<Snowflake, Message[]>();

	get(id: Snowflake): Message | undefined {
		return this.#byId.get(id);
	}

	/** Messages of a channel, oldest first. */
	of(channelId: Snowflake): readonly Message[] {
		return this.#byChannel.get(channelId) ?? [];
	}

	add(message: Message): void {
		this.#byId.set(message.data.id, message);
		const log = this.#byChannel.get(message.channel.id);
		if (!log) this.#byChannel.set(message.channel.id, [message]);
		else if (log.push(message) >= remembered + batch) this.#forget(log);
	}

	remove(message: Message): void {
		this.#byId.delete(message.data.id);
		const log = this.#byChannel.get(message.channel.id);
		const at = log?.lastIndexOf(message) ?? -1;
		if (at >= 0) log?.splice(at, 1);
	}

	#forget(log: Message[]): void {
		const old = log.slice(0, log.length - remembered);
		const kept = old.filter(message => message.pinnedAt !== null);
		for (const message of old) if (message.pinnedAt === null) this.#byId.delete(message.data.id);
		log.splice(0, old.length, ...kept);
	}
}
