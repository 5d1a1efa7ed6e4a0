import { contextView, likeView } from '../../view/nearby-view.js';
import { outlineView } from '../../view/outline-view.js';
import { passageView } from '../../view/passage-view.js';
import { placeOfAction, readerOf, workOfAction } from '../asked.js';
import type { Presses } from '../command.js';
import { respond, turn } from '../send.js';
import { stale } from './stale.js';

/** The buttons and menus that lead from passage to passage. */
export const passagePresses = {
	open: (interaction, { work, place }, context) => {
		const found = placeOfAction(context, work, place);
		if (!found) return stale(interaction, context);
		return respond(interaction, passageView(found.work, place, readerOf(interaction, context)), 'private');
	},

	turn: (interaction, { work, place, page }, context) => {
		const found = placeOfAction(context, work, place);
		if (!found) return stale(interaction, context);
		return turn(interaction, passageView(found.work, place, readerOf(interaction, context), page));
	},

	context: (interaction, { work, place }, context) => {
		const found = placeOfAction(context, work, place);
		if (!found) return stale(interaction, context);
		return respond(interaction, contextView(found.work, found.paragraph, readerOf(interaction, context)), 'private');
	},

	like: (interaction, { work, place }, context) => {
		const found = placeOfAction(context, work, place);
		if (!found) return stale(interaction, context);
		const similar = context.finder.similar(found.work, found.paragraph.number);
		const reader = readerOf(interaction, context);
		return respond(interaction, likeView(found.work, found.paragraph, similar, reader), 'private');
	},

	outline: (interaction, { work: slug, page }, context) => {
		const work = workOfAction(context, slug);
		return work
			? turn(interaction, outlineView(work, readerOf(interaction, context), page))
			: stale(interaction, context);
	},

	choose: (interaction, { work }, context) => {
		const chosen = interaction.isStringSelectMenu() ? Number(interaction.values[0]) : Number.NaN;
		const place = { paragraph: chosen };
		const found = placeOfAction(context, work, place);
		if (!found) return stale(interaction, context);
		return respond(interaction, passageView(found.work, place, readerOf(interaction, context)), 'private');
	},
} satisfies Partial<Presses>;
