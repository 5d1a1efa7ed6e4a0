import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import { type Html, html } from '../html.js';
import type { Scene } from '../scene.js';
import { messageItem } from './message.js';

/** How many messages a page shows of a channel. */
const SHOWN = 100;

/** The messages of the channel, as far back as the page goes. */
export function log({ channel, person, viewer }: Scene): Html {
	const messages = person.history(channel.id, { limit: SHOWN });
	return html`<ol id="messages" class="messages">${messages.map((message, at) =>
		messageItem(message, messages[at - 1], viewer),
	)}</ol>`;
}

/** One message of the log, to be put in its place there; `isNew`: at the end. */
export function logItem(message: APIMessage, scene: Scene, { isNew = false } = {}): Html {
	return messageItem(message, before(message.id, scene), scene.viewer, isNew);
}

/** The message after one that is gone: without it, it may begin a group. */
export function itemAfter(gone: Snowflake, scene: Scene): Html | undefined {
	const after = scene.person
		.history(scene.channel.id, { limit: SHOWN })
		.find(message => BigInt(message.id) > BigInt(gone));
	return after && logItem(after, scene);
}

function before(id: Snowflake, { channel, person }: Scene): APIMessage | undefined {
	return person.history(channel.id, { before: id, limit: 1 })[0];
}
