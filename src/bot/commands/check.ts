import { ApplicationCommandType } from 'discord.js';
import { MAX_QUOTATIONS, quotationsView } from '../../view/quotation-view.js';
import { checkQuoted, quotationsIn } from '../../view/quotations.js';
import { readerOf } from '../asked.js';
import type { MessageCommand } from '../command.js';
import { saidIn } from '../said.js';
import { EVERYWHERE, named } from '../schema.js';
import { respond } from '../send.js';

/** Checks each quotation of a message, privately. */
export const check = {
	schema: { type: ApplicationCommandType.Message, ...named(commands => commands.check), ...EVERYWHERE },

	run: (interaction, context) => {
		const quotations = quotationsIn(saidIn(interaction.targetMessage));
		const { library } = context.finder;
		const checked = quotations.slice(0, MAX_QUOTATIONS).flatMap(quotation => checkQuoted(library, quotation));
		const total = checked.length + Math.max(0, quotations.length - MAX_QUOTATIONS);
		const view = quotationsView(checked.slice(0, MAX_QUOTATIONS), total, readerOf(interaction, context));
		return respond(interaction, view, 'private');
	},
} satisfies MessageCommand;
