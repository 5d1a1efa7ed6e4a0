import { ChannelType, type Snowflake } from 'discord-api-types/v10';
import type { Change } from '../world/changes.js';
import { isThread } from '../world/channels.js';
import { barred, commandList } from './composer/composer.js';
import { type Html, html } from './html.js';
import { posts } from './layout/forum.js';
import { members } from './layout/members.js';
import { pinsPanel } from './layout/pins.js';
import { sidebar } from './layout/sidebar.js';
import { itemAfter, log, logItem } from './message/log.js';
import type { Scene } from './scene.js';
import { nameOf } from './viewer.js';

/** What a page has of what is drawn anew only when it looks different. */
export interface Drawn {
	sidebar: string;
}

/** Everything on a page that changes, as it is now, with messages `from` there on: for one that has missed something. */
export function everything(scene: Scene, from?: Snowflake): Html {
	const around = html`${sidebar(scene)}${members(scene)}`;
	if (scene.channel.type === ChannelType.GuildForum) return html`${posts(scene)}${around}`;
	return html`${log(scene, from)}${around}${writing(scene)}${pinsPanel(scene)}`;
}

/**
 * What a change in the world changes on a person's page: elements that take the place of those with the same id, or
 * are appended to what their `data-into` names; `data-gone`: the element goes.
 * @param drawn Kept up to date here.
 */
export function fragments(change: Change, scene: Scene, drawn: Drawn): Html | undefined {
	const parts = [changed(change, scene, drawn), isInForum(change, scene) && posts(scene)].filter(part => part);
	return parts.length > 0 ? html`${parts}` : undefined;
}

function changed(change: Change, scene: Scene, drawn: Drawn): Html | undefined {
	const { channel, person } = scene;
	switch (change.type) {
		case 'message-created':
			// Elsewhere it may be the first that has not been seen.
			return change.channelId === channel.id ? created(change.messageId, scene) : changedSidebar(scene, drawn);
		case 'message-updated':
		case 'reaction-added':
		case 'reaction-removed': {
			const message = change.channelId === channel.id && person.message(change.messageId);
			return message ? logItem(message, scene) : undefined;
		}
		case 'message-deleted':
			if (change.channelId !== channel.id) return changedSidebar(scene, drawn);
			return html`<i id="message-${change.messageId}" data-gone></i>${itemAfter(change.messageId, scene)}`;
		case 'typing':
			return change.channelId === channel.id && change.userId !== person.user.id
				? typing(change.userId, scene)
				: undefined;
		case 'pins-changed':
			return change.channelId === channel.id ? pinsPanel(scene) : undefined;
		case 'channel-created':
			return changedSidebar(scene, drawn);
		case 'channel-updated':
		case 'member-updated':
			return html`${changedSidebar(scene, drawn)}${writing(scene)}`;
		case 'commands-changed':
			return writing(scene);
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

/** What a person can write there, and whether. */
function writing(scene: Scene): Html | undefined {
	return scene.channel.type === ChannelType.GuildForum ? undefined : html`${barred(scene)}${commandList(scene)}`;
}

/** The sidebar, if it is not the one that the page has. */
function changedSidebar(scene: Scene, drawn: Drawn): Html | undefined {
	const now = sidebar(scene);
	if (drawn.sidebar === String(now)) return;
	drawn.sidebar = String(now);
	return now;
}

/** Whether a change is in the posts of the forum that the page shows. */
function isInForum(change: Change, { channel, world }: Scene): boolean {
	if (channel.type !== ChannelType.GuildForum) return false;
	const changed = 'channel' in change ? change.channel : 'messageId' in change && world.channels.get(change.channelId);
	return changed !== false && changed !== undefined && isThread(changed) && changed.parent_id === channel.id;
}

function typing(userId: Snowflake, { viewer }: Scene): Html | undefined {
	const user = viewer.users.get(userId);
	if (!user) return;
	return html`<div id="typing" class="typing" aria-live="polite" data-fades><span class="dots"><i></i><i></i><i></i></span><b>${nameOf(user)}</b> is typing…</div>`;
}
