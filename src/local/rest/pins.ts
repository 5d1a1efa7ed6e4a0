import type { APIMessage, RESTGetAPIChannelMessagesPinsResult } from 'discord-api-types/v10';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { type Context, Hono } from 'hono';
import { setPinned } from '../world/deeds.js';
import type { Message } from '../world/messages.js';
import { may, visibleChannel } from '../world/rights.js';
import { seenBy } from '../world/sight.js';
import type { World } from '../world/world.js';
import { idIn, momentIn, numberIn, reasonIn } from './body.js';

/** Pinned messages: the endpoints of now, and the ones before them, which Discord still answers. */
export function pins(world: World): Hono {
	const app = new Hono();
	const { bot } = world;
	const shown = (message: Message) => seenBy(world, message, bot.id) as APIMessage;
	/** Newest pin first; who may not read the history gets none. */
	const pinned = (c: Context): readonly Message[] => {
		const channel = visibleChannel(world, idIn(c, 'channel_id'), bot.id);
		return may(world, channel, bot.id, PermissionFlagsBits.ReadMessageHistory) ? world.pins.of(channel.id) : [];
	};

	app.get('/channels/:channel_id/messages/pins', c => {
		const limit = numberIn(c, 'limit', 1, 50, 50);
		const before = momentIn(c, 'before') ?? Number.POSITIVE_INFINITY;
		const older = pinned(c).filter(({ pinnedAt }) => Date.parse(pinnedAt ?? '') < before);
		return c.json({
			items: older.slice(0, limit).map(one => ({ pinned_at: one.pinnedAt ?? '', message: shown(one) })),
			has_more: older.length > limit,
		} satisfies RESTGetAPIChannelMessagesPinsResult);
	});
	app.get('/channels/:channel_id/pins', c => c.json(pinned(c).slice(0, 50).map(shown)));
	for (const path of ['/channels/:channel_id/messages/pins/:message_id', '/channels/:channel_id/pins/:message_id']) {
		for (const method of ['PUT', 'DELETE'] as const) {
			app.on(method, path, c => {
				setPinned(world, bot, idIn(c, 'channel_id'), idIn(c, 'message_id'), method === 'PUT', reasonIn(c));
				return c.body(null, 204);
			});
		}
	}
	return app;
}
