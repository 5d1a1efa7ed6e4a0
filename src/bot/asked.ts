import {
	type ChatInputCommandInteraction,
	type MessageContextMenuCommandInteraction,
	type ModalSubmitInteraction,
	PermissionFlagsBits,
} from 'discord.js';
import type { Place } from '../corpus/citation.js';
import { type Paragraph, paragraphOf, sentenceOf, type Work, workOf } from '../corpus/work.js';
import { type Words, wordsFor } from '../view/catalogue/catalogue.js';
import type { Audience, Reader } from '../view/reader.js';
import { toPostIn } from './attempt.js';
import type { Context, Press } from './command.js';
import { tell } from './send.js';

type Asked = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ModalSubmitInteraction | Press;

/** Our words for the one person who asked. */
export const wordsOf = ({ locale }: { locale: string }): Words => wordsFor(locale);

/** Our words for all in the channel: in the server's language, where there is one. */
export const sharedWordsOf = ({ locale, guildLocale }: Pick<Asked, 'locale' | 'guildLocale'>): Words =>
	wordsFor(guildLocale ?? locale);

/** The name by which the members of a server know who asked. */
export const memberName = ({ user, member }: Pick<Asked, 'user' | 'member'>): string => {
	const nickname = member && ('nickname' in member ? member.nickname : member.nick);
	return nickname ?? user.displayName;
};

/** The reader of an answer: in the user's language if it is private, in the server's if it is public. */
export const readerOf = (interaction: Asked, { finder }: Context, audience: Audience = 'private'): Reader => ({
	words: audience === 'private' ? wordsOf(interaction) : sharedWordsOf(interaction),
	audience,
	several: finder.library.works.length > 1,
});

/**
 * Whether the member may write in the channel; if not, the member is told so. Discord lets members press buttons and
 * use the menus of messages where they may only read: we are not to be their way of writing there.
 */
export const mayWrite = async (interaction: Asked): Promise<boolean> => {
	const { guildId, channel, memberPermissions } = interaction;
	const { error, permissions } = wordsOf(interaction);
	if (!guildId) return true;
	const permission = toPostIn(channel);
	// Where the bot is no member, the channel is unknown, and may be a thread.
	const enough = channel ? [permission] : (['SendMessages', 'SendMessagesInThreads'] as const);
	if (enough.some(each => memberPermissions?.has(PermissionFlagsBits[each]))) return true;
	await tell(interaction, error.youMayNotPost(permissions[permission]));
	return false;
};

/** Whether the user and the channel may have another public answer; if not, the user is told why, or how long to wait. */
export const mayAnswerPublicly = async (interaction: Asked, { cooldown }: Context): Promise<boolean> => {
	if (!(await mayWrite(interaction))) return false;
	const wait = cooldown.take(interaction.user.id, interaction.channelId ?? interaction.user.id);
	if (wait > 0) await tell(interaction, wordsOf(interaction).error.wait(wait));
	return wait === 0;
};

/** The work of a button, if the library still has it. */
export const workOfAction = ({ finder }: Context, slug: string | undefined): Work | undefined =>
	slug === undefined ? undefined : workOf(finder.library, slug);

/** The work and the paragraph (of a range the first) of a button's place, if the library still has all of it. */
export const placeOfAction = (
	context: Context,
	slug: string,
	{ paragraph: number, sentence, to }: Place,
): { readonly work: Work; readonly paragraph: Paragraph } | undefined => {
	const work = workOfAction(context, slug);
	const paragraph = work && paragraphOf(work, number);
	if (!paragraph) return undefined;
	if (sentence !== undefined && !sentenceOf(work, number, sentence)) return undefined;
	if (to !== undefined && (to <= number || !paragraphOf(work, to))) return undefined;
	return { work, paragraph };
};
