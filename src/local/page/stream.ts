import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { World } from '../world/world.js';
import { everything, fragments } from './events.js';
import type { Html } from './html.js';
import type { Requests } from './requests.js';

/**
 * The changes that concern a page, as Server-Sent Events: each carries markup to be put in place.
 * @param missed Whether the world has changed since the page was drawn; then it gets everything anew first.
 */
export function stream(c: Context, world: World, requests: Requests, missed: boolean): Response {
	requests.scene(c);
	return streamSSE(c, async events => {
		const unread = new Set<string>();
		const put = async (markup: Html | undefined) => {
			if (markup && String(markup) !== '') await events.writeSSE({ data: String(markup) });
		};
		// The scene is looked up for each change: names, rights and languages change too. What goes wrong here ends
		// this stream, and does not reach whoever changed the world; the page then asks anew.
		const stop = world.onChange(change => {
			void (async () => put(fragments(change, requests.scene(c), unread)))().catch(() => events.abort());
		});
		if (missed) await put(everything(requests.scene(c)));
		await new Promise<void>(gone => events.onAbort(gone));
		stop();
	});
}
