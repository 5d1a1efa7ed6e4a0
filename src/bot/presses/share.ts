import { PermissionFlagsBits } from 'discord.js';
import { answerView } from '../../view/answer-view.js';
import { passageView } from '../../view/passage-view.js';
import type { Audience } from '../../view/reader.js';
import { SEARCH_PAGE, searchView } from '../../view/search-view.js';
import { mayAnswerPublicly, readerOf, wordsOf } from '../asked.js';
import type { Press, Presses } from '../command.js';
import { respond, tell } from '../send.js';
import { recall } from './answers.js';
import { find } from './passages.js';
import { stale } from './stale.js';

/** Posts what one person sees for all in the channel, and takes such posts away. */
export const sharePresses = {
	'share-answer': async (interaction, { scope: slug }, context) => {
		const recalled = await recall(interaction, slug, context);
		if (!recalled || !(await mayPost(interaction)) || !(await mayAnswerPublicly(interaction, context))) return;
		const reader = readerOf(interaction, context, sharedBy(interaction));
		const { typed, scope } = recalled;
		return respond(interaction, answerView(context.finder.ask(typed, scope), reader, scope.work), reader.audience);
	},

	'share-search': async (interaction, { scope: slug }, context) => {
		const recalled = await recall(interaction, slug, context);
		if (!recalled || !(await mayPost(interaction)) || !(await mayAnswerPublicly(interaction, context))) return;
		const reader = readerOf(interaction, context, sharedBy(interaction));
		const { typed, scope } = recalled;
		const result = context.finder.search(typed, scope, { from: 0, size: SEARCH_PAGE });
		return respond(interaction, searchView(result, reader, scope.work), reader.audience);
	},

	'share-passage': async (interaction, { work, place }, context) => {
		const found = find(context, work, place);
		if (!found) return stale(interaction, context);
		if (!(await mayPost(interaction)) || !(await mayAnswerPublicly(interaction, context))) return;
		const reader = readerOf(interaction, context, sharedBy(interaction));
		return respond(interaction, passageView(found.work, place, reader), reader.audience);
	},

	remove: async (interaction, { asker }) => {
		const mayManage = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
		if (interaction.user.id !== asker && !mayManage) return tell(interaction, wordsOf(interaction).error.notYours);
		// The interaction's own way to delete needs no permission in the channel.
		await interaction.deferUpdate();
		return interaction.deleteReply();
	},
} satisfies Partial<Presses>;

const sharedBy = ({ user, member }: Press): Audience => {
	const nickname = member && ('nickname' in member ? member.nickname : member.nick);
	return { asker: user.id, name: nickname ?? user.displayName };
};

/**
 * Whether the channel lets us post. A response would get through where a message would not, but a channel where the
 * bot may not write is not to be written in. Where we come with the user only, it is the user's right that counts.
 */
const mayPost = async (interaction: Press): Promise<boolean> => {
	if (!interaction.guildId) return true;
	const { permissions } = wordsOf(interaction);
	const missing: string[] = [];
	if (interaction.authorizingIntegrationOwners.guildId) {
		const inThread = interaction.channel?.isThread() ?? false;
		const needed = inThread ? 'SendMessagesInThreads' : 'SendMessages';
		for (const permission of ['ViewChannel', needed] as const) {
			if (!interaction.appPermissions.has(PermissionFlagsBits[permission])) missing.push(permissions[permission]);
		}
	} else if (!interaction.memberPermissions?.has(PermissionFlagsBits.UseExternalApps)) {
		missing.push(permissions.UseExternalApps);
	}
	if (missing.length > 0) await tell(interaction, wordsOf(interaction).error.mayNotPost(missing));
	return missing.length === 0;
};
