import type {
	APIApplicationCommand,
	APIApplicationCommandBasicOption,
	APIApplicationCommandOption,
	LocalizationMap,
} from 'discord-api-types/v10';
import { ApplicationCommandType, ApplicationCommandOptionType as Kind } from 'discord-api-types/v10';
import type { Viewer } from '../viewer.js';

/** A slash command that can be run: a command without subcommands, or one subcommand. */
export interface Runnable {
	/** Names of command, group and subcommand, as they are sent: `pin summary`. */
	readonly path: string;
	/** The same as the person reads them. */
	readonly name: string;
	readonly description: string;
	readonly options: readonly APIApplicationCommandBasicOption[];
}

interface Localized {
	readonly name: string;
	readonly name_localizations?: LocalizationMap | null;
	readonly description?: string;
	readonly description_localizations?: LocalizationMap | null;
}

/** A command's, option's or choice's name in the viewer's language. */
export function named({ name, name_localizations }: Localized, { locale }: Viewer): string {
	return name_localizations?.[locale as keyof LocalizationMap] ?? name;
}

/** A command's or option's description in the viewer's language. */
export function described({ description, description_localizations }: Localized, { locale }: Viewer): string {
	return description_localizations?.[locale as keyof LocalizationMap] ?? description ?? '';
}

/** All slash commands that can be run, subcommands each by itself, in the order of their names. */
export function runnable(commands: readonly APIApplicationCommand[], viewer: Viewer): Runnable[] {
	return commands
		.filter(command => command.type === ApplicationCommandType.ChatInput)
		.flatMap(command => leaves(command, [], [], viewer))
		.sort((a, b) => a.name.localeCompare(b.name));
}

function leaves(
	node: Localized & { readonly options?: readonly APIApplicationCommandOption[] },
	path: readonly string[],
	names: readonly string[],
	viewer: Viewer,
): Runnable[] {
	const here = [...path, node.name];
	const read = [...names, named(node, viewer)];
	const options = node.options ?? [];
	const inner = options.filter(option => option.type === Kind.Subcommand || option.type === Kind.SubcommandGroup);
	if (inner.length > 0) return inner.flatMap(option => leaves(option, here, read, viewer));
	return [
		{
			path: here.join(' '),
			name: read.join(' '),
			description: described(node, viewer),
			options: options as readonly APIApplicationCommandBasicOption[],
		},
	];
}
