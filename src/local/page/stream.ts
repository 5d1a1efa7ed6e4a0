import type { Snowflake } from 'discord-api-types/v10';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { everything, fragments } from './events.js';
import type { Html } from './html.js';
import { sidebar } from './layout/sidebar.js';
import { type Scene, sceneOf } from './scene.js';

/** ms after which a page whose stream has ended asks again. */
const RETRY = 1000;

/**
 * The changes that concern a page, as Server-Sent Events: each carries markup to be put in place.
 * @param version How often the world has changed. A page that has seen less of it gets everything anew first.
 * @param from The first message that the page shows, if there is one.
 */
export function stream(c: Context, scene: Scene, version: () => number, from?: Snowflake): Response {
	// A stream of which only the head is asked for would never be told that nobody listens.
	if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
	const { channel, person, unread, world } = scene;
	// A browser that connects again by itself says in the header what came last.
	const seen = Number(c.req.header('Last-Event-ID') ?? c.req.query('version'));
	return streamSSE(c, async events => {
		const leave = unread.watch(person, channel.id);
		const drawn = { sidebar: String(sidebar(scene)) };
		const put = async (markup: Html | undefined, id: string) => {
			if (markup && String(markup) !== '') await events.writeSSE({ data: String(markup), id });
		};
		// The scene is set anew for each change: names, rights and languages change too. What goes wrong here ends this
		// stream, and does not reach whoever changed the world; the page then asks anew.
		const stop = world.onChange(change => {
			const now = sceneOf(world, unread, person.user.username, channel.id);
			const id = String(version());
			const shown = async () => (now ? put(fragments(change, now, drawn), id) : events.abort());
			void shown().catch(() => events.abort());
		});
		const missed = seen === version() ? '' : String(everything(scene, from));
		await events.writeSSE({ data: missed, id: String(version()), retry: RETRY });
		await new Promise<void>(gone => events.onAbort(gone));
		stop();
		leave();
	});
}
