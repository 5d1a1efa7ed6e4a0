import type { APIEmbed } from 'discord-api-types/v10';
import { type Html, html } from '../html.js';
import { link } from '../markdown/link.js';
import { markdown } from '../markdown/markdown.js';
import { written } from '../time.js';
import type { Viewer } from '../viewer.js';
import { hex } from './components.js';

/** An embed of a classic message. */
export function embed(data: APIEmbed, viewer: Viewer): Html {
	const title = data.title && markdown(data.title, viewer);
	return html`<article class="embed">
<svg class="accent" aria-hidden="true"><rect width="100%" height="100%" fill="${hex(data.color ?? 0x1e1f22)}"/></svg>
${data.thumbnail && html`<img class="thumbnail" src="${data.thumbnail.url}" alt="" loading="lazy">`}
${data.author && html`<div class="embed-author">${linked(data.author.name, data.author.url, viewer)}</div>`}
${title && html`<div class="embed-title">${linked(title, data.url, viewer)}</div>`}
${data.description && html`<div class="text">${markdown(data.description, viewer)}</div>`}
${
	data.fields &&
	data.fields.length > 0 &&
	html`<dl class="embed-fields">${data.fields.map(
		field =>
			html`<div class="${field.inline ? 'inline' : 'block'}"><dt>${markdown(field.name, viewer)}</dt><dd>${markdown(field.value, viewer)}</dd></div>`,
	)}</dl>`
}
${data.image && html`<img class="picture" src="${data.image.url}" alt="" loading="lazy">`}
${(data.footer || data.timestamp) && html`<footer>${data.footer?.text}${data.footer && data.timestamp && ' • '}${data.timestamp && written(new Date(data.timestamp), viewer)}</footer>`}
</article>`;
}

function linked(text: Html | string, url: string | undefined, viewer: Viewer): Html | string {
	if (!url || !/^https?:\/\//i.test(url)) return text;
	return link(url, text, viewer);
}
