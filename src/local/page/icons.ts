import { ChannelType } from 'discord-api-types/v10';
import { raw } from 'hono/html';
import { type Channel, isDirect } from '../world/channels.js';
import type { Html } from './html.js';

/** An icon of 24 × 24 units, in the colour of the text around it, that says nothing to screen readers. */
function icon(paths: string, size = 24): Html {
	return raw(
		`<svg class="icon" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`,
	);
}

export const icons = {
	text: icon('<path d="M10 4 8 20M16 4l-2 16M4 9h17M3 15h17"/>', 20),
	voice: icon('<path d="M4 9v6h4l5 4V5L8 9zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11"/>', 20),
	forum: icon('<path d="M4 5h13v9H9l-4 4v-4H4zM9 18h7l4 3v-11"/>', 20),
	thread: icon('<path d="M5 4v9a3 3 0 0 0 3 3h11M19 16l-4-4M19 16l-4 4"/>', 20),
	direct: icon('<path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21a8 8 0 0 1 16 0"/>', 20),
	pin: icon('<path d="m14 3 7 7-3 1-4 4-1 5-4-4-5 5M9 16l-4-4 5-1 4-4 1-4"/>', 20),
	people: icon(
		'<path d="M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 20a7 7 0 0 1 14 0M16 4a4 4 0 0 1 0 7M18 14a7 7 0 0 1 4 6"/>',
		20,
	),
	channels: icon('<path d="M4 6h16M4 12h16M4 18h16"/>', 20),
	reply: icon('<path d="M9 6 3 12l6 6M3 12h11a7 7 0 0 1 7 7"/>', 18),
	react: icon('<path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.5 14.5a4.5 4.5 0 0 0 7 0M9 9.5v.01M15 9.5v.01"/>', 18),
	more: icon('<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="4"/>', 18),
	eye: icon('<path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z"/>', 14),
	open: icon('<path d="M14 4h6v6M20 4 10 14M18 14v6H4V6h6"/>', 14),
	chevron: icon('<path d="m6 9 6 6 6-6"/>', 18),
	close: icon('<path d="M6 6l12 12M18 6 6 18"/>', 18),
	plus: icon('<path d="M12 5v14M5 12h14"/>', 18),
	send: icon('<path d="M4 12 3 4l18 8-18 8zM4 12h8"/>', 20),
	arrow: icon('<path d="M5 12h14M13 6l6 6-6 6"/>', 18),
};

/** The sign that stands before a channel's name. */
export function channelIcon(channel: Channel): Html {
	if (isDirect(channel)) return icons.direct;
	switch (channel.type) {
		case ChannelType.GuildVoice:
			return icons.voice;
		case ChannelType.GuildForum:
			return icons.forum;
		case ChannelType.GuildText:
			return icons.text;
		default:
			return icons.thread;
	}
}
