import {
	DiscordAPIError,
	InteractionContextType,
	type Message,
	MessageFlags,
	type MessageMentionOptions,
	RESTJSONErrorCodes,
	type RepliableInteraction,
} from 'discord.js';
import type { View } from '../view/layout.js';
import { noticeView } from '../view/notice-view.js';
import type { Audience } from '../view/reader.js';
import { type Attempt, attempt, toPostIn } from './attempt.js';
import type { Press } from './command.js';

/** Nothing that we send pings anyone. */
export const QUIET: MessageMentionOptions = { parse: [], repliedUser: false };

/** Answers an interaction with a message of its own. */
export const respond = (
	interaction: RepliableInteraction,
	{ components }: View,
	audience: Audience,
): Promise<unknown> =>
	interaction.reply({
		components,
		flags: MessageFlags.IsComponentsV2 | (audience === 'private' ? MessageFlags.Ephemeral : 0),
		allowedMentions: QUIET,
	});

/** Tells one person a plain line. */
export const tell = (interaction: RepliableInteraction, line: string): Promise<unknown> => {
	const { components } = noticeView(line);
	const flags = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;
	return interaction.replied || interaction.deferred
		? interaction.followUp({ components, flags, allowedMentions: QUIET })
		: interaction.reply({ components, flags, allowedMentions: QUIET });
};

/** Whether only the person who presses sees the message that carries the button. */
const isPrivate = ({ message }: Press): boolean => message.flags.has(MessageFlags.Ephemeral);

/** Shows a view in place of the message whose button was pressed; privately beside it if others see it too. */
export const turn = (interaction: Press, view: View): Promise<unknown> =>
	isPrivate(interaction)
		? interaction.update({ components: view.components, flags: MessageFlags.IsComponentsV2, allowedMentions: QUIET })
		: respond(interaction, view, 'private');

/** Whether the bot itself is where the button was pressed; if not, it is there only with the user who installed it. */
export const isMember = ({
	authorizingIntegrationOwners,
	context,
}: Pick<Press, 'authorizingIntegrationOwners' | 'context'>): boolean =>
	context === InteractionContextType.BotDM || Boolean(authorizingIntegrationOwners.guildId);

/**
 * Posts in the channel of a button: where the bot is a member as a message of its own, since Discord does not show it
 * replies to a response.
 */
export const postInChannel = async (interaction: Press, view: View, audience: Audience): Promise<Attempt<unknown>> => {
	const { channel, id } = interaction;
	if (!isMember(interaction) || !channel?.isSendable()) {
		return { ok: true, value: await respond(interaction, view, audience) };
	}
	await interaction.deferUpdate();
	return attempt<unknown>(toPostIn(channel), () =>
		channel.send({
			components: view.components,
			flags: MessageFlags.IsComponentsV2,
			allowedMentions: QUIET,
			nonce: id,
			enforceNonce: true,
		}),
	);
};

/**
 * Replies to a message, where it was written; still posted if that message is gone, or if the bot may write there, but
 * not read what was written before.
 */
export const answerMessage = (message: Message, { components }: View): Promise<unknown> => {
	const { channel } = message;
	const once = { nonce: message.id, enforceNonce: true };
	const answer = { components, flags: MessageFlags.IsComponentsV2, allowedMentions: QUIET, ...once } as const;
	return message.reply({ ...answer, failIfNotExists: false }).catch((error: unknown): Promise<unknown> => {
		if (!isWithoutHistory(error) || !channel.isSendable()) throw error;
		return channel.send(answer);
	});
};

const isWithoutHistory = (error: unknown): boolean =>
	error instanceof DiscordAPIError &&
	error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
