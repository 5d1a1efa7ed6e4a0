import { avatar } from '../avatar.js';
import { type Html, html } from '../html.js';
import { icons } from '../icons.js';
import { content } from '../message/message.js';
import type { Scene } from '../scene.js';
import { written } from '../time.js';
import { nameOf } from '../viewer.js';

/** The pinned messages of the channel, as a panel that its button in the bar opens. */
export function pinsPanel({ channel, person, viewer }: Scene): Html {
	const pins = person.pins(channel.id);
	return html`<div id="pins" class="panel" role="dialog" aria-label="Pinned Messages" popover>
<h2>${icons.pin} Pinned Messages</h2>
<div id="pinned" class="pinned">${
		pins.length === 0
			? html`<p class="none">This channel has no pinned messages yet.</p>`
			: pins.map(
					message =>
						html`<article><header>${avatar(message.author, 'medium')}<b class="name">${nameOf(message.author)}</b>${written(new Date(message.timestamp), viewer)}<a class="jump" href="#message-${message.id}" data-hide="pins">Jump</a></header>${content(message, { ...viewer, still: true })}</article>`,
				)
	}</div>
</div>`;
}
