import type { SearchResult } from '../../answer/answer.js';
import type { Scope } from '../../answer/finder.js';
import { answerView, whyView } from '../../view/answer-view.js';
import { typedIn } from '../../view/layout.js';
import { typedLine } from '../../view/markdown.js';
import { SEARCH_PAGE, searchView } from '../../view/search-view.js';
import { readerOf, wordsOf, workOfAction } from '../asked.js';
import type { Context, Press, Presses } from '../command.js';
import { componentsOf } from '../components.js';
import { respond, tell, turn } from '../send.js';
import { stale } from './stale.js';

/** What was asked or looked for in the message of a button, as the message itself says, and in which work. */
interface Recalled {
	readonly typed: string;
	readonly scope: Scope;
}

/**
 * Reads back what a message answers.
 * @returns `undefined` if that cannot be told; the user has been told so then
 */
export const recall = async (
	interaction: Press,
	slug: string | undefined,
	context: Context,
): Promise<Recalled | undefined> => {
	const work = workOfAction(context, slug);
	if (slug !== undefined && !work) {
		await stale(interaction, context);
		return undefined;
	}
	const typed = typedIn(componentsOf(interaction.message));
	if (typed !== undefined) return { typed: typedLine(typed), scope: work ? { work } : {} };
	await tell(interaction, wordsOf(interaction).error.noQuestion);
	return undefined;
};

/** A page (from 0) of what a search finds now, if there still is such a page. */
export const searchAgain = (
	{ typed, scope }: Recalled,
	page: number,
	{ finder }: Context,
): Exclude<SearchResult, { kind: 'empty' }> | undefined => {
	const result = finder.search(typed, scope, { from: page * SEARCH_PAGE, size: SEARCH_PAGE });
	if (result.kind === 'empty' || (result.kind === 'found' && result.passages.length === 0)) return undefined;
	return result;
};

/** The buttons of answers and of what a search found. */
export const answerPresses = {
	answer: async (interaction, { page, scope: slug }, context) => {
		const recalled = await recall(interaction, slug, context);
		if (!recalled) return;
		const answer = context.finder.ask(recalled.typed, recalled.scope);
		return turn(interaction, answerView(answer, readerOf(interaction, context), recalled.scope.work, page));
	},

	why: async (interaction, { page, scope: slug }, context) => {
		const recalled = await recall(interaction, slug, context);
		if (!recalled) return;
		const answer = context.finder.ask(recalled.typed, recalled.scope);
		if (answer.passages.length === 0) return stale(interaction, context);
		return respond(interaction, whyView(answer, readerOf(interaction, context), page), 'private');
	},

	search: async (interaction, { page, scope: slug }, context) => {
		const recalled = await recall(interaction, slug, context);
		if (!recalled) return;
		const result = searchAgain(recalled, page, context);
		if (!result) return stale(interaction, context);
		return turn(interaction, searchView(result, readerOf(interaction, context), recalled.scope.work, page));
	},

	ask: (interaction, _action, context) => {
		const label = interaction.isButton() && 'label' in interaction.component ? interaction.component.label : undefined;
		const question = typedLine(label ?? '');
		if (question === '') return stale(interaction, context);
		return respond(interaction, answerView(context.finder.ask(question), readerOf(interaction, context)), 'private');
	},
} satisfies Partial<Presses>;
