import { createHash } from 'node:crypto';
import { type GuildTextBasedChannel, type Message, MessageFlags } from 'discord.js';
import type { View } from '../../view/layout.js';
import { areAlike } from '../../view/pinned.js';
import { type Attempt, attempt, toPostIn } from '../attempt.js';
import { componentsOf } from '../components.js';
import { QUIET } from '../send.js';

/** A message that is to stand in the pins of a channel. */
export interface Posting {
	readonly channel: GuildTextBasedChannel;
	readonly view: View;
	/** What it is, the same for messages that take each other's place. */
	readonly subject: string;
	/** The pinned message whose place it takes. */
	readonly replaces?: { readonly message: string; readonly link: string } | undefined;
	/** For the audit log. */
	readonly reason: string;
	/** When the moderator asked for it, by Discord's clock, in ms. */
	readonly askedAt: number;
}

/** Makes a message of ours say something else. */
export const edit = (channel: GuildTextBasedChannel, message: string, { components }: View): Promise<Message> =>
	channel.messages.edit(message, { components, flags: MessageFlags.IsComponentsV2, allowedMentions: QUIET });

/** A message that is older than what asks for it by more than this, in ms, belongs to something else. */
const AT_ONCE = 10_000;

/**
 * Posts a message once, however often it is tried. In one process those who pin in one channel wait for each other (see
 * `Turns`), so that the second finds what the first has pinned. Where there are two processes for a moment, as when one
 * takes over from another, or where an answer got lost, the nonce serves: it is made of what both see, so that Discord
 * gives the second the message of the first. It does so for some minutes; what was posted longer ago than just now, or
 * has been deleted since, is no such message: then the nonce is that of the message after it.
 */
export const post = async (posting: Posting, before = posting.replaces?.message ?? ''): Promise<Attempt<Message>> => {
	const { channel, view, subject } = posting;
	const nonce = nonceOf(channel.id, subject, before);
	const { components } = view;
	const flags = MessageFlags.IsComponentsV2;
	const sent = await attempt(toPostIn(channel), () =>
		channel.send({ components, flags, allowedMentions: QUIET, nonce, enforceNonce: true }),
	);
	if (!sent.ok) return sent.failure.kind === 'unreachable' ? lookFor(posting, sent) : sent;
	if (areAlike(componentsOf(sent.value), components)) return sent;
	if (sent.value.createdTimestamp < posting.askedAt - AT_ONCE) return post(posting, sent.value.id);
	const edited = await attempt('none', () => edit(channel, sent.value.id, view));
	return !edited.ok && edited.failure.kind === 'deleted' ? post(posting, sent.value.id) : edited;
};

/** So many of a channel's newest messages are looked at. */
const NEWEST = 10;

/** The message, if it was posted after all, and only the answers got lost. */
const lookFor = async ({ channel, view }: Posting, lost: Attempt<Message>): Promise<Attempt<Message>> => {
	const newest = await attempt('ReadMessageHistory', () => channel.messages.fetch({ limit: NEWEST, cache: false }));
	const isOurs = (message: Message) =>
		message.author.id === channel.client.user.id && areAlike(componentsOf(message), view.components);
	const found = newest.ok ? newest.value.find(isOurs) : undefined;
	return found ? { ok: true, value: found } : lost;
};

/** 25 characters, as many as Discord takes. @param before the message that comes before, if one does */
const nonceOf = (channel: string, subject: string, before: string): string =>
	createHash('sha256').update(`${channel}\n${subject}\n${before}`).digest('base64url').slice(0, 25);
