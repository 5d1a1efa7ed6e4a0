import type { APIMessage } from 'discord-api-types/v10';
import { textOf } from '../../world/components.js';

/** The first line of a message, wherever it stands in it, without the marks that make a line of its own. */
export function firstLine(message: APIMessage): string {
	const text = textOf(message) || (message.embeds[0]?.title ?? message.embeds[0]?.description ?? '');
	const line = text.split('\n').find(line => line.trim() !== '') ?? '';
	return line.replace(/^\s*(?:#{1,3}|-#|>>?>?|[-*]|\d+\.) +/, '').replace(/^```.*$/, '');
}
