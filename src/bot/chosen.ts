import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { Scope } from '../answer/finder.js';
import { shortCitation } from '../corpus/citation.js';
import { type Library, paragraphOf, type Work } from '../corpus/work.js';
import type { Words } from '../view/catalogue/catalogue.js';
import { worksLine } from '../view/notice-view.js';
import type { Reader } from '../view/reader.js';
import { type Resolved, resolveReference } from '../view/reference.js';
import { mayAnswerPublicly, readerOf, wordsOf } from './asked.js';
import type { Context } from './command.js';
import { tell } from './send.js';

/**
 * The reader that a slash command's option `public` chooses.
 * @returns `undefined` if the user may not write there, or the channel has had too many public answers; the user has been told then
 */
export const chosenReader = async (
	interaction: ChatInputCommandInteraction,
	context: Context,
): Promise<Reader | undefined> => {
	if (!interaction.options.getBoolean('public')) return readerOf(interaction, context);
	if (!(await mayAnswerPublicly(interaction, context))) return undefined;
	return readerOf(interaction, context, { asker: interaction.user.id });
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
	const words = wordsOf(interaction);
	await tell(interaction, words.error.noWork(worksLine(library.works, words)));
	return undefined;
};

/**
 * The work that a command is about: the one that was chosen, or the only one.
 * @returns `undefined` if that cannot be told; the user has been told so then
 */
export const chosenWork = async (
	interaction: ChatInputCommandInteraction,
	context: Context,
): Promise<Work | undefined> => {
	const { library } = context.finder;
	const scope = await chosenScope(interaction, context);
	if (!scope) return undefined;
	const work = scope.work ?? (library.works.length === 1 ? library.works[0] : undefined);
	const words = wordsOf(interaction);
	if (!work) await tell(interaction, words.error.whichWork(worksLine(library.works, words)));
	return work;
};

/**
 * The place that a command's option `reference` names: in the work that was chosen or stands before it, or the only one.
 * @returns `undefined` if it leads nowhere; the user has been told so then
 */
export const chosenPlace = async (
	interaction: ChatInputCommandInteraction,
	context: Context,
): Promise<Extract<Resolved, { kind: 'place' }> | undefined> => {
	const { library } = context.finder;
	const scope = await chosenScope(interaction, context);
	if (!scope) return undefined;
	const found = resolveReference(library, interaction.options.getString('reference', true), scope.work);
	if (found.kind === 'place') return found;
	await tell(interaction, unresolved(found, library, wordsOf(interaction)));
	return undefined;
};

const unresolved = (found: Exclude<Resolved, { kind: 'place' }>, library: Library, words: Words): string => {
	const { error } = words;
	switch (found.kind) {
		case 'unreadable':
			return error.unreadable;
		case 'which-work':
			return error.whichWork(worksLine(library.works, words));
		case 'missing': {
			const { work, place } = found;
			const sentences = paragraphOf(work, place.paragraph)?.sentences;
			if (place.sentence === undefined || !sentences) {
				const named = place.sentence === undefined ? place : { paragraph: place.paragraph };
				return error.missing(shortCitation(named), shortCitation({ paragraph: work.paragraphs.length }));
			}
			const last = shortCitation({ paragraph: place.paragraph, sentence: sentences.length });
			return error.missingSentence(shortCitation(place), last);
		}
	}
};
