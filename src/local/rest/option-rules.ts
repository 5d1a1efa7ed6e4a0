import type {
	APIApplicationCommandBasicOption,
	APIApplicationCommandOption,
	APIApplicationCommandOptionChoice,
} from 'discord-api-types/v10';
import { ApplicationCommandOptionType as Kind, Locale } from 'discord-api-types/v10';
import { type Fault, fault, tooLong } from './form.js';

/** From Discord's documentation, "Application Command Naming"; upper case is refused besides. */
const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Characters of a choice's value, if it is a text. */
const longestValue = 100;

/** Options that a person may be given choices or suggestions for. */
const choosable: ReadonlySet<Kind> = new Set([Kind.String, Kind.Integer, Kind.Number]);

type Path = readonly PropertyKey[];

/** What is wrong with a name that stands after a slash, or with an option's. */
export function nameFaults(name: string, at: Path): Fault[] {
	if (slashName.test(name) && name === name.toLowerCase()) return [];
	return [fault(at, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')];
}

/** Translations are into languages that Discord has. */
export function localeFaults(
	{
		description_localizations,
		name_localizations,
	}: { name_localizations?: unknown; description_localizations?: unknown },
	at: Path,
): Fault[] {
	const known: readonly string[] = Object.values(Locale);
	const message = `Value must be one of {${known.join(', ')}}.`;
	return Object.entries({ name_localizations, description_localizations }).flatMap(([field, texts]) =>
		Object.keys(texts ?? {})
			.filter(locale => !known.includes(locale))
			.map(locale => fault([...at, field, locale], 'BASE_TYPE_CHOICES', message)),
	);
}

/** What is wrong with the options of a command or subcommand; `at` is the way to their list. */
export function optionFaults(options: readonly APIApplicationCommandOption[], at: Path): Fault[] {
	const faults: Fault[] = [];
	for (const [index, option] of options.entries()) {
		const path = [...at, index];
		faults.push(...nameFaults(option.name, [...path, 'name']), ...localeFaults(option, path));
		if (options.findIndex(one => one.name === option.name) !== index) {
			faults.push(fault([...path, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', 'Option names must be unique'));
		}
		if (isNesting(option) !== isNesting(options[0] ?? option)) {
			const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
			faults.push(fault([...path, 'type'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message));
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
		faults.push(...choosingFaults(option, path), ...boundFaults(option, path));
	}
	return faults;
}

/** Values of choices, in a command or as suggestions, are not too long; `at` is the way to their list. */
export function valueFaults(choices: readonly APIApplicationCommandOptionChoice[], at: Path): Fault[] {
	return choices.flatMap(({ value }, index) =>
		String(value).length > longestValue ? [tooLong([...at, index, 'value'], longestValue)] : [],
	);
}

function isNesting({ type }: APIApplicationCommandOption): boolean {
	return type === Kind.Subcommand || type === Kind.SubcommandGroup;
}

/** Choices or suggestions, not both, for options that can have them; choices of different names, of the option's type. */
function choosingFaults(option: APIApplicationCommandBasicOption, at: Path): Fault[] {
	const { autocomplete, choices } = option as {
		readonly autocomplete?: boolean;
		readonly choices?: readonly APIApplicationCommandOptionChoice[] | null;
	};
	const path = [...at, 'choices'];
	const faults = valueFaults(choices ?? [], path);
	const refuse = (where: Path, message: string) =>
		faults.push(fault(where, 'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID', message));
	if (!choosable.has(option.type)) {
		if (choices?.length) refuse(path, 'Options of this type cannot have choices');
		if (autocomplete) refuse([...at, 'autocomplete'], 'Options of this type cannot have autocomplete');
	}
	if (autocomplete && choices?.length) refuse(path, 'Options with autocomplete cannot have choices');
	for (const [index, { name, name_localizations, value }] of (choices ?? []).entries()) {
		faults.push(...localeFaults({ name_localizations }, [...path, index]));
		if (choices?.findIndex(one => one.name === name) !== index)
			refuse([...path, index, 'name'], 'Names must be unique');
		if (option.type === Kind.Integer && !Number.isSafeInteger(value)) {
			faults.push(fault([...path, index, 'value'], 'NUMBER_TYPE_COERCE', 'Value is not int.'));
		}
	}
	return faults;
}

function boundFaults(option: APIApplicationCommandBasicOption, at: Path): Fault[] {
	const bounds: Readonly<Record<string, unknown>> = { ...option };
	return ['value', 'length'].flatMap(what => {
		const [least, most] = [bounds[`min_${what}`], bounds[`max_${what}`]];
		if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return [];
		const message = `max_${what} must not be less than min_${what}`;
		return [fault([...at, `max_${what}`], 'APPLICATION_COMMAND_OPTIONS_BOUNDS_INVALID', message)];
	});
}
