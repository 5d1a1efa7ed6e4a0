import type {
	APIInteractionResponse,
	APIMessage,
	RESTPostAPIInteractionCallbackWithResponseResult,
} from 'discord-api-types/v10';
import {
	ApplicationIntegrationType,
	MessageFlags,
	RESTJSONErrorCodes,
	InteractionResponseType as Response,
} from 'discord-api-types/v10';
import { refusal } from './errors.js';
import type { OpenInteraction } from './interactions.js';
import type { Message } from './messages.js';
import { say } from './saying.js';
import { seenBy } from './sight.js';
import type { World } from './world.js';
import { type MessageBody, revise } from './writing.js';

/** Follow-ups that Discord allows an app which is installed to the user only. */
const guestFollowUps = 5;

/** Carries out the first response to an interaction, already checked, and tells the person who waits for it. */
export function respond(
	world: World,
	interaction: OpenInteraction,
	response: APIInteractionResponse,
): RESTPostAPIInteractionCallbackWithResponseResult {
	const { payload, source } = interaction;
	switch (response.type) {
		case Response.ChannelMessageWithSource:
		case Response.DeferredChannelMessageWithSource: {
			const loading = response.type === Response.DeferredChannelMessageWithSource;
			interaction.original = say(world, interaction, (response.data ?? {}) as MessageBody, source, loading);
			if (!loading) settleWith(world, interaction, 'message', interaction.original);
			break;
		}
		case Response.UpdateMessage:
			if (!source) break;
			interaction.original = source;
			revise(world, source, (response.data ?? {}) as MessageBody);
			settleWith(world, interaction, 'update', source);
			break;
		case Response.DeferredMessageUpdate:
			interaction.original = source;
			interaction.settle({ kind: 'acknowledged' });
			break;
		case Response.Modal: {
			const modal = { interactionId: payload.id, data: response.data };
			world.interactions.modals.set(payload.id, { interaction, modal });
			interaction.settle({ kind: 'modal', modal });
			break;
		}
		case Response.ApplicationCommandAutocompleteResult:
			interaction.settle({ kind: 'choices', choices: response.data?.choices ?? [] });
			break;
		default:
			break;
	}
	return report(world, interaction, response.type);
}

/** Sends a follow-up; the first one after "is thinking…" takes its place. */
export function followUp(world: World, interaction: OpenInteraction, body: MessageBody): Message {
	const { original, payload } = interaction;
	if (original && isLoading(original)) return amend(world, interaction, original, body);
	const guest = !payload.authorizing_integration_owners[ApplicationIntegrationType.GuildInstall];
	if (guest && ++interaction.followUps > guestFollowUps) {
		throw refusal(RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages);
	}
	const message = say(world, interaction, body, original);
	settleWith(world, interaction, 'message', message);
	return message;
}

/** Edits a message of the interaction; what was "thinking" is now there to be read. */
export function amend(world: World, interaction: OpenInteraction, message: Message, body: MessageBody): Message {
	revise(world, message, body);
	settleWith(world, interaction, 'message', message);
	return message;
}

export function isLoading(message: Message): boolean {
	return Boolean((message.data.flags ?? 0) & MessageFlags.Loading);
}

function settleWith(world: World, interaction: OpenInteraction, kind: 'message' | 'update', message: Message): void {
	interaction.settle({ kind, message: seenBy(world, message, interaction.userId) as APIMessage });
}

function report(
	world: World,
	{ original, payload }: OpenInteraction,
	type: Response,
): RESTPostAPIInteractionCallbackWithResponseResult {
	const message = original && (seenBy(world, original, world.bot.id) as APIMessage);
	return {
		interaction: {
			id: payload.id,
			type: payload.type,
			...(original && {
				response_message_id: original.data.id,
				response_message_loading: isLoading(original),
				response_message_ephemeral: original.onlyFor !== null,
			}),
		},
		resource: { type, ...(message && { message }) },
	};
}
