import { type Html, html } from '../html.js';
import type { Viewer } from '../viewer.js';

/** Where Discord's client has a channel or a message of it; discord.js makes such links of the local ids, too. */
const place = /^https:\/\/(?:(?:canary|ptb)\.)?discord(?:app)?\.com\/channels\/(?:@me|\d+)\/(\d+)(?:\/(\d+))?\/?$/;

/** The attributes of a link: to a channel or message that the viewer sees, on this page; else out to the web. */
export function linkTo(url: string, viewer: Viewer): Html {
	const [, channelId, messageId] = place.exec(url) ?? [];
	if (channelId === undefined || !viewer.channels.has(channelId)) {
		return html` href="${url}" title="${url}" target="_blank" rel="noopener noreferrer nofollow"`;
	}
	return html` href="${viewer.path(channelId)}${messageId && `#message-${messageId}`}"`;
}
