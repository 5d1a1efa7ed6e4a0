import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { ApplicationCommandType, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { DiscordError } from '../world/errors.js';
import { type Fault, fault, missing, refuseIf } from './form.js';
import { localeFaults, nameFaults, optionFaults } from './option-rules.js';

/** Characters that a command may have in all, in its longest language: names, descriptions, values of choices. */
const longest = 8000;

/** How many commands of a type can be registered in one place. */
const most: Partial<Record<ApplicationCommandType, number>> = {
	[ApplicationCommandType.ChatInput]: 100,
	[ApplicationCommandType.User]: 15,
	[ApplicationCommandType.Message]: 15,
};

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
			faults.push(duplicate([...at(index), 'name']));
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

/** Refuses a command beside those that are registered already: 50035 if one has its name, 30032 if there is no room. */
export function checkBeside(
	{ name, type = ApplicationCommandType.ChatInput }: Pick<RESTPostAPIApplicationCommandsJSONBody, 'name' | 'type'>,
	registered: readonly APIApplicationCommand[],
): void {
	const others = registered.filter(one => one.type === type);
	if (others.some(one => one.name === name)) refuseIf([duplicate(['name'])]);
	const room = most[type] ?? 1;
	if (others.length < room) return;
	const message = `Maximum number of application commands reached (${room})`;
	throw new DiscordError(400, RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached, message);
}

function duplicate(at: Path): Fault {
	return fault(at, 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
}

function commandFaults(command: RESTPostAPIApplicationCommandsJSONBody, at: Path): Fault[] {
	const faults: Fault[] = localeFaults(command, at);
	const permissions: unknown = command.default_member_permissions;
	if (typeof permissions === 'number' && !Number.isSafeInteger(permissions)) {
		faults.push(fault([...at, 'default_member_permissions'], 'NUMBER_TYPE_COERCE', 'Value is not int.'));
	}
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
