import { ApplicationCommandOptionType } from 'discord.js';
import { answerView } from '../../view/answer-view.js';
import { MAX_CHOICE, MAX_CHOICES, MAX_QUESTION } from '../../view/limits.js';
import { typedLine } from '../../view/markdown.js';
import { wordsOf } from '../asked.js';
import { chosenReader, chosenScope, scopeIn } from '../chosen.js';
import type { SlashCommand } from '../command.js';
import { described, EVERYWHERE, PUBLIC_OPTION } from '../schema.js';
import { respond, tell } from '../send.js';

export const ask = {
	schema: {
		...described(commands => commands.ask),
		...EVERYWHERE,
		options: [
			{
				type: ApplicationCommandOptionType.String,
				...described(commands => commands.ask.options.question),
				required: true,
				max_length: MAX_QUESTION,
				autocomplete: true,
			},
			PUBLIC_OPTION,
		],
	},
	ofWork: true,

	run: async (interaction, context) => {
		const question = typedLine(interaction.options.getString('question', true));
		if (question === '') return tell(interaction, wordsOf(interaction).error.nothingAsked);
		const scope = await chosenScope(interaction, context);
		const reader = scope && (await chosenReader(interaction, context));
		if (!reader) return;
		return respond(interaction, answerView(context.finder.ask(question, scope), reader, scope.work), reader.audience);
	},

	autocomplete: (interaction, { finder }) => {
		const typed = interaction.options.getFocused();
		const questions = finder
			.suggest(typed, { ...scopeIn(interaction, finder.library), limit: MAX_CHOICES })
			.map(({ question }) => question)
			.filter(question => question.length <= MAX_CHOICE);
		return interaction.respond([...new Set(questions)].map(question => ({ name: question, value: question })));
	},
} satisfies SlashCommand;
