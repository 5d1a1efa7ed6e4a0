import type { GuildTextBasedChannel } from 'discord.js';
import { attempt, type Failure } from '../attempt.js';
import { edit, type Posting, post } from './post.js';

/** What has become of it. Whatever it is, either the old message is pinned or the new one. */
type PutUp =
	| { readonly kind: 'pinned' | 'edited' | 'moved'; readonly link: string }
	/** `left`: an unpinned message that could not be taken back. */
	| { readonly kind: 'failed'; readonly failure: Failure; readonly left?: string };

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
		if (edited.failure.kind !== 'deleted' && edited.failure.kind !== 'edits')
			return { kind: 'failed', failure: edited.failure };
		if (edited.failure.kind === 'deleted') return putUp({ ...posting, replaces: undefined });
	}
	const sent = await post(posting);
	if (!sent.ok) return { kind: 'failed', failure: sent.failure };
	const { id, url } = sent.value;
	const pinned = await attempt('PinMessages', () => channel.messages.pin(id, reason));
	if (!pinned.ok) return takeBack(channel, id, url, pinned.failure);
	if (!replaces) return { kind: 'pinned', link: url };
	const unpinned = await attempt('PinMessages', () => channel.messages.unpin(replaces.message, reason));
	if (unpinned.ok || unpinned.failure.kind === 'deleted') return { kind: 'moved', link: url };
	// It may have been done, and only the answer got lost.
	const old = await attempt('ReadMessageHistory', () =>
		channel.messages.fetch({ message: replaces.message, ...FRESH }),
	);
	if (old.ok && !old.value.pinned) return { kind: 'moved', link: url };
	return takeBack(channel, id, url, unpinned.failure);
};

/** As Discord has it, not as we remember it. */
const FRESH = { cache: false, force: true };

/** Deletes a message that was just posted, and with it its pin, since the rest could not be done. */
const takeBack = async (
	channel: GuildTextBasedChannel,
	message: string,
	link: string,
	failure: Failure,
): Promise<PutUp> => {
	const deleted = await attempt('none', () => channel.messages.delete(message));
	const isGone = deleted.ok || deleted.failure.kind === 'deleted';
	return { kind: 'failed', failure, ...(isGone ? {} : { left: link }) };
};
