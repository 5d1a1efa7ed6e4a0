import type {
	AutocompleteInteraction,
	ChatInputCommandInteraction,
	MessageContextMenuCommandInteraction,
	ModalSubmitInteraction,
} from 'discord.js';
import type { Scope } from '../answer/finder.js';
import type { Place } from '../corpus/citation.js';
import { type Library, type Paragraph, paragraphOf, sentenceOf, type Work, workOf } from '../corpus/work.js';
import { type Words, wordsFor } from '../view/catalogue/catalogue.js';
import { type Audience, nameOf, type Reader } from '../view/reader.js';
import type { Context, Press } from './command.js';
import { tell } from './send.js';

type Asked = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ModalSubmitInteraction | Press;

/** Our words for the one person who asked. */
export const wordsOf = ({ locale }: { locale: string }): Words => wordsFor(locale);

/** The name by which the members of a server know who asked. */
export const memberName = ({ user, member }: Pick<Asked, 'user' | 'member'>): string => {
	const nickname = member && ('nickname' in member ? member.nickname : member.nick);
	return nickname ?? user.displayName;
};

/** The reader of an answer: in the user's language if it is private, in the server's if it is public. */
export const readerOf = (interaction: Asked, { finder }: Context, audience: Audience = 'private'): Reader => ({
	words: wordsFor(audience === 'private' ? interaction.locale : (interaction.guildLocale ?? interaction.locale)),
	audience,
	several: finder.library.works.length > 1,
});

/**
 * The reader that a slash command's option `public` chooses.
 * @returns `undefined` if the channel has had too many public answers; the user has been told then
 */
export const chosenReader = async (
	interaction: ChatInputCommandInteraction,
	context: Context,
): Promise<Reader | undefined> => {
	if (!interaction.options.getBoolean('public')) return readerOf(interaction, context);
	if (!(await mayAnswerPublicly(interaction, context))) return undefined;
	return readerOf(interaction, context, { asker: interaction.user.id });
};

/** Whether the user and the channel may have another public answer; if not, the user is told how long to wait. */
export const mayAnswerPublicly = async (interaction: Asked, { cooldown }: Context): Promise<boolean> => {
	const wait = cooldown.take(interaction.user.id, interaction.channelId ?? interaction.user.id);
	if (wait > 0) await tell(interaction, wordsOf(interaction).error.wait(wait));
	return wait === 0;
};

/** The work of that slug or title. */
const workNamed = ({ works }: Library, name: string): Work | undefined =>
	works.find(({ slug, title }) => slug === name || title.toLowerCase() === name.toLowerCase());

/** The work that the option `work` names, if it names one. */
export const scopeIn = (
	{ options }: AutocompleteInteraction | ChatInputCommandInteraction,
	library: Library,
): Scope => {
	const work = workNamed(library, options.getString('work')?.trim() ?? '');
	return work ? { work } : {};
};

/**
 * The scope that a slash command's option `work` chooses.
 * @returns `undefined` if there is no such work; the user has been told then
 */
export const chosenScope = async (
	interaction: ChatInputCommandInteraction,
	{ finder: { library } }: Context,
): Promise<Scope | undefined> => {
	const scope = scopeIn(interaction, library);
	if (scope.work || !interaction.options.getString('work')?.trim()) return scope;
	await tell(interaction, wordsOf(interaction).error.noWork(namesOf(library)));
	return undefined;
};

/** The works by name, for a line that asks which. */
export const namesOf = ({ works }: Library): string => {
	const names = works.slice(0, 10).map(({ title }) => nameOf(title, 60));
	return [...names, ...(works.length > 10 ? ['[…]'] : [])].join(', ');
};

/** The work of a button, if the library still has it. */
export const workOfAction = ({ finder }: Context, slug: string | undefined): Work | undefined =>
	slug === undefined ? undefined : workOf(finder.library, slug);

/** The work and the paragraph, the first of a range, of a button's place, if the library still has all of it. */
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
