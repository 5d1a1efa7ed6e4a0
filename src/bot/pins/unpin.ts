import type { GuildTextBasedChannel } from 'discord.js';
import type { View } from '../../view/layout.js';
import { noticeView } from '../../view/notice-view.js';
import { type Pin, unpinnedView } from '../../view/pins-view.js';
import { sharedWordsOf, wordsOf } from '../asked.js';
import { attempt } from '../attempt.js';
import { loggedName } from './place.js';
import { refusedView } from './refused.js';
import type { Moderation } from './rights.js';

/** Unpins a message of ours, and offers to delete it. */
export const unpin = async (interaction: Moderation, channel: GuildTextBasedChannel, pin: Pin): Promise<View> => {
	const shared = sharedWordsOf(interaction);
	const reason = shared.pin.reason.unpin(loggedName(interaction));
	const unpinned = await attempt('PinMessages', () => channel.messages.unpin(pin.message, reason));
	if (unpinned.ok) return unpinnedView(pin, wordsOf(interaction));
	const { failure } = unpinned;
	return failure.kind === 'deleted'
		? noticeView(wordsOf(interaction).pin.refused.gone)
		: refusedView(interaction, failure);
};
