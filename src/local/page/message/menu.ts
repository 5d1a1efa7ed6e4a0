import type { APIMessage } from 'discord-api-types/v10';
import { ApplicationCommandType, ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { isDirect } from '../../world/channels.js';
import { named } from '../composer/commands.js';
import { type Html, html, posts } from '../html.js';
import type { Scene } from '../scene.js';
import { messagePath, nameOf } from '../viewer.js';
import { isNotice } from './notice.js';

/** Emoji that the menu offers at once. */
const quick = ['👍', '❤️', '😂', '🤔'];

/** What a person may do with a message: Discord's own entries, then the application's. */
export function messageMenu(message: APIMessage, scene: Scene): Html {
	const { channel, person, viewer } = scene;
	const path = messagePath(message, viewer);
	const own = message.author.id === person.user.id;
	const may = (permission: bigint) => isDirect(channel) || person.can(channel.id, permission);
	const apps = isNotice(message)
		? []
		: person.commands(channel.id).filter(command => command.type === ApplicationCommandType.Message);
	const pin = message.pinned ? ['Unpin Message', 'unpin'] : ['Pin Message', 'pin'];
	return html`<div id="menu" class="menu" role="menu" aria-label="Message of ${nameOf(message.author)}" popover>
<div class="quick">${quick.map(emoji => html`<button type="button" role="menuitem" aria-label="React with ${emoji}"${posts(`${path}/react`, { emoji })}>${emoji}</button>`)}</div>
${own && !isNotice(message) && html`<button type="button" role="menuitem" data-get="${path}/edit">Edit Message</button>`}
<button type="button" role="menuitem" data-reply-to="${message.id}">Reply</button>
${channel.type === ChannelType.GuildText && may(PermissionFlagsBits.CreatePublicThreads) && html`<button type="button" role="menuitem" data-get="${path}/thread">Create Thread</button>`}
${!isNotice(message) && may(PermissionFlagsBits.PinMessages) && html`<button type="button" role="menuitem"${posts(`${path}/${pin[1]}`)}>${pin[0]}</button>`}
${
	apps.length > 0 &&
	html`<div role="group" aria-label="Apps"><p>Apps</p>${apps.map(command => html`<button type="button" role="menuitem"${posts(`${path}/apps`, { command: command.name })}>${named(command, viewer)}</button>`)}</div>`
}
${(own || (!isDirect(channel) && may(PermissionFlagsBits.ManageMessages))) && html`<button type="button" role="menuitem" class="dangerous"${posts(`${path}/delete`)}>Delete Message</button>`}
</div>`;
}
