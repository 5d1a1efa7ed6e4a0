import type {
	APIApplicationCommandBasicOption,
	APIApplicationCommandOption,
	RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { ApplicationCommandType, ApplicationCommandOptionType as Kind } from 'discord-api-types/v10';
import { type Fault, fault, missing, refuseIf } from './form.js';

/** Characters that a command may have in all, in its longest language: names, descriptions, values of choices. */
const longest = 8000;

/** How many commands of a type can be registered in one place. */
const most: Partial<Record<ApplicationCommandType, number>> = {
	[ApplicationCommandType.ChatInput]: 100,
	[ApplicationCommandType.User]: 15,
	[ApplicationCommandType.Message]: 15,
};

/** From Discord's documentation, "Application Command Naming"; upper case is refused besides. */
const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

type Path = readonly PropertyKey[];

/** Refuses with 50035 commands that Discord's rules, beyond its API's description, do not allow. */
export function checkCommands(
	commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
	at: (index: number) => Path,
) {
	const faults = commands.flatMap((command, index) => commandFaults(command, at(index)));
	const seen = new Set<string>();
	const counts = new Map<ApplicationCommandType, number>();
	for (const [index, { name, type = ApplicationCommandType.ChatInput }] of commands.entries()) {
		const key = `${type}:${name}`;
		if (seen.has(key)) {
			const message = 'Application command names must be unique';
			faults.push(fault([...at(index), 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message));
		}
		seen.add(key);
		const count = (counts.get(type) ?? 0) + 1;
		counts.set(type, count);
		if (count === (most[type] ?? 1) + 1) {
			const message = `Maximum number of application commands of this type reached (${most[type] ?? 1})`;
			faults.push(fault(at(index), 'APPLICATION_COMMANDS_MAXIMUM', message));
		}
	}
	refuseIf(faults);
}

function commandFaults(command: RESTPostAPIApplicationCommandsJSONBody, at: Path): Fault[] {
	const faults: Fault[] = [];
	const description = ('description' in command && command.description) || '';
	if ((command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput) {
		faults.push(...nameFaults(command.name, [...at, 'name']));
		if (!description) faults.push(missing([...at, 'description']));
	} else {
		const message = 'Context menu commands cannot have';
		if (description) faults.push(fault([...at, 'description'], 'BASE_TYPE_MAX_LENGTH', `${message} a description`));
		const options = ('options' in command && command.options) || [];
		if (options.length > 0) faults.push(fault([...at, 'options'], 'BASE_TYPE_MAX_LENGTH', `${message} options`));
	}
	for (const [locale, name] of Object.entries(command.name_localizations ?? {})) {
		if (command.type === undefined || command.type === ApplicationCommandType.ChatInput) {
			faults.push(...nameFaults(name ?? '', [...at, 'name_localizations', locale]));
		}
	}
	const options = ('options' in command && command.options) || [];
	faults.push(...optionFaults(options, [...at, 'options']));
	if (sizeOf(command as Sized) > longest) {
		const message = `The combined name, description, and value properties cannot exceed ${longest} characters`;
		faults.push(fault(at, 'APPLICATION_COMMAND_TOO_LARGE', message));
	}
	return faults;
}

function nameFaults(name: string, at: Path): Fault[] {
	if (slashName.test(name) && name === name.toLowerCase()) return [];
	return [fault(at, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')];
}

function optionFaults(options: readonly APIApplicationCommandOption[], at: Path): Fault[] {
	const faults: Fault[] = [];
	for (const [index, option] of options.entries()) {
		const path = [...at, index];
		faults.push(...nameFaults(option.name, [...path, 'name']));
		if (options.findIndex(one => one.name === option.name) !== index) {
			faults.push(fault([...path, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', 'Option names must be unique'));
		}
		if (option.type === Kind.Subcommand || option.type === Kind.SubcommandGroup) {
			faults.push(...optionFaults(option.options ?? [], [...path, 'options']));
			continue;
		}
		const before = options[index - 1] as APIApplicationCommandBasicOption | undefined;
		if (option.required && before && !before.required) {
			const message = 'Required options must be placed before non-required options';
			faults.push(fault(path, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message));
		}
		if ('autocomplete' in option && option.autocomplete && 'choices' in option && (option.choices?.length ?? 0) > 0) {
			const message = 'Options with autocomplete cannot have choices';
			faults.push(fault([...path, 'choices'], 'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID', message));
		}
	}
	return faults;
}

interface Sized {
	readonly name?: string;
	readonly description?: string;
	readonly name_localizations?: object | null | undefined;
	readonly description_localizations?: object | null | undefined;
	readonly value?: unknown;
	readonly choices?: readonly Sized[];
	readonly options?: readonly Sized[];
}

/** Discord counts, field by field, the longest of the languages. */
function sizeOf(part: Sized): number {
	const longestOf = (text: string | undefined, localized: object | null | undefined) =>
		Math.max(0, ...[text ?? '', ...Object.values(localized ?? {})].map(one => String(one ?? '').length));
	return [...(part.options ?? []), ...(part.choices ?? [])].reduce(
		(sum, inner) => sum + sizeOf(inner),
		longestOf(part.name, part.name_localizations) +
			longestOf(part.description, part.description_localizations) +
			(typeof part.value === 'string' ? part.value.length : 0),
	);
}
