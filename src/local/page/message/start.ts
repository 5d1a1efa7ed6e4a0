import type { APIMessage } from 'discord-api-types/v10';
import { type Channel, isDirect, isThread } from '../../world/channels.js';
import { type Html, html } from '../html.js';
import { channelIcon } from '../icons.js';
import type { Scene } from '../scene.js';
import { channelName } from '../viewer.js';

/** What stands above the first message that is shown: that the channel begins there, or the way to what is older. */
export function start({ channel, path, person, viewer }: Scene, first: APIMessage | undefined): Html {
	if (first && person.history(channel.id, { before: first.id, limit: 1 }).length > 0) {
		return html`<p id="start" class="older"><a href="${path}?from=${first.id}#message-${first.id}">Older messages</a></p>`;
	}
	const name = channelName(channel, viewer.id);
	return html`<div id="start" class="start"><h2>${channelIcon(channel)} ${name}</h2><p>${beginning(channel, name)}</p></div>`;
}

function beginning(channel: Channel, name: string): string {
	if (isDirect(channel)) return `This is the beginning of your direct messages with ${name}.`;
	return `This is the start of ${isThread(channel) ? name : `#${name}`}.`;
}
