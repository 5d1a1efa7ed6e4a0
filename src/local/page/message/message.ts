import type { APIMessage } from 'discord-api-types/v10';
import { MessageFlags, MessageType } from 'discord-api-types/v10';
import { avatar } from '../avatar.js';
import { type Html, html, posts } from '../html.js';
import { icons } from '../icons.js';
import { markdown } from '../markdown/markdown.js';
import { clock, day, daysBetween, written } from '../time.js';
import { messagePath, nameOf, type Viewer } from '../viewer.js';
import { above } from './above.js';
import { components } from './components.js';
import { embed } from './embed.js';
import { emojiText } from './emoji.js';
import { isNotice, notice } from './notice.js';

/** ms within which messages by one author are drawn as one group. */
const GROUP = 7 * 60_000;

/**
 * A message as an item of the channel's log; `previous` is the one above it, of which it may be the continuation.
 * @param isNew The page that gets it appends it to the log; `data-yours`: and shows it, as what the viewer has asked for.
 */
export function messageItem(
	message: APIMessage,
	previous: APIMessage | undefined,
	viewer: Viewer,
	isNew = false,
): Html {
	const date = new Date(message.timestamp);
	const newDay = previous === undefined || daysBetween(new Date(previous.timestamp), date) !== 0;
	const body = isNotice(message)
		? notice(message, viewer)
		: newDay || !previous || !continues(message, previous)
			? full(message, date, viewer)
			: html`${clock(date, viewer)}${content(message, viewer)}`;
	return html`<li class="item" id="message-${message.id}" data-message="${message.id}" data-author="${nameOf(message.author)}"${isNew && html` data-into="messages"${isAnswer(message, viewer) && html` data-yours`}`}>${
		newDay && html`<div class="day"><span>${day(date, viewer)}</span></div>`
	}<article class="message${isPrivate(message) && ' private'}${mentions(message, viewer) && ' mentions-you'}" aria-label="${nameOf(message.author)}">${body}${toolbar(message, viewer)}</article></li>`;
}

function isAnswer({ interaction_metadata }: APIMessage, viewer: Viewer): boolean {
	return interaction_metadata?.user.id === viewer.id;
}

function mentions(message: APIMessage, viewer: Viewer): boolean {
	return message.mention_everyone || message.mentions.some(user => user.id === viewer.id);
}

function isPrivate(message: APIMessage): boolean {
	return Boolean((message.flags ?? 0) & MessageFlags.Ephemeral);
}

/** Whether a message stands under the one before it without a head of its own. */
function continues(message: APIMessage, previous: APIMessage): boolean {
	return (
		message.type === MessageType.Default &&
		!isNotice(previous) &&
		previous.author.id === message.author.id &&
		isPrivate(previous) === isPrivate(message) &&
		new Date(message.timestamp).getTime() - new Date(previous.timestamp).getTime() < GROUP
	);
}

function full(message: APIMessage, date: Date, viewer: Viewer): Html {
	const { author } = message;
	return html`${above(message, viewer)}<header>${avatar(author)}<b class="name${author.bot && ' bot'}">${nameOf(author)}</b>${
		author.bot && html`<span class="tag">APP</span>`
	}${written(date, viewer)}</header>${content(message, viewer)}`;
}

/** All that a message says and carries, without its head. */
export function content(message: APIMessage, viewer: Viewer): Html {
	const loading = Boolean((message.flags ?? 0) & MessageFlags.Loading);
	const edited = message.edited_timestamp !== null && !loading && html` <small class="edited">(edited)</small>`;
	return html`<div class="body">${
		loading &&
		html`<div class="thinking" role="status"><span class="dots"><i></i><i></i><i></i></span>${nameOf(message.author)} is thinking…</div>`
	}${message.content !== '' && html`<div class="text">${markdown(message.content, viewer)}${edited}</div>`}${message.embeds.map(data => embed(data, viewer))}${components(
		message.components ?? [],
		message,
		viewer,
	)}${message.content === '' && edited}${reactions(message, viewer)}${
		isPrivate(message) &&
		html`<div class="only-you">${icons.eye}Only you can see this • <button type="button" class="link"${viewer.still && html` disabled`}${posts(`${messagePath(message, viewer)}/delete`)}>Dismiss message</button></div>`
	}</div>`;
}

function reactions(message: APIMessage, viewer: Viewer): Html | undefined {
	if (!message.reactions?.length) return;
	return html`<div class="reactions">${message.reactions.map(({ count, emoji, me }) => {
		const text = emojiText(emoji);
		return html`<button type="button" class="reaction"${posts(`${messagePath(message, viewer)}/react`, { emoji: text })} aria-pressed="${me ? 'true' : 'false'}" aria-label="${text}, ${count}"${viewer.still && html` disabled`}><span class="emoji">${text}</span>${count}</button>`;
	})}</div>`;
}

/** What one can do with a message. A private one can only be read and dismissed. */
function toolbar(message: APIMessage, viewer: Viewer): Html | false {
	if (isPrivate(message)) return false;
	return html`<div class="toolbar"><button type="button" data-reply aria-label="Reply" title="Reply">${icons.reply}</button><button type="button" data-get="${messagePath(message, viewer)}/menu" aria-haspopup="menu" aria-label="More" title="More">${icons.more}</button></div>`;
}
