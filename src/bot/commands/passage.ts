import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import { passageView } from '../../view/passage-view.js';
import { referenceChoices } from '../../view/reference.js';
import { chosenPlace, chosenReader, scopeIn } from '../chosen.js';
import type { SlashCommand } from '../command.js';
import { described, EVERYWHERE, PUBLIC_OPTION } from '../schema.js';
import { respond } from '../send.js';

/** A place in a work, as typed. */
export const REFERENCE_OPTION: APIApplicationCommandStringOption = {
	type: ApplicationCommandOptionType.String,
	...described(commands => commands.passage.options.reference),
	required: true,
	max_length: 100,
	autocomplete: true,
};

export const passage = {
	schema: {
		...described(commands => commands.passage),
		...EVERYWHERE,
		options: [REFERENCE_OPTION, PUBLIC_OPTION],
	},
	ofWork: true,

	run: async (interaction, context) => {
		const found = await chosenPlace(interaction, context);
		const reader = found && (await chosenReader(interaction, context));
		return reader && respond(interaction, passageView(found.work, found.place, reader), reader.audience);
	},

	autocomplete: (interaction, { finder: { library } }) =>
		interaction.respond(
			referenceChoices(library, interaction.options.getFocused(), scopeIn(interaction, library).work),
		),
} satisfies SlashCommand;
