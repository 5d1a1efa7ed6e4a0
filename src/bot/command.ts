import type {
	AutocompleteInteraction,
	ButtonInteraction,
	ChatInputCommandInteraction,
	MessageContextMenuCommandInteraction,
	RESTPostAPIChatInputApplicationCommandsJSONBody,
	RESTPostAPIContextMenuApplicationCommandsJSONBody,
	StringSelectMenuInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Finder } from '../answer/finder.js';
import type { Action } from '../view/action.js';
import type { Cooldown } from './cooldown.js';
import type { Meter } from './meter.js';
import type { Seen } from './seen.js';
import type { Turns } from './turns.js';

/** What every handler is given. */
export interface Context {
	readonly finder: Finder;
	readonly log: Logger;
	/** For answers that a whole channel sees. */
	readonly cooldown: Cooldown;
	/** What is done with the pins of a channel, by its id. */
	readonly pinning: Turns;
	/** Interactions, and messages addressed to us, by id. */
	readonly seen: Seen;
	/** Absent: nothing is measured. */
	readonly meter?: Meter;
	/** The channels, by id, in which mentions are answered; absent: all. */
	readonly askChannels?: readonly string[];
}

/** A slash command. */
export interface SlashCommand {
	readonly schema: RESTPostAPIChatInputApplicationCommandsJSONBody;
	/** Whether it takes the option `work` where there are several works; or which of its subcommands do. */
	readonly ofWork?: true | readonly string[];
	run(interaction: ChatInputCommandInteraction, context: Context): Promise<unknown>;
	autocomplete?(interaction: AutocompleteInteraction, context: Context): Promise<unknown>;
}

/** A command on a message's menu. */
export interface MessageCommand {
	readonly schema: RESTPostAPIContextMenuApplicationCommandsJSONBody;
	run(interaction: MessageContextMenuCommandInteraction, context: Context): Promise<unknown>;
}

/** A button pressed, or an option of a menu chosen. */
export type Press = ButtonInteraction | StringSelectMenuInteraction;

/** What is done when a button is pressed, or an option of a menu chosen, for each kind of action. */
export type Presses = {
	readonly [Kind in Action['kind']]: (
		interaction: Press,
		action: Extract<Action, { kind: Kind }>,
		context: Context,
	) => Promise<unknown>;
};
