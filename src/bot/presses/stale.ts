import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import { wordsOf } from '../asked.js';
import type { Context, Press } from '../command.js';
import { tell } from '../send.js';

/** A button that leads nowhere any more, or never did: a line for the user, an entry in the log. */
export const stale = (interaction: Press, { log }: Context): Promise<unknown> => {
	log.warn({ customIdLength: interaction.customId.length }, 'stale or forged button');
	return tell(interaction, wordsOf(interaction).error.stale);
};

/** A command that an older version has registered. */
export const staleCommand = (
	interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
	{ log }: Context,
): Promise<unknown> => {
	log.warn({ command: interaction.commandName }, 'unknown command');
	return tell(interaction, wordsOf(interaction).error.staleCommand);
};
