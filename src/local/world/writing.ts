import type {
	APIAllowedMentions,
	APIEmbed,
	APIMessage,
	APIMessageInteractionMetadata,
	APIMessageTopLevelComponent,
	APIUser,
	Snowflake,
} from 'discord-api-types/v10';
import { MessageFlags, MessageType } from 'discord-api-types/v10';
import { type Channel, guildIdOf, isThread } from './channels.js';
import { number, textOf } from './components.js';
import { mentionsIn } from './mentions.js';
import type { Message } from './messages.js';
import { newSnowflake } from './snowflake.js';
import type { World } from './world.js';

/** Bytes of a file that the bot may attach: Discord's limit for servers without boosts. */
export const largestFile = 10 * 1024 * 1024;

/** What a message says; on an edit, what is absent stays as it is. */
export interface MessageBody {
	readonly content?: string | null | undefined;
	readonly embeds?: readonly APIEmbed[] | null | undefined;
	readonly components?: readonly APIMessageTopLevelComponent[] | null | undefined;
	readonly flags?: number | null | undefined;
	readonly allowed_mentions?: APIAllowedMentions | null | undefined;
	/** Only told of: files are not kept. */
	readonly attachments?: readonly { readonly filename?: string }[] | null | undefined;
	readonly nonce?: string | number | null | undefined;
}

/** A message about to be written. */
export interface Draft {
	readonly channel: Channel;
	readonly author: APIUser;
	readonly body: MessageBody;
	readonly type?: MessageType;
	readonly replyTo?: Message | undefined;
	/** The message that the notice of a pin is about. */
	readonly about?: Message;
	/** The only person to see it, or null. */
	readonly onlyFor?: Snowflake | null;
	/** Whether there is nothing in it yet: "Pilcrow is thinking…". */
	readonly isLoading?: boolean;
	/** The first message of a forum's post bears the post's id. */
	readonly id?: Snowflake;
	/** Set on a response to an interaction, which Discord sends through the application's webhook. */
	readonly response?: APIMessageInteractionMetadata;
	/** The command that is answered, with its subcommand. */
	readonly command?: string | undefined;
}

/** Flags that a sender may set; all others are Discord's own. */
const settable = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** Writes a message and tells the world. */
export function post(world: World, draft: Draft): Message {
	const { author, body, channel, onlyFor = null, replyTo, response } = draft;
	const reference = replyTo ?? draft.about;
	const data: APIMessage = {
		id: draft.id ?? newSnowflake(),
		type: draft.type ?? (replyTo ? MessageType.Reply : MessageType.Default),
		channel_id: channel.id,
		author,
		timestamp: new Date().toISOString(),
		edited_timestamp: null,
		tts: false,
		pinned: false,
		attachments: [],
		flags:
			((body.flags ?? 0) & settable) |
			(onlyFor === null ? 0 : MessageFlags.Ephemeral) |
			(draft.isLoading ? MessageFlags.Loading : 0),
		...said(world, draft),
		...(body.nonce !== undefined && body.nonce !== null && { nonce: body.nonce }),
		...(reference && { message_reference: referenceTo(reference) }),
		...(response && {
			webhook_id: world.application.id,
			application_id: world.application.id,
			interaction_metadata: response,
		}),
		// Deprecated, but only here does Discord name the command.
		...(response &&
			draft.command !== undefined && {
				interaction: { id: response.id, type: response.type, name: draft.command, user: response.user },
			}),
	};
	const message: Message = { data, channel, onlyFor, reactions: new Map(), pinnedAt: null };
	world.messages.add(message);
	if (onlyFor === null) {
		channel.last_message_id = data.id;
		if (isThread(channel)) countIn(channel);
	}
	world.tell({ type: 'message-created', channelId: channel.id, messageId: data.id, onlyFor });
	return message;
}

/** Changes what a message says, and tells the world. `flags` adds IsComponentsV2, and sets or takes off SuppressEmbeds. */
export function revise(world: World, message: Message, body: MessageBody): void {
	const old = message.data;
	const before = old.flags ?? 0;
	const kept = before & ~(MessageFlags.Loading | MessageFlags.SuppressEmbeds);
	const asked = (body.flags ?? before) & (MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds);
	const whole: MessageBody = {
		content: body.content === undefined ? old.content : body.content,
		embeds: body.embeds === undefined ? old.embeds : body.embeds,
		components: body.components === undefined ? old.components : body.components,
		allowed_mentions: body.allowed_mentions,
	};
	message.data = {
		...old,
		...said(world, {
			channel: message.channel,
			author: old.author,
			body: whole,
			...(old.interaction_metadata && { response: old.interaction_metadata }),
		}),
		flags: kept | asked,
		edited_timestamp: before & MessageFlags.Loading ? null : new Date().toISOString(),
	};
	world.tell({
		type: 'message-updated',
		channelId: message.channel.id,
		messageId: old.id,
		onlyFor: message.onlyFor,
	});
}

/** Marks a message as one on which a thread has started, and tells the world. */
export function markThread(world: World, message: Message): void {
	const { data, onlyFor } = message;
	message.data = { ...data, flags: (data.flags ?? 0) | MessageFlags.HasThread };
	world.tell({ type: 'message-updated', channelId: message.channel.id, messageId: data.id, onlyFor });
}

/** Takes a message away, from the pins too, and tells the world. */
export function erase(world: World, message: Message): void {
	const { channel } = message;
	world.pins.remove(message);
	world.messages.remove(message);
	world.tell({ type: 'message-deleted', channelId: channel.id, messageId: message.data.id, onlyFor: message.onlyFor });
}

function referenceTo(message: Message): NonNullable<APIMessage['message_reference']> {
	const guildId = guildIdOf(message.channel);
	return {
		type: 0,
		message_id: message.data.id,
		channel_id: message.channel.id,
		...(guildId && { guild_id: guildId }),
	};
}

function said(world: World, draft: Pick<Draft, 'body' | 'channel' | 'author' | 'replyTo' | 'response'>) {
	const { body, replyTo } = draft;
	const content = (body.content ?? '').trim();
	const components = [...(body.components ?? [])];
	number(components);
	const mentions = mentionsIn(world, textOf({ content, components }), {
		channel: draft.channel,
		author: draft.author,
		allowed: body.allowed_mentions ?? undefined,
		isResponse: draft.response !== undefined,
		// Replies to what came through a webhook, as responses to interactions do, ping nobody.
		repliedTo: replyTo && !replyTo.data.webhook_id ? replyTo.data.author : undefined,
	});
	return { content, embeds: [...(body.embeds ?? [])], components, ...mentions };
}

function countIn(thread: Extract<Channel, { thread_metadata?: unknown }>): void {
	thread.message_count = (thread.message_count ?? 0) + 1;
	thread.total_message_sent = (thread.total_message_sent ?? 0) + 1;
	if (thread.thread_metadata) thread.thread_metadata.archived = false;
}
