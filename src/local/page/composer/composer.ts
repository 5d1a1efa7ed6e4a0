import { isDirect } from '../../world/channels.js';
import { longest } from '../../world/limits.js';
import { speaking } from '../../world/permissions.js';
import { avatar } from '../avatar.js';
import { type Html, html } from '../html.js';
import { icons } from '../icons.js';
import type { Scene } from '../scene.js';
import { channelName, nameOf } from '../viewer.js';
import { described, named, runnable } from './commands.js';
import { optionField } from './option.js';

/** Where a person writes: a text field that becomes a command's form when a command is chosen. */
export function composer(scene: Scene): Html {
	const { channel, guild, path, person, viewer } = scene;
	const to = `${isDirect(channel) ? '@' : '#'}${channelName(channel, viewer.id)}`;
	const place = [person.user.username, guild?.data.name, to].join(' ');
	return html`<form id="composer" class="composer" data-path="${path}" data-place="${place}" autocomplete="off">
${barred(scene)}
<div id="replying" class="replying" hidden><span>Replying to <b></b></span><label><input type="checkbox" id="ping" checked> Mention</label><button type="button" id="no-reply" aria-label="Cancel the reply">${icons.close}</button></div>
<div class="field">
${commandList(scene)}
${mentionList(scene)}
<button type="button" class="round" id="slash" aria-label="Commands" title="Commands">${icons.plus}</button>
<textarea id="text" rows="1" placeholder="Message ${to}" aria-label="Message ${to}" data-longest="${longest.message}" aria-autocomplete="list" aria-controls="commands"></textarea>
<div id="command" class="command" hidden></div>
<span class="excess" aria-hidden="true"></span>
<button class="round" aria-label="Send" title="Send">${icons.send}</button>
</div>
<p id="complaint" class="complaint" role="alert"></p>
</form>`;
}

/** In place of all else, that one may not write there; empty where one may. */
export function barred({ channel, person }: Scene): Html {
	const may = person.can(channel.id, speaking(channel));
	return html`<p id="barred" class="barred" role="status">${!may && 'You do not have permission to send messages in this channel.'}</p>`;
}

/** The slash commands, and for each a template of the form in which its options are filled in. */
export function commandList({ channel, person, viewer, world }: Scene): Html {
	const commands = runnable(person.commands(channel.id), viewer);
	return html`<div id="commands" class="popup" role="listbox" aria-label="Commands" hidden>
<p class="hint">${nameOf(world.bot)}</p>
${commands.map(
	({
		description,
		name,
		options,
		path,
	}) => html`<div class="option" role="option" id="command-${path.replaceAll(' ', '-')}" aria-selected="false" data-command="${path}" data-label="/${name}">
${avatar(world.bot, 'medium')}<span><b>/${name}</b> ${options.map(option => html`<i>${named(option, viewer)}</i> `)}<small>${description}</small></span>
<template><div class="command-form" data-run="${path}"><b class="command-name" tabindex="-1">/${name}</b>${options.map(option => optionField(option, viewer))}${options
		.filter(option => !option.required)
		.map(
			option =>
				html`<button type="button" class="add" data-add="${option.name}" title="${described(option, viewer)}">+ ${named(option, viewer)}</button>`,
		)}</div></template>
</div>`,
)}
<p class="none" hidden>No command of that name.</p>
</div>`;
}

function mentionList({ viewer, world }: Scene): Html {
	const users = [...viewer.users.values()].sort(
		(a, b) => Number(b.id === world.bot.id) - Number(a.id === world.bot.id),
	);
	return html`<div id="mentions" class="popup" role="listbox" aria-label="Members" hidden>
<p class="hint">Members</p>
${users.map(user => html`<div class="option" role="option" id="mention-${user.id}" aria-selected="false" data-mention="${nameOf(user)}" data-label="@${nameOf(user)}">${avatar(user, 'medium')}<span><b>${nameOf(user)}</b> <small>${user.username}</small></span></div>`)}
</div>`;
}
