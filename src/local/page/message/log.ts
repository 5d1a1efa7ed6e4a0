import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import { type Html, html } from '../html.js';
import type { Scene } from '../scene.js';
import { messageItem } from './message.js';
import { start } from './start.js';

/** How many messages a page shows of a channel, or above the one that a link leads to. */
const SHOWN = 100;

/** The channel's newest messages, or all `from` there on; over them what comes before. */
export function log(scene: Scene, from?: Snowflake): Html {
	const messages = shown(scene, from);
	return html`${start(scene, messages[0])}<ol id="messages" class="messages">${messages.map((message, at) =>
		messageItem(message, messages[at - 1], scene.viewer),
	)}</ol>`;
}

function shown({ channel, person }: Scene, from: Snowflake | undefined): readonly APIMessage[] {
	if (from === undefined) return person.history(channel.id, { limit: SHOWN });
	const all = person.history(channel.id, { limit: Number.POSITIVE_INFINITY });
	return all.filter(message => BigInt(message.id) >= BigInt(from));
}

/** From which message on the channel is shown to one whom a link leads to that one. */
export function aLittleAbove(linked: Snowflake, { channel, person }: Scene): Snowflake {
	return person.history(channel.id, { before: linked, limit: SHOWN })[0]?.id ?? linked;
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
