import type { APIMessageInteractionMetadata } from 'discord-api-types/v10';
import {
	ApplicationCommandType,
	ApplicationIntegrationType,
	InteractionType,
	MessageFlags,
	MessageType,
	PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { OpenInteraction } from './interactions.js';
import type { Message } from './messages.js';
import { permissionsIn } from './permissions.js';
import type { World } from './world.js';
import { type MessageBody, post } from './writing.js';

/**
 * Writes a message of the bot in answer to an interaction: private if the bot wants it so, or if the person may not use
 * an app of their own in public there.
 */
export function say(
	world: World,
	interaction: OpenInteraction,
	body: MessageBody,
	replyTo: Message | null,
	isLoading = false,
): Message {
	const { channel, payload, userId } = interaction;
	const mayBePublic =
		ApplicationIntegrationType.GuildInstall in payload.authorizing_integration_owners ||
		Boolean(permissionsIn(world, channel, userId) & PermissionFlagsBits.UseExternalApps);
	const isPrivate = Boolean((body.flags ?? 0) & MessageFlags.Ephemeral) || !mayBePublic;
	return post(world, {
		channel,
		author: world.bot,
		body,
		isLoading,
		type: replyTo ? MessageType.Reply : typeFor(interaction),
		replyTo: replyTo ?? undefined,
		onlyFor: isPrivate ? userId : null,
		response: metadataOf(world, interaction),
		command: commandOf(interaction),
	});
}

function typeFor({ payload }: OpenInteraction): MessageType {
	if (payload.type !== InteractionType.ApplicationCommand) return MessageType.Default;
	return payload.data.type === ApplicationCommandType.ChatInput
		? MessageType.ChatInputCommand
		: MessageType.ContextMenuCommand;
}

/** A command's name as Discord shows it: `pin summary`. */
function commandOf({ payload }: OpenInteraction): string | undefined {
	if (payload.type !== InteractionType.ApplicationCommand) return undefined;
	const names = [payload.data.name];
	let options = 'options' in payload.data ? payload.data.options : undefined;
	for (let inner = options?.[0]; inner && 'options' in inner; inner = options?.[0]) {
		names.push(inner.name);
		options = inner.options;
	}
	return names.join(' ');
}

function metadataOf(world: World, { payload, source, userId }: OpenInteraction): APIMessageInteractionMetadata {
	const user = world.user(userId);
	return {
		id: payload.id,
		type: payload.type,
		user,
		authorizing_integration_owners: payload.authorizing_integration_owners,
		...(source && { interacted_message_id: source.data.id }),
	} as APIMessageInteractionMetadata;
}
