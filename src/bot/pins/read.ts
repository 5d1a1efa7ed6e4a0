import type { GuildTextBasedChannel } from 'discord.js';
import { pinnedIn } from '../../view/pinned.js';
import type { Pin } from '../../view/pins-view.js';
import { componentsOf } from '../components.js';
import type { Moderation } from './rights.js';

/** Pins are listed so many at a time. */
const PAGE = 50;

/** The channel of an interaction, which Discord may not have told us of before. */
export const channelOf = async ({ channel, channelId, client }: Moderation): Promise<GuildTextBasedChannel> => {
	const found = channel ?? (await client.channels.fetch(channelId));
	if (!found?.isTextBased() || found.isDMBased()) throw new TypeError('no channel of a server');
	return found;
};

/** What we have pinned in a channel, the newest pin first. The channel's own list is the only record of it. */
export const readPins = async (channel: GuildTextBasedChannel): Promise<Pin[]> => {
	const pins: Pin[] = [];
	for (let before: number | undefined, more = true; more; ) {
		const page = await channel.messages.fetchPins({ limit: PAGE, cache: false, ...(before ? { before } : {}) });
		for (const { message, pinnedTimestamp } of page.items) {
			const pinned = message.author.id === channel.client.user.id ? pinnedIn(componentsOf(message)) : undefined;
			if (!pinned) continue;
			pins.push({ message: message.id, link: message.url, at: Math.floor(pinnedTimestamp / 1000), pinned });
		}
		before = page.items.at(-1)?.pinnedTimestamp;
		more = page.hasMore && before !== undefined;
	}
	return pins;
};
