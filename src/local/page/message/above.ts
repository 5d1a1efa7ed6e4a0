import type { APIMessage } from 'discord-api-types/v10';
import { MessageFlags, MessageType } from 'discord-api-types/v10';
import { avatar } from '../avatar.js';
import { type Html, html } from '../html.js';
import { markdown } from '../markdown/markdown.js';
import { nameOf, type Viewer } from '../viewer.js';
import { firstLine } from './text.js';

/** The line above a message: what it replies to, or who used which command. */
export function above(message: APIMessage, viewer: Viewer): Html | undefined {
	if (message.type === MessageType.Reply) return repliedTo(message, viewer);
	const used = message.interaction_metadata?.user;
	const command = message.interaction?.name;
	if (!used || (message.type !== MessageType.ChatInputCommand && message.type !== MessageType.ContextMenuCommand))
		return;
	const slash = message.type === MessageType.ChatInputCommand ? '/' : '';
	return html`<div class="above"><span class="spine"></span>${avatar(used, 'small')}<b>${nameOf(used)}</b> used ${
		command ? html`<span class="mention">${slash}${command}</span>` : 'a command'
	}</div>`;
}

function repliedTo({ referenced_message: original }: APIMessage, viewer: Viewer): Html {
	if (!original) return html`<div class="above"><span class="spine"></span><i>Original message was deleted</i></div>`;
	const isPrivate = Boolean((original.flags ?? 0) & MessageFlags.Ephemeral);
	const line = firstLine(original);
	// The link to the message lies over what is quoted, not around it, so that this is read out as text.
	return html`<div class="above"><span class="spine"></span>${avatar(original.author, 'small')}<b>${nameOf(original.author)}</b> <span class="quoted">${
		line === '' ? html`<i>Click to see the message</i>` : markdown(line, { ...viewer, still: true })
	}</span>${isPrivate && html` <i>(only you)</i>`}<a class="over" href="#message-${original.id}" aria-label="Jump to the message"></a></div>`;
}
