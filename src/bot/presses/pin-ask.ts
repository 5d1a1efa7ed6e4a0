import { ComponentType, type ModalSubmitInteraction, TextInputStyle } from 'discord.js';
import { decodeAction, encodeAction } from '../../view/action.js';
import { answerView } from '../../view/answer-view.js';
import { MAX_QUESTION } from '../../view/limits.js';
import { typedLine } from '../../view/markdown.js';
import { readerOf, wordsOf, workOfAction } from '../asked.js';
import type { Context, Presses } from '../command.js';
import { respond, tell } from '../send.js';

const QUESTION = 'question';

/** Opens a form for a question. */
export const askFormPresses = {
	'ask-form': (interaction, action) => {
		const { title, question } = wordsOf(interaction).pin.ask;
		return interaction.showModal({
			title,
			custom_id: encodeAction(action),
			components: [
				{
					type: ComponentType.Label,
					label: question,
					component: {
						type: ComponentType.TextInput,
						custom_id: QUESTION,
						style: TextInputStyle.Short,
						max_length: MAX_QUESTION,
						required: true,
					},
				},
			],
		});
	},
} satisfies Partial<Presses>;

/** Answers a question that was asked through the form, privately. */
export const answerForm = (interaction: ModalSubmitInteraction, context: Context): Promise<unknown> => {
	const { error } = wordsOf(interaction);
	const action = decodeAction(interaction.customId);
	const work = action?.kind === 'ask-form' ? workOfAction(context, action.work) : undefined;
	if (!work) return tell(interaction, error.stale);
	const question = typedLine(interaction.fields.getTextInputValue(QUESTION));
	if (question === '') return tell(interaction, error.nothingAsked);
	const scope = { work };
	const answer = context.finder.ask(question, scope);
	return respond(interaction, answerView(answer, readerOf(interaction, context), work), 'private');
};
