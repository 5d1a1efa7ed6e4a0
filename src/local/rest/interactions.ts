import {
	ApplicationCommandAutocompleteCallbackRequestSchema,
	CreateMessageInteractionCallbackRequestSchema,
	ModalInteractionCallbackRequestSchema,
	type Schema,
	UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import {
	InteractionType,
	MessageFlags,
	RESTJSONErrorCodes,
	InteractionResponseType as Response,
} from 'discord-api-types/v10';
import { Hono } from 'hono';
import type { AnyComponent } from '../world/components.js';
import { refusal } from '../world/errors.js';
import type { OpenInteraction } from '../world/interactions.js';
import { respond } from '../world/responses.js';
import type { World } from '../world/world.js';
import type { MessageBody } from '../world/writing.js';
import { bodyOf, idIn } from './body.js';
import { componentFaults } from './component-rules.js';
import { checkForm, type Fault, fault, refuseIf } from './form.js';
import { beforeOf, checkMessage } from './message-rules.js';
import { valueFaults } from './option-rules.js';

const schemas: Partial<Record<Response, Schema>> = {
	[Response.ChannelMessageWithSource]: CreateMessageInteractionCallbackRequestSchema,
	[Response.DeferredChannelMessageWithSource]: CreateMessageInteractionCallbackRequestSchema,
	[Response.DeferredMessageUpdate]: UpdateMessageInteractionCallbackRequestSchema,
	[Response.UpdateMessage]: UpdateMessageInteractionCallbackRequestSchema,
	[Response.ApplicationCommandAutocompleteResult]: ApplicationCommandAutocompleteCallbackRequestSchema,
	[Response.Modal]: ModalInteractionCallbackRequestSchema,
};

/** Fields of a form. */
const mostFields = 5;

/** First responses to interactions. */
export function interactions(world: World): Hono {
	const app = new Hono();
	app.post('/interactions/:interaction_id/:token/callback', async c => {
		const body = (await bodyOf(c)) as APIInteractionResponse;
		const interaction = world.interactions.waiting(idIn(c, 'interaction_id'), c.req.param('token'));
		checkResponse(world, interaction, body);
		world.interactions.take(interaction);
		const report = respond(world, interaction, body);
		return c.req.query('with_response') === 'true' ? c.json(report) : c.body(null, 204);
	});
	return app;
}

function checkResponse(world: World, interaction: OpenInteraction, body: APIInteractionResponse): void {
	const { source } = interaction;
	const allowed = allowedFor(interaction);
	if (!allowed.includes(body.type)) {
		refuseIf([fault(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`)]);
	}
	const isChange = body.type === Response.UpdateMessage || body.type === Response.DeferredMessageUpdate;
	if (isChange && !world.messages.get(source?.data.id ?? '')) throw refusal(RESTJSONErrorCodes.UnknownMessage);
	const schema = schemas[body.type];
	if (schema) checkForm(schema, body);
	switch (body.type) {
		case Response.ChannelMessageWithSource:
			return checkMessage((body.data ?? {}) as MessageBody, ['data']);
		case Response.UpdateMessage:
			return checkMessage((body.data ?? {}) as MessageBody, ['data'], source && beforeOf(source));
		case Response.DeferredChannelMessageWithSource: {
			const others = (body.data?.flags ?? 0) & ~MessageFlags.Ephemeral;
			return refuseIf(
				others ? [fault(['data', 'flags'], 'MESSAGE_FLAGS_INVALID', 'Only EPHEMERAL can be set when deferring')] : [],
			);
		}
		case Response.Modal:
			return refuseIf(formFaults(body.data.components as readonly AnyComponent[], ['data', 'components']));
		case Response.ApplicationCommandAutocompleteResult:
			return refuseIf(valueFaults(body.data?.choices ?? [], ['data', 'choices']));
		default:
	}
}

function formFaults(components: readonly AnyComponent[], at: readonly PropertyKey[]): readonly Fault[] {
	const message = `Must be between 1 and ${mostFields} in length.`;
	const isCrowded = components.length > mostFields;
	return [...(isCrowded ? [fault(at, 'BASE_TYPE_BAD_LENGTH', message)] : []), ...componentFaults(components, at)];
}

/** Which kinds of response an interaction takes. */
function allowedFor({ payload, source }: OpenInteraction): readonly Response[] {
	const say = [Response.ChannelMessageWithSource, Response.DeferredChannelMessageWithSource];
	const change = source ? [Response.DeferredMessageUpdate, Response.UpdateMessage] : [];
	switch (payload.type) {
		case InteractionType.ApplicationCommand:
			return [...say, Response.Modal];
		case InteractionType.MessageComponent:
			return [...say, ...change, Response.Modal];
		case InteractionType.ModalSubmit:
			return [...say, ...change];
		case InteractionType.ApplicationCommandAutocomplete:
			return [Response.ApplicationCommandAutocompleteResult];
		default:
			return [Response.Pong];
	}
}
