import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import { shortCitation } from '../../corpus/citation.js';
import { passageView } from '../../view/passage-view.js';
import { referenceChoices, resolveReference } from '../../view/reference.js';
import { chosenReader, chosenScope, namesOf, scopeIn, wordsOf } from '../asked.js';
import type { SlashCommand } from '../command.js';
import { described, EVERYWHERE, PUBLIC_OPTION } from '../schema.js';
import { respond, tell } from '../send.js';

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
		const { library } = context.finder;
		const { error } = wordsOf(interaction);
		const scope = await chosenScope(interaction, context);
		if (!scope) return;
		const found = resolveReference(library, interaction.options.getString('reference', true), scope.work);
		switch (found.kind) {
			case 'unreadable':
				return tell(interaction, error.unreadable);
			case 'which-work':
				return tell(interaction, error.whichWork(namesOf(library)));
			case 'missing': {
				const last = shortCitation({ paragraph: found.work.paragraphs.length });
				return tell(interaction, error.missing(shortCitation(found.place), last));
			}
			case 'place': {
				const reader = await chosenReader(interaction, context);
				return reader && respond(interaction, passageView(found.work, found.place, reader), reader.audience);
			}
		}
	},

	autocomplete: (interaction, { finder: { library } }) =>
		interaction.respond(
			referenceChoices(library, interaction.options.getFocused(), scopeIn(interaction, library).work),
		),
} satisfies SlashCommand;
