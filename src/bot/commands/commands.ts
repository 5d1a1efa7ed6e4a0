import {
	ApplicationCommandOptionType,
	type RESTPostAPIApplicationCommandsJSONBody,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { MessageCommand, SlashCommand } from '../command.js';
import { WORK_OPTION } from '../schema.js';
import { ask } from './ask.js';
import { check } from './check.js';
import { find } from './find.js';
import { help } from './help.js';
import { outline } from './outline.js';
import { passage } from './passage.js';
import { pin } from './pin.js';
import { quote } from './quote.js';
import { search } from './search.js';
import { summary } from './summary.js';

/** The slash commands, in the order in which the README lists them. */
export const slashCommands: readonly SlashCommand[] = [ask, search, passage, outline, quote, summary, pin, help];

/** The commands on a message's menu. */
export const messageCommands: readonly MessageCommand[] = [find, check];

/**
 * What is registered with Discord.
 * @param several whether there are several works, so that the commands take the option `work`
 */
export const schemasFor = (several: boolean): RESTPostAPIApplicationCommandsJSONBody[] => [
	...slashCommands.map(({ schema, ofWork }) => (several && ofWork ? withWork(schema, ofWork) : schema)),
	...messageCommands.map(({ schema }) => schema),
];

const withWork = (
	schema: RESTPostAPIChatInputApplicationCommandsJSONBody,
	ofWork: true | readonly string[],
): RESTPostAPIChatInputApplicationCommandsJSONBody => {
	const { options = [] } = schema;
	if (ofWork === true) return { ...schema, options: [...options, WORK_OPTION] as typeof options };
	return {
		...schema,
		options: options.map(option =>
			option.type === ApplicationCommandOptionType.Subcommand && ofWork.includes(option.name)
				? { ...option, options: [...(option.options ?? []), WORK_OPTION] }
				: option,
		) as typeof options,
	};
};
