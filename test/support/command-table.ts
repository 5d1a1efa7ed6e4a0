import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { schemasFor } from '../../src/bot/commands/commands.js';

const START = '<!-- The table is written by `npm run readme` from what is registered with Discord. -->';
const END = '<!-- End of the table. -->';

interface Option {
	readonly type: ApplicationCommandOptionType;
	readonly name: string;
	readonly description: string;
	readonly required?: boolean;
	readonly options?: readonly Option[];
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
const named = ({ name, required }: Option): string => (required ? `\`${name}\`` : `[\`${name}\`]`);

/** The commands as a Markdown table: a row a command or subcommand, optional options in brackets. */
const table = (): string => {
	const rows = schemasFor(false).flatMap(schema => {
		if (schema.type === ApplicationCommandType.Message) {
			return [[`Apps → ${schema.name}`, 'on a message’s menu', '']];
		}
		const options = ('options' in schema ? (schema.options ?? []) : []) as readonly Option[];
		const description = 'description' in schema ? schema.description : '';
		const subcommands = options.filter(option => option.type === ApplicationCommandOptionType.Subcommand);
		if (subcommands.length === 0) return [[`\`/${schema.name}\``, description, options.map(named).join(', ')]];
		return subcommands.map(sub => [
			`\`/${schema.name} ${sub.name}\``,
			sub.description,
			(sub.options ?? []).map(named).join(', '),
		]);
	});
	const lines = [['Command', 'What it does', 'Options'], ['---', '---', '---'], ...rows];
	return lines.map(cells => `| ${cells.map(text => cell(text ?? '')).join(' | ')} |`).join('\n');
};

/** The README with the table as it should be. */
export const withCommandTable = (readme: string): string => {
	const [before, rest] = readme.split(START);
	const after = rest?.split(END)[1];
	if (before === undefined || after === undefined) throw new Error('README.md has no place for the table of commands');
	return `${before}${START}\n\n${table()}\n\n${END}${after}`;
};
