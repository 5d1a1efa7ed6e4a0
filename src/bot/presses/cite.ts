import type { Place } from '../../corpus/citation.js';
import type { Style } from '../../view/action.js';
import { citeView } from '../../view/cite-view.js';
import type { View } from '../../view/layout.js';
import { placeOfAction, readerOf } from '../asked.js';
import type { Context, Press, Presses } from '../command.js';
import { respond, turn } from '../send.js';
import { stale } from './stale.js';

/** Gives a quotation with its citation, in APA first; the buttons below it change the style. */
export const citePresses = {
	cite: (interaction, { work, place }, context) =>
		cited(interaction, context, work, place, 'apa', view => respond(interaction, view, 'private')),

	style: (interaction, { work, place, style }, context) =>
		cited(interaction, context, work, place, style, view => turn(interaction, view)),
} satisfies Partial<Presses>;

const cited = async (
	interaction: Press,
	context: Context,
	work: string,
	place: Place,
	style: Style,
	show: (view: View) => Promise<unknown>,
): Promise<unknown> => {
	const found = placeOfAction(context, work, place);
	// What is quoted is one paragraph; our buttons name no more.
	if (!found || place.to !== undefined) return stale(interaction, context);
	return show(await citeView(found.work, found.paragraph, place, style, readerOf(interaction, context)));
};
