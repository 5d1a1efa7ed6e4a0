import { ApplicationCommandType } from 'discord.js';
import { answerView } from '../../view/answer-view.js';
import { typedLine } from '../../view/markdown.js';
import { readerOf, wordsOf } from '../asked.js';
import type { MessageCommand } from '../command.js';
import { plainlySaidIn } from '../said.js';
import { EVERYWHERE, named } from '../schema.js';
import { respond, tell } from '../send.js';

/** The passages that are nearest to a message, privately. */
export const find = {
	schema: { type: ApplicationCommandType.Message, ...named(commands => commands.find), ...EVERYWHERE },

	run: (interaction, context) => {
		const said = typedLine(plainlySaidIn(interaction.targetMessage));
		if (said === '') return tell(interaction, wordsOf(interaction).error.nothingAsked);
		return respond(interaction, answerView(context.finder.ask(said), readerOf(interaction, context)), 'private');
	},
} satisfies MessageCommand;
