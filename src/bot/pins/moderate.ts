import { type GuildTextBasedChannel, MessageFlags } from 'discord.js';
import type { View } from '../../view/layout.js';
import { noticeView } from '../../view/notice-view.js';
import type { Pin } from '../../view/pins-view.js';
import { wordsOf } from '../asked.js';
import { attempt } from '../attempt.js';
import type { Context } from '../command.js';
import { describeError } from '../fence.js';
import { QUIET } from '../send.js';
import { channelOf, readPins } from './read.js';
import { refusedView } from './refused.js';
import type { Moderation } from './rights.js';

/** A moderator who waits longer than that for Discord is told so. */
const PATIENCE_MS = 2_000;

/**
 * Does something with what we have pinned in the channel of an interaction that has been deferred, and shows the
 * moderator what comes of it. What concerns one channel is done one after the other.
 * @param task is given the channel and our pins there, and returns what to show
 */
export const moderate = async (
	interaction: Moderation,
	{ pinning, log }: Context,
	task: (channel: GuildTextBasedChannel, pins: readonly Pin[]) => Promise<View>,
): Promise<void> => {
	const words = wordsOf(interaction);
	const show = ({ components }: View) =>
		interaction.editReply({ components, flags: MessageFlags.IsComponentsV2, allowedMentions: QUIET });
	/** Beside what can no longer be edited, as when the moderator has dismissed it. */
	const showAnew = ({ components }: View) =>
		interaction.followUp({
			components,
			flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
			allowedMentions: QUIET,
		});
	const waiting = setTimeout(
		() => show(noticeView(words.pin.waiting)).catch(error => log.warn(describeError(error), 'could not tell to wait')),
		PATIENCE_MS,
	);
	try {
		const result = await pinning.take(interaction.channelId, async () => {
			const read = await attempt('ReadMessageHistory', async () => {
				const channel = await channelOf(interaction);
				return { channel, pins: await readPins(channel) };
			});
			if (!read.ok) return refusedView(interaction, read.failure);
			return task(read.value.channel, read.value.pins);
		});
		clearTimeout(waiting);
		// What is done is done: that it cannot be told is no failure of it.
		await show(result)
			.catch(() => showAnew(result))
			.catch(error => log.warn(describeError(error), 'could not tell what was done'));
	} finally {
		clearTimeout(waiting);
	}
};
