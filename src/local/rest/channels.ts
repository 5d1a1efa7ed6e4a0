import {
	CreateForumThreadRequestSchema,
	CreateTextThreadWithMessageRequestSchema,
	CreateTextThreadWithoutMessageRequestSchema,
} from 'discord-api-spec/zod';
import { ChannelType, type ThreadAutoArchiveDuration } from 'discord-api-types/v10';
import { Hono } from 'hono';
import type { ThreadSettings } from '../world/channels.js';
import { visibleChannel } from '../world/rights.js';
import { channelSeenBy, seenBy } from '../world/sight.js';
import { startThread } from '../world/threads.js';
import type { World } from '../world/world.js';
import type { MessageBody } from '../world/writing.js';
import { bodyOf, idIn } from './body.js';
import { checkForm, fault, refuseIf } from './form.js';
import { checkMessage } from './message-rules.js';

/** A request for a thread, or for a forum's post. */
interface ThreadBody {
	readonly name: string;
	readonly type?: ChannelType;
	readonly message?: MessageBody;
	readonly auto_archive_duration?: ThreadAutoArchiveDuration;
	readonly rate_limit_per_user?: number;
}

const onlyPublic = fault(
	['type'],
	'BASE_TYPE_CHOICES',
	`The local Discord has public threads only: value must be ${ChannelType.PublicThread}.`,
);

/** Channels, and the threads that start in them. */
export function channels(world: World): Hono {
	const app = new Hono();
	const { bot } = world;

	app.get('/channels/:channel_id', c =>
		c.json(channelSeenBy(visibleChannel(world, idIn(c, 'channel_id'), bot.id), bot.id)),
	);
	app.post('/channels/:channel_id/messages/:message_id/threads', async c => {
		const body = (await bodyOf(c)) as ThreadBody;
		checkForm(CreateTextThreadWithMessageRequestSchema, body);
		const start = { ...settingsIn(body), messageId: idIn(c, 'message_id') };
		return c.json(startThread(world, bot, idIn(c, 'channel_id'), body.name, start), 201);
	});
	app.post('/channels/:channel_id/threads', async c => {
		const parent = visibleChannel(world, idIn(c, 'channel_id'), bot.id);
		const body = (await bodyOf(c)) as ThreadBody;
		const isForum = parent.type === ChannelType.GuildForum;
		checkForm(isForum ? CreateForumThreadRequestSchema : CreateTextThreadWithoutMessageRequestSchema, body);
		if (isForum) checkMessage(body.message ?? {}, ['message']);
		// There are no private threads here, which are what Discord makes of those without a type.
		else if (body.type !== ChannelType.PublicThread) refuseIf([onlyPublic]);
		const thread = startThread(world, bot, parent.id, body.name, { ...settingsIn(body), body: body.message });
		const message = world.messages.get(thread.id);
		return c.json({ ...thread, ...(message && { message: seenBy(world, message, bot.id) }) }, 201);
	});
	// Whoever sees a public thread can write in it: joining changes nothing here.
	app.put('/channels/:channel_id/thread-members/@me', c => {
		visibleChannel(world, idIn(c, 'channel_id'), bot.id);
		return c.body(null, 204);
	});
	return app;
}

function settingsIn({ auto_archive_duration, rate_limit_per_user }: ThreadBody): ThreadSettings {
	return { autoArchiveDuration: auto_archive_duration, rateLimitPerUser: rate_limit_per_user };
}
