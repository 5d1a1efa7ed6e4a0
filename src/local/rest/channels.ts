import {
	CreateForumThreadRequestSchema,
	CreateTextThreadWithMessageRequestSchema,
	CreateTextThreadWithoutMessageRequestSchema,
} from 'discord-api-spec/zod';
import { ChannelType } from 'discord-api-types/v10';
import { Hono } from 'hono';
import { visibleChannel } from '../world/rights.js';
import { channelSeenBy } from '../world/sight.js';
import { startThread } from '../world/threads.js';
import type { World } from '../world/world.js';
import type { MessageBody } from '../world/writing.js';
import { bodyOf, idIn } from './body.js';
import { checkForm } from './form.js';
import { checkMessage } from './message-rules.js';

/** Channels, and the threads that start in them. */
export function channels(world: World): Hono {
	const app = new Hono();
	const { bot } = world;

	app.get('/channels/:channel_id', c =>
		c.json(channelSeenBy(visibleChannel(world, idIn(c, 'channel_id'), bot.id), bot.id)),
	);
	app.post('/channels/:channel_id/messages/:message_id/threads', async c => {
		const body = (await bodyOf(c)) as { name: string };
		checkForm(CreateTextThreadWithMessageRequestSchema, body);
		const messageId = idIn(c, 'message_id');
		return c.json(startThread(world, bot, idIn(c, 'channel_id'), body.name, { messageId }), 201);
	});
	app.post('/channels/:channel_id/threads', async c => {
		const parent = visibleChannel(world, idIn(c, 'channel_id'), bot.id);
		const body = (await bodyOf(c)) as { name: string; message?: MessageBody };
		const isForum = parent.type === ChannelType.GuildForum;
		checkForm(isForum ? CreateForumThreadRequestSchema : CreateTextThreadWithoutMessageRequestSchema, body);
		if (isForum) checkMessage(body.message ?? {}, ['message']);
		return c.json(startThread(world, bot, parent.id, body.name, { body: body.message }), 201);
	});
	// Whoever sees a public thread can write in it: joining changes nothing here.
	app.put('/channels/:channel_id/thread-members/@me', c => {
		visibleChannel(world, idIn(c, 'channel_id'), bot.id);
		return c.body(null, 204);
	});
	return app;
}
