import { ApplicationCommandOptionType } from 'discord.js';
import { checkQuotation } from '../../answer/quotation.js';
import { MAX_CHECKED } from '../../view/limits.js';
import { quotationView } from '../../view/quotation-view.js';
import { wordsOf } from '../asked.js';
import { chosenReader, chosenScope } from '../chosen.js';
import type { SlashCommand } from '../command.js';
import { described, EVERYWHERE, PUBLIC_OPTION } from '../schema.js';
import { respond, tell } from '../send.js';

export const quote = {
	schema: {
		...described(commands => commands.quote),
		...EVERYWHERE,
		options: [
			{
				type: ApplicationCommandOptionType.String,
				...described(commands => commands.quote.options.text),
				required: true,
				max_length: MAX_CHECKED,
			},
			PUBLIC_OPTION,
		],
	},
	ofWork: true,

	run: async (interaction, context) => {
		const scope = await chosenScope(interaction, context);
		if (!scope) return;
		const quotation = interaction.options.getString('text', true).toWellFormed();
		const library = scope.work ? { works: [scope.work] } : context.finder.library;
		const check = checkQuotation(library, quotation);
		if (check.kind === 'empty') return tell(interaction, wordsOf(interaction).quotation.empty);
		const reader = await chosenReader(interaction, context);
		return reader && respond(interaction, quotationView({ quotation, check }, reader), reader.audience);
	},
} satisfies SlashCommand;
