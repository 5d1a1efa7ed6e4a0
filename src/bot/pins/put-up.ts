import { createHash } from 'node:crypto';
import { type GuildTextBasedChannel, type Message, MessageFlags } from 'discord.js';
import type { View } from '../../view/layout.js';
import { areAlike } from '../../view/pinned.js';
import { QUIET } from '../send.js';
import { type Attempt, attempt, type Fault } from './fault.js';

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

/** A message that is older than what asks for it by more than this, in ms, belongs to something else. */
const AT_ONCE = 10_000;

/** What has become of it. Whatever it is, either the old message is pinned or the new one. */
export type PutUp =
	| { readonly kind: 'pinned' | 'edited' | 'moved'; readonly link: string }
	/** `left`: an unpinned message that could not be taken back. */
	| { readonly kind: 'failed'; readonly fault: Fault; readonly left?: string };

/**
 * Edits the message whose place the new one takes, or else posts and pins:
 *
 *     replaces ──edit──▶ edited
 *        │ gone                    too many edits
 *        ▼                              │
 *      send ──▶ pin ──▶ pinned   send ──▶ pin ──▶ unpin the old one ──▶ moved
 *                │                        │            │
 *                └── refused: delete ◀────┴────────────┘
 */
export const putUp = async (posting: Posting): Promise<PutUp> => {
	const { channel, replaces, view, reason } = posting;
	if (replaces) {
		const edited = await attempt('none', () => edit(channel, replaces.message, view));
		if (edited.ok) return { kind: 'edited', link: replaces.link };
		if (edited.fault.kind !== 'deleted' && edited.fault.kind !== 'edits')
			return { kind: 'failed', fault: edited.fault };
		if (edited.fault.kind === 'deleted') return putUp({ ...posting, replaces: undefined });
	}
	const sent = await send(posting);
	if (!sent.ok) return { kind: 'failed', fault: sent.fault };
	const { id, url } = sent.value;
	const pinned = await attempt('PinMessages', () => channel.messages.pin(id, reason));
	if (!pinned.ok) return takeBack(channel, id, url, pinned.fault);
	if (!replaces) return { kind: 'pinned', link: url };
	const unpinned = await attempt('PinMessages', () => channel.messages.unpin(replaces.message, reason));
	if (unpinned.ok || unpinned.fault.kind === 'deleted') return { kind: 'moved', link: url };
	return takeBack(channel, id, url, unpinned.fault);
};

/** Deletes a message that was just posted, and with it its pin, since the rest could not be done. */
const takeBack = async (
	channel: GuildTextBasedChannel,
	message: string,
	link: string,
	fault: Fault,
): Promise<PutUp> => {
	const deleted = await attempt('none', () => channel.messages.delete(message));
	const isGone = deleted.ok || deleted.fault.kind === 'deleted';
	return { kind: 'failed', fault, ...(isGone ? {} : { left: link }) };
};

const edit = (channel: GuildTextBasedChannel, message: string, { components }: View): Promise<Message> =>
	channel.messages.edit(message, { components, flags: MessageFlags.IsComponentsV2, allowedMentions: QUIET });

/**
 * Posts a message once, however often it is tried. In one process those who pin in one channel wait for each other (see
 * `Turns`), so that the second finds what the first has pinned. Where there are two processes for a moment, as when one
 * takes over from another, or where an answer got lost, the nonce serves: it is made of what both see, so that Discord
 * gives the second the message of the first. It does so for some minutes; what was posted longer ago than just now, or
 * has been deleted since, is no such message: then the nonce is that of the message after it.
 */
const send = async (posting: Posting, before = posting.replaces?.message ?? ''): Promise<Attempt<Message>> => {
	const { channel, view, subject } = posting;
	const nonce = nonceOf(channel.id, subject, before);
	const step = channel.isThread() ? 'SendMessagesInThreads' : 'SendMessages';
	const { components } = view;
	const payload = { components, flags: MessageFlags.IsComponentsV2, allowedMentions: QUIET, nonce, enforceNonce: true };
	const sent = await attempt(step, () => channel.send(payload as Parameters<typeof channel.send>[0] & object));
	if (!sent.ok) return sent;
	const said = sent.value.components.map(component => component.toJSON());
	if (areAlike(said, components)) return sent;
	if (sent.value.createdTimestamp < posting.askedAt - AT_ONCE) return send(posting, sent.value.id);
	const edited = await attempt('none', () => edit(channel, sent.value.id, view));
	return !edited.ok && edited.fault.kind === 'deleted' ? send(posting, sent.value.id) : edited;
};

/** 25 characters, as many as Discord takes. @param before the message that comes before, if one does */
const nonceOf = (channel: string, subject: string, before: string): string =>
	createHash('sha256').update(`${channel}\n${subject}\n${before}`).digest('base64url').slice(0, 25);
