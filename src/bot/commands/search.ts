import { ApplicationCommandOptionType } from 'discord.js';
import { MAX_QUESTION } from '../../view/limits.js';
import { typedLine } from '../../view/markdown.js';
import { SEARCH_PAGE, searchView } from '../../view/search-view.js';
import { wordsOf } from '../asked.js';
import { chosenReader, chosenScope } from '../chosen.js';
import type { SlashCommand } from '../command.js';
import { described, EVERYWHERE, PUBLIC_OPTION } from '../schema.js';
import { respond, tell } from '../send.js';

export const search = {
	schema: {
		...described(commands => commands.search),
		...EVERYWHERE,
		options: [
			{
				type: ApplicationCommandOptionType.String,
				...described(commands => commands.search.options.words),
				required: true,
				max_length: MAX_QUESTION,
			},
			PUBLIC_OPTION,
		],
	},
	ofWork: true,

	run: async (interaction, context) => {
		const scope = await chosenScope(interaction, context);
		if (!scope) return;
		const words = typedLine(interaction.options.getString('words', true));
		const result = context.finder.search(words, scope, { from: 0, size: SEARCH_PAGE });
		if (result.kind === 'empty') return tell(interaction, wordsOf(interaction).search.empty);
		const reader = await chosenReader(interaction, context);
		return reader && respond(interaction, searchView(result, reader, scope.work), reader.audience);
	},
} satisfies SlashCommand;
