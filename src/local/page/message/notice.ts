import type { APIMessage } from 'discord-api-types/v10';
import { MessageType } from 'discord-api-types/v10';
import { type Html, html } from '../html.js';
import { icons } from '../icons.js';
import { written } from '../time.js';
import { nameOf, type Viewer } from '../viewer.js';

const texts: Partial<Record<MessageType, (message: APIMessage, viewer: Viewer) => Html>> = {
	[MessageType.ChannelPinnedMessage]: message =>
		html`pinned <a href="#message-${message.message_reference?.message_id}">a message</a> to this channel. <button type="button" class="link" data-open="pins">See all pinned messages</button>.`,
	[MessageType.ThreadCreated]: (message, viewer) =>
		html`started a thread: <a href="${viewer.path(message.message_reference?.channel_id ?? message.channel_id)}">${message.content}</a>.`,
	[MessageType.UserJoin]: () => html`joined the server.`,
};

/** Whether Discord itself wrote the message: a pin, a thread, a new member. */
export function isNotice({ type }: APIMessage): boolean {
	return type in texts;
}

/** A message that Discord itself wrote, on one line. */
export function notice(message: APIMessage, viewer: Viewer): Html {
	return html`<div class="notice">${icons.arrow}<span><b>${nameOf(message.author)}</b> ${texts[message.type]?.(message, viewer)} ${written(new Date(message.timestamp), viewer)}</span></div>`;
}
