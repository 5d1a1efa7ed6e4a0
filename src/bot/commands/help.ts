import { helpView } from '../../view/notice-view.js';
import { readerOf } from '../asked.js';
import type { SlashCommand } from '../command.js';
import { described, EVERYWHERE } from '../schema.js';
import { respond } from '../send.js';

export const help = {
	schema: { ...described(commands => commands.help), ...EVERYWHERE },

	run: (interaction, context) =>
		respond(interaction, helpView(context.finder.library, readerOf(interaction, context)), 'private'),
} satisfies SlashCommand;
