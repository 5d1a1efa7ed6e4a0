import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod';
import type { APIMessage, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { Hono } from 'hono';
import * as deeds from '../world/deeds.js';
import type { Message } from '../world/messages.js';
import { demand, visibleChannel, visibleMessage } from '../world/rights.js';
import { seenBy } from '../world/sight.js';
import type { World } from '../world/world.js';
import type { MessageBody } from '../world/writing.js';
import { bodyOf, idIn, idInQuery, numberIn, reasonIn } from './body.js';
import { checkForm } from './form.js';
import { beforeOf, checkMessage } from './message-rules.js';
import { Nonces } from './nonces.js';

/** Messages of channels. */
export function messages(world: World): Hono {
	const app = new Hono();
	const { bot } = world;
	const nonces = new Nonces();
	const shown = (message: Message) => seenBy(world, message, bot.id) as APIMessage;

	app.get('/channels/:channel_id/messages', c => {
		const channel = visibleChannel(world, idIn(c, 'channel_id'), bot.id);
		demand(world, channel, bot.id, PermissionFlagsBits.ReadMessageHistory);
		const limit = numberIn(c, 'limit', 1, 100, 50);
		const page = { after: idInQuery(c, 'after'), around: idInQuery(c, 'around'), before: idInQuery(c, 'before') };
		const all = world.messages.of(channel.id).filter(message => message.onlyFor === null);
		return c.json(pageOf(all, limit, page).map(shown));
	});
	app.get('/channels/:channel_id/messages/:message_id', c =>
		c.json(shown(visibleMessage(world, idIn(c, 'channel_id'), idIn(c, 'message_id'), bot.id))),
	);
	app.post('/channels/:channel_id/messages', async c => {
		const channelId = idIn(c, 'channel_id');
		const body = (await bodyOf(c)) as RESTPostAPIChannelMessageJSONBody;
		checkForm(MessageCreateRequestSchema, body);
		checkMessage(body as MessageBody);
		const sent = body.enforce_nonce ? nonces.find(channelId, body.nonce) : undefined;
		if (sent && world.messages.get(sent.data.id)) return c.json(shown(sent));
		const reference = body.message_reference;
		const reply = reference?.message_id
			? { messageId: reference.message_id, failIfNotExists: reference.fail_if_not_exists }
			: undefined;
		const message = deeds.send(world, bot, channelId, body as MessageBody, reply);
		nonces.keep(channelId, body.nonce, message);
		return c.json(shown(message));
	});
	app.patch('/channels/:channel_id/messages/:message_id', async c => {
		const channelId = idIn(c, 'channel_id');
		const messageId = idIn(c, 'message_id');
		const body = (await bodyOf(c)) as MessageBody;
		checkForm(MessageEditRequestPartialSchema, body);
		const message = visibleMessage(world, channelId, messageId, bot.id);
		if (message.data.author.id === bot.id) checkMessage(body, [], beforeOf(message));
		return c.json(shown(deeds.edit(world, bot, channelId, messageId, body)));
	});
	app.delete('/channels/:channel_id/messages/:message_id', c => {
		deeds.remove(world, bot, idIn(c, 'channel_id'), idIn(c, 'message_id'), reasonIn(c));
		return c.body(null, 204);
	});
	app.post('/channels/:channel_id/typing', c => {
		deeds.type(world, bot, idIn(c, 'channel_id'));
		return c.body(null, 204);
	});
	return app;
}

/** Newest first, as Discord lists them; `all` are oldest first. */
function pageOf(
	all: readonly Message[],
	limit: number,
	{ after, around, before }: { after?: string | undefined; around?: string | undefined; before?: string | undefined },
): Message[] {
	if (around !== undefined) {
		const half = Math.floor(limit / 2);
		const at = all.findIndex(({ data }) => BigInt(data.id) >= BigInt(around));
		const middle = at < 0 ? all.length : at;
		return all.slice(Math.max(0, middle - half), middle - half + limit).toReversed();
	}
	if (after !== undefined) {
		return all
			.filter(({ data }) => BigInt(data.id) > BigInt(after))
			.slice(0, limit)
			.toReversed();
	}
	const older = before === undefined ? all : all.filter(({ data }) => BigInt(data.id) < BigInt(before));
	return older.slice(-limit).toReversed();
}
