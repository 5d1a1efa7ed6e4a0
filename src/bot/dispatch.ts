import type { Interaction } from 'discord.js';
import { type Action, decodeAction } from '../view/action.js';
import { wordsOf } from './asked.js';
import type { Context, Press, Presses } from './command.js';
import { messageCommands, slashCommands } from './commands/commands.js';
import { fenced } from './fence.js';
import { answerForm } from './presses/pin-ask.js';
import { presses } from './presses/presses.js';
import { stale, staleCommand } from './presses/stale.js';
import { tell } from './send.js';
import { workChoices } from './work-choices.js';

const slash = new Map(slashCommands.map(command => [command.schema.name, command]));
const onMessages = new Map(messageCommands.map(command => [command.schema.name, command]));

/** Runs what an interaction asks for. Never rejects, whatever a server has put into it. */
export const dispatch = (interaction: Interaction, context: Context): Promise<void> =>
	fenced(context.log, 'interaction', () => handled(interaction, context));

const handled = async (interaction: Interaction, context: Context): Promise<void> => {
	const { log } = context;
	if (interaction.isAutocomplete()) {
		const command = slash.get(interaction.commandName);
		return fenced(log, `complete /${interaction.commandName}`, async () => {
			const { name, value } = interaction.options.getFocused(true);
			return name === 'work'
				? interaction.respond(workChoices(context.finder.library, value))
				: command?.autocomplete?.(interaction, context);
		});
	}
	if (!interaction.isRepliable()) return;
	const told = (errorId: string) => tell(interaction, wordsOf(interaction).error.unexpected(errorId));
	if (interaction.isChatInputCommand()) {
		const run = slash.get(interaction.commandName)?.run ?? staleCommand;
		return fenced(log, `/${interaction.commandName}`, async () => run(interaction, context), told);
	}
	if (interaction.isMessageContextMenuCommand()) {
		const run = onMessages.get(interaction.commandName)?.run ?? staleCommand;
		return fenced(log, interaction.commandName, async () => run(interaction, context), told);
	}
	if (interaction.isModalSubmit()) {
		return fenced(log, 'form', async () => answerForm(interaction, context), told);
	}
	if (interaction.isButton() || interaction.isStringSelectMenu()) {
		const action = decodeAction(interaction.customId);
		return fenced(log, action?.kind ?? 'button', async () => pressed(interaction, action, context), told);
	}
};

const pressed = (interaction: Press, action: Action | undefined, context: Context): Promise<unknown> => {
	if (!action) return stale(interaction, context);
	// Each kind's handler takes the action of that kind, which TypeScript cannot tell of a union.
	const handle = presses[action.kind] as Presses[Action['kind']] as (
		interaction: Press,
		action: Action,
		context: Context,
	) => Promise<unknown>;
	return handle(interaction, action, context);
};
