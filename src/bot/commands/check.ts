import { ApplicationCommandType } from 'discord.js';
import { checkQuotation } from '../../answer/quotation.js';
import { MAX_CHECKED } from '../../view/limits.js';
import { MAX_QUOTATIONS, quotationsView } from '../../view/quotation-view.js';
import { quotationsIn } from '../../view/quotations.js';
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
		const checked = quotations.slice(0, MAX_QUOTATIONS).map(text => {
			const quotation = text.slice(0, MAX_CHECKED);
			return { quotation, check: checkQuotation(library, quotation) };
		});
		return respond(interaction, quotationsView(checked, quotations.length, readerOf(interaction, context)), 'private');
	},
} satisfies MessageCommand;
