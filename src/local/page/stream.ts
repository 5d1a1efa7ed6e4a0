import type { Snowflake } from 'discord-api-types/v10';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { everything, fragments } from './events.js';
import type { Html } from './html.js';
import { type Scene, sceneOf } from './scene.js';

/** ms after which a page whose stream has ended asks again. */
const RETRY = 1000;

/**
 * The changes that concern a page, as Server-Sent Events: each carries markup to be put in place.
 * @param missed Whether the world has changed since the page was drawn; then it gets everything anew first.
 * @param from The message from which on the page shows the channel, if it does not begin with the newest ones.
 */
export function stream(c: Context, scene: Scene, missed: boolean, from?: Snowflake): Response {
	const { channel, person, world } = scene;
	return streamSSE(c, async events => {
		const unread = new Set<string>();
		const put = async (markup: Html | undefined) => {
			if (markup && String(markup) !== '') await events.writeSSE({ data: String(markup) });
		};
		// The scene is set anew for each change: names, rights and languages change too. What goes wrong here ends this
		// stream, and does not reach whoever changed the world; the page then asks anew.
		const stop = world.onChange(change => {
			const now = sceneOf(world, person.user.username, channel.id);
			const shown = async () => (now ? put(fragments(change, now, unread)) : events.abort());
			void shown().catch(() => events.abort());
		});
		await events.writeSSE({ data: missed ? String(everything(scene, from)) : '', retry: RETRY });
		await new Promise<void>(gone => events.onAbort(gone));
		stop();
	});
}
