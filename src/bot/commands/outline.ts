import { outlineView } from '../../view/outline-view.js';
import { chosenReader, chosenWork } from '../chosen.js';
import type { SlashCommand } from '../command.js';
import { described, EVERYWHERE, PUBLIC_OPTION } from '../schema.js';
import { respond } from '../send.js';

export const outline = {
	schema: { ...described(commands => commands.outline), ...EVERYWHERE, options: [PUBLIC_OPTION] },
	ofWork: true,

	run: async (interaction, context) => {
		const work = await chosenWork(interaction, context);
		const reader = work && (await chosenReader(interaction, context));
		return reader && respond(interaction, outlineView(work, reader), reader.audience);
	},
} satisfies SlashCommand;
