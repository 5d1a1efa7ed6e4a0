import type { APIMessage } from 'discord-api-types/v10';
import { MessageType } from 'discord-api-types/v10';
import { type Html, html } from '../html.js';
import { icons } from '../icons.js';
import { written } from '../time.js';
import { nameOf, type Viewer } from '../viewer.js';

/** Whether Discord itself wrote the message: it does when something is pinned. */
export function isNotice({ type }: APIMessage): boolean {
	return type === MessageType.ChannelPinnedMessage;
}

/** A message that Discord itself wrote, on one line. */
export function notice({ author, message_reference, timestamp }: APIMessage, viewer: Viewer): Html {
	return html`<div class="notice">${icons.arrow}<span><b>${nameOf(author)}</b> pinned <a href="#message-${message_reference?.message_id}">a message</a> to this channel. <button type="button" class="link" data-open="pins">See all pinned messages</button>. ${written(new Date(timestamp), viewer)}</span></div>`;
}
