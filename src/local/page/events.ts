import type { Snowflake } from 'discord-api-types/v10';
import type { Change } from '../world/changes.js';
import { commandList } from './composer/composer.js';
import { type Html, html } from './html.js';
import { members } from './layout/members.js';
import { pinsPanel } from './layout/pins.js';
import { sidebar } from './layout/sidebar.js';
import { itemAfter, log, logItem } from './message/log.js';
import type { Scene } from './scene.js';
import { nameOf } from './viewer.js';

/** Everything on a page that changes, as it is now, with messages `from` there on: for one that has missed something. */
export function everything(scene: Scene, from?: Snowflake): Html {
	return html`${log(scene, from)}${sidebar(scene)}${members(scene)}${commandList(scene)}${pinsPanel(scene)}`;
}

/**
 * What a change in the world changes on a person's page: elements that take the place of those with the same id, or
 * are appended to what their `data-into` names; `data-gone`: the element goes.
 * @param unread The channels with messages that the person has not seen; kept up to date here.
 */
export function fragments(change: Change, scene: Scene, unread: Set<Snowflake>): Html | undefined {
	const { channel, person } = scene;
	switch (change.type) {
		case 'message-created':
			return change.channelId === channel.id ? created(change.messageId, scene) : elsewhere(change, scene, unread);
		case 'message-updated':
		case 'reaction-added':
		case 'reaction-removed': {
			const message = change.channelId === channel.id && person.message(change.messageId);
			return message ? logItem(message, scene) : undefined;
		}
		case 'message-deleted':
			if (change.channelId !== channel.id) return;
			return html`<i id="message-${change.messageId}" data-gone></i>${itemAfter(change.messageId, scene)}`;
		case 'typing':
			return change.channelId === channel.id && change.userId !== person.user.id
				? typing(change.userId, scene)
				: undefined;
		case 'pins-changed':
			return change.channelId === channel.id ? pinsPanel(scene) : undefined;
		case 'channel-created':
		case 'channel-updated':
			return sidebar(scene, unread);
		case 'commands-changed':
			return commandList(scene);
		case 'bot-online':
		case 'bot-offline':
			return members(scene);
		default:
			return;
	}
}

function created(id: Snowflake, scene: Scene): Html | undefined {
	const message = scene.person.message(id);
	if (!message) return;
	// Whoever was typing has now written.
	return html`<div id="typing" class="typing" aria-live="polite"></div>${logItem(message, scene, { isNew: true })}`;
}

function elsewhere(
	{ channelId, messageId }: { readonly channelId: Snowflake; readonly messageId: Snowflake },
	scene: Scene,
	unread: Set<Snowflake>,
): Html | undefined {
	const message = scene.person.message(messageId);
	if (!message || message.author.id === scene.person.user.id || unread.has(channelId)) return;
	unread.add(channelId);
	return sidebar(scene, unread);
}

function typing(userId: Snowflake, { viewer }: Scene): Html | undefined {
	const user = viewer.users.get(userId);
	if (!user) return;
	return html`<div id="typing" class="typing" aria-live="polite" data-fades><span class="dots"><i></i><i></i><i></i></span><b>${nameOf(user)}</b> is typing…</div>`;
}
