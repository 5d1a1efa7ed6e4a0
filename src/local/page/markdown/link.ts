import { type Html, html, type Part } from '../html.js';
import type { Viewer } from '../viewer.js';

/** Where Discord's client has a channel or a message of it; discord.js makes such links of the local ids, too. */
const place = /^https:\/\/(?:(?:canary|ptb)\.)?discord(?:app)?\.com\/channels\/(?:@me|\d+)\/(\d+)(?:\/(\d+))?\/?$/;

/** A link: to a channel or message that the viewer sees, on this page; else out to the web. */
export function link(url: string, inner: Part, viewer: Viewer, look?: string): Html {
	const looks = look !== undefined && html` class="${look}"`;
	if (viewer.still) return html`<span${looks}>${inner}</span>`;
	return html`<a${looks}${linkTo(url, viewer)}>${inner}</a>`;
}

function linkTo(url: string, viewer: Viewer): Html {
	const [, channelId, messageId] = place.exec(url) ?? [];
	if (channelId === undefined || !viewer.channels.has(channelId)) {
		return html` href="${url}" title="${url}" target="_blank" rel="noopener noreferrer nofollow"`;
	}
	return html` href="${viewer.path(channelId)}${messageId && `#message-${messageId}`}"`;
}
