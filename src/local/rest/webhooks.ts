import { IncomingWebhookRequestPartialSchema, IncomingWebhookUpdateRequestPartialSchema } from 'discord-api-spec/zod';
import type { APIMessage } from 'discord-api-types/v10';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { type Context, Hono } from 'hono';
import { refusal } from '../world/errors.js';
import type { OpenInteraction } from '../world/interactions.js';
import type { Message } from '../world/messages.js';
import { amend, followUp, isLoading } from '../world/responses.js';
import { seenBy } from '../world/sight.js';
import type { World } from '../world/world.js';
import { erase, type MessageBody } from '../world/writing.js';
import { bodyOf, idIn } from './body.js';
import { checkForm } from './form.js';
import { beforeOf, checkMessage } from './message-rules.js';

/** What an interaction's token can be used for after the first response. */
export function webhooks(world: World): Hono {
	const app = new Hono();
	const asked = (c: Context): OpenInteraction => {
		if (idIn(c, 'webhook_id') !== world.application.id) throw refusal(RESTJSONErrorCodes.UnknownWebhook);
		return world.interactions.withToken(c.req.param('token') ?? '');
	};
	const message = (c: Context, interaction: OpenInteraction): Message => {
		const isOriginal = c.req.param('message_id') === '@original';
		const found = isOriginal ? interaction.original : world.messages.get(idIn(c, 'message_id'));
		const isOwn = found && (isOriginal || found.data.webhook_id === world.application.id);
		const isTheirs = found && (found.onlyFor === null || found.onlyFor === interaction.userId);
		// The original may have been deleted since.
		if (!isOwn || !isTheirs || !world.messages.get(found.data.id)) throw refusal(RESTJSONErrorCodes.UnknownMessage);
		return found;
	};
	const shown = (c: Context, one: Message) => c.json(seenBy(world, one, world.bot.id) as APIMessage);

	app.post('/webhooks/:webhook_id/:token', async c => {
		const interaction = asked(c);
		const body = await bodyOf(c);
		checkForm(IncomingWebhookRequestPartialSchema, body);
		const { original } = interaction;
		checkMessage(body as MessageBody, [], original && isLoading(original) ? beforeOf(original) : undefined);
		return shown(c, followUp(world, interaction, body as MessageBody));
	});
	app.get('/webhooks/:webhook_id/:token/messages/:message_id', c => shown(c, message(c, asked(c))));
	app.patch('/webhooks/:webhook_id/:token/messages/:message_id', async c => {
		const interaction = asked(c);
		const one = message(c, interaction);
		const body = await bodyOf(c);
		checkForm(IncomingWebhookUpdateRequestPartialSchema, body);
		checkMessage(body as MessageBody, [], beforeOf(one));
		return shown(c, amend(world, interaction, one, body as MessageBody));
	});
	app.delete('/webhooks/:webhook_id/:token/messages/:message_id', c => {
		const interaction = asked(c);
		erase(world, message(c, interaction));
		return c.body(null, 204);
	});
	return app;
}
