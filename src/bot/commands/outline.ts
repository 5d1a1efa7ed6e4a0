import { outlineView } from '../../view/outline-view.js';
import { chosenReader, chosenScope, namesOf, wordsOf } from '../asked.js';
import type { SlashCommand } from '../command.js';
import { described, EVERYWHERE, PUBLIC_OPTION } from '../schema.js';
import { respond, tell } from '../send.js';

export const outline = {
	schema: { ...described(commands => commands.outline), ...EVERYWHERE, options: [PUBLIC_OPTION] },
	ofWork: true,

	run: async (interaction, context) => {
		const { works } = context.finder.library;
		const scope = await chosenScope(interaction, context);
		if (!scope) return;
		const work = scope.work ?? (works.length === 1 ? works[0] : undefined);
		if (!work) return tell(interaction, wordsOf(interaction).error.whichWork(namesOf(context.finder.library)));
		const reader = await chosenReader(interaction, context);
		return reader && respond(interaction, outlineView(work, reader), reader.audience);
	},
} satisfies SlashCommand;
