import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { type Context, Hono } from 'hono';
import { react, unreact } from '../world/deeds.js';
import { refusal } from '../world/errors.js';
import { visibleMessage } from '../world/rights.js';
import type { World } from '../world/world.js';
import { idIn, idInQuery, numberIn } from './body.js';

const base = '/channels/:channel_id/messages/:message_id/reactions/:emoji';

/** Reactions to messages. */
export function reactions(world: World): Hono {
	const app = new Hono();
	const { bot } = world;
	const place = (c: Context) => [idIn(c, 'channel_id'), idIn(c, 'message_id'), emojiIn(c)] as const;

	app.put(`${base}/@me`, c => {
		react(world, bot, ...place(c));
		return c.body(null, 204);
	});
	app.delete(`${base}/@me`, c => {
		unreact(world, bot, ...place(c));
		return c.body(null, 204);
	});
	app.delete(`${base}/:user_id`, c => {
		unreact(world, bot, ...place(c), idIn(c, 'user_id'));
		return c.body(null, 204);
	});
	app.get(base, c => {
		const [channelId, messageId, emoji] = place(c);
		const message = visibleMessage(world, channelId, messageId, bot.id);
		const after = BigInt(idInQuery(c, 'after') ?? 0);
		// In the order of ids, by which one pages.
		const ids = [...(message.reactions.get(emoji) ?? [])].map(BigInt).sort((one, other) => (one < other ? -1 : 1));
		const page = ids.filter(id => id > after).slice(0, numberIn(c, 'limit', 1, 100, 25));
		return c.json(page.map(id => world.user(String(id))));
	});
	return app;
}

function emojiIn(c: Context): string {
	try {
		return decodeURIComponent(c.req.param('emoji') ?? '');
	} catch {
		throw refusal(RESTJSONErrorCodes.UnknownEmoji);
	}
}
