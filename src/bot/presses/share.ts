import { DiscordAPIError, PermissionFlagsBits, RESTJSONErrorCodes } from 'discord.js';
import { answerView } from '../../view/answer-view.js';
import type { View } from '../../view/layout.js';
import { passageView } from '../../view/passage-view.js';
import type { Reader } from '../../view/reader.js';
import { searchView } from '../../view/search-view.js';
import { mayAnswerPublicly, memberName, placeOfAction, readerOf, wordsOf } from '../asked.js';
import { lineOf, toPostIn } from '../attempt.js';
import type { Context, Press, Presses } from '../command.js';
import { isMember, postInChannel, tell } from '../send.js';
import { recall, searchAgain } from './answers.js';
import { stale } from './stale.js';

/** Posts what one person sees for all in the channel, and takes such posts away. */
export const sharePresses = {
	'share-answer': async (interaction, { scope: slug, page }, context) => {
		const recalled = await recall(interaction, slug, context);
		if (!recalled) return;
		const { typed, scope } = recalled;
		return share(interaction, context, reader =>
			answerView(context.finder.ask(typed, scope), reader, scope.work, page),
		);
	},

	'share-search': async (interaction, { scope: slug, page = 0 }, context) => {
		const recalled = await recall(interaction, slug, context);
		if (!recalled) return;
		const result = searchAgain(recalled, page, context);
		if (!result) return stale(interaction, context);
		return share(interaction, context, reader => searchView(result, reader, recalled.scope.work, page));
	},

	'share-passage': (interaction, { work, place, page }, context) => {
		const found = placeOfAction(context, work, place);
		if (!found) return stale(interaction, context);
		return share(interaction, context, reader => passageView(found.work, place, reader, page));
	},

	remove: async (interaction, { asker }) => {
		const mayManage = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
		if (interaction.user.id !== asker && !mayManage) return tell(interaction, wordsOf(interaction).error.notYours);
		// The interaction's own way to delete needs no permission in the channel.
		await interaction.deferUpdate();
		return interaction.deleteReply().catch(unlessGone);
	},
} satisfies Partial<Presses>;

/** Lets pass that someone else has taken the message away, and throws all else again. */
const unlessGone = (error: unknown): void => {
	if (!(error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage)) throw error;
};

/** Posts a view in the name of who pressed, if the channel and the cooldown let us. */
export const share = async (interaction: Press, context: Context, make: (reader: Reader) => View): Promise<unknown> => {
	const missing = missingToPost(interaction);
	if (missing.length > 0) return tell(interaction, wordsOf(interaction).error.mayNotPost(missing));
	if (!(await mayAnswerPublicly(interaction, context))) return;
	const audience = { asker: interaction.user.id, name: memberName(interaction) };
	const posted = await postInChannel(interaction, make(readerOf(interaction, context, audience)), audience);
	if (posted.ok) return;
	const { channelId, user } = interaction;
	context.cooldown.giveBack(user.id, channelId);
	context.log.warn({ channel: channelId, failure: posted.failure }, 'could not share');
	return tell(interaction, lineOf(posted.failure, `<#${channelId}>`, wordsOf(interaction)));
};

/**
 * The permissions, by name, that the channel withholds. A response would get through where a message would not, but
 * where the bot may not write it does not. Where it comes with the user only, it is the user's right that counts.
 */
const missingToPost = (interaction: Press): string[] => {
	if (!interaction.guildId) return [];
	const { permissions } = wordsOf(interaction);
	if (!isMember(interaction)) {
		const may = interaction.memberPermissions?.has(PermissionFlagsBits.UseExternalApps);
		return may ? [] : [permissions.UseExternalApps];
	}
	return (['ViewChannel', toPostIn(interaction.channel)] as const)
		.filter(permission => !interaction.appPermissions.has(PermissionFlagsBits[permission]))
		.map(permission => permissions[permission]);
};
