import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { MessageCommand, SlashCommand } from '../command.js';
import { WORK_OPTION } from '../schema.js';
import { ask } from './ask.js';
import { check } from './check.js';
import { find } from './find.js';
import { help } from './help.js';
import { outline } from './outline.js';
import { passage } from './passage.js';
import { quote } from './quote.js';
import { search } from './search.js';

/** The slash commands, in the order in which the README lists them. */
export const slashCommands: readonly SlashCommand[] = [ask, search, passage, outline, quote, help];

/** The commands on a message's menu. */
export const messageCommands: readonly MessageCommand[] = [find, check];

/**
 * What is registered with Discord.
 * @param several whether there are several works, so that the commands take the option `work`
 */
export const schemasFor = (several: boolean): RESTPostAPIApplicationCommandsJSONBody[] => [
	...slashCommands.map(({ schema, ofWork }) =>
		several && ofWork ? { ...schema, options: [...(schema.options ?? []), WORK_OPTION] } : schema,
	),
	...messageCommands.map(({ schema }) => schema),
];
