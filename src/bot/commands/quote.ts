import { ApplicationCommandOptionType } from 'discord.js';
import { MAX_CHECKED } from '../../view/limits.js';
import { MAX_QUOTATIONS, quotationsView, quotationView } from '../../view/quotation-view.js';
import { checkTyped } from '../../view/quotations.js';
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
		const typed = interaction.options.getString('text', true).toWellFormed();
		const library = scope.work ? { works: [scope.work] } : context.finder.library;
		const all = checkTyped(library, typed);
		const [first] = all;
		if (!first || first.check.kind === 'empty') return tell(interaction, wordsOf(interaction).quotation.empty);
		const reader = await chosenReader(interaction, context);
		if (!reader) return;
		const { quotation, check } = first;
		const view =
			all.length === 1
				? quotationView({ quotation, check }, reader)
				: quotationsView(all.slice(0, MAX_QUOTATIONS), all.length, reader);
		return respond(interaction, view, reader.audience);
	},
} satisfies SlashCommand;
