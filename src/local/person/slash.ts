import type {
	APIApplicationCommand,
	APIApplicationCommandBasicOption,
	APIApplicationCommandInteractionDataOption,
	APIApplicationCommandOption,
	Snowflake,
} from 'discord-api-types/v10';
import { ApplicationCommandOptionType as Kind } from 'discord-api-types/v10';
import { longest } from '../world/limits.js';
import type { OptionValues } from './person.js';

/** A slash command as typed, in the shape in which it goes to the bot. */
export interface Invocation {
	readonly options: APIApplicationCommandInteractionDataOption[];
	/** Ids that the options name, to be sent resolved. */
	readonly named: { readonly users: Snowflake[]; readonly roles: Snowflake[]; readonly channels: Snowflake[] };
}

export type Parsed =
	| { readonly ok: true; readonly invocation: Invocation }
	| { readonly ok: false; readonly text: string };

/** The option that a person is typing in; others are then not yet required, and left out if they are wrong. */
export type Focus = string | undefined;

/**
 * Reads a command with its options as Discord's client does before it sends it off: `path` are the names of
 * subcommand group and subcommand, if any. What the client would not let a person send is `ok: false`, with its words.
 */
export function parseSlash(
	command: APIApplicationCommand,
	path: readonly string[],
	values: OptionValues,
	focus?: Focus,
): Parsed {
	const nesting: APIApplicationCommandOption[] = [];
	let options = command.options ?? [];
	for (const name of path) {
		const inner = options.find(option => option.name === name && isNesting(option));
		if (!inner) return { ok: false, text: `/${command.name} has no subcommand ${name}` };
		nesting.push(inner);
		options = ('options' in inner && inner.options) || [];
	}
	if (options.some(isNesting)) return { ok: false, text: `/${command.name} needs a subcommand` };
	const basic = options as readonly APIApplicationCommandBasicOption[];
	const unknown = Object.keys(values).find(name => !basic.some(option => option.name === name));
	if (unknown !== undefined) return { ok: false, text: `/${command.name} has no option ${unknown}` };

	const focused = basic.find(option => option.name === focus);
	if (focus !== undefined && !focused) return { ok: false, text: `/${command.name} has no option ${focus}` };
	if (focused && !('autocomplete' in focused && focused.autocomplete))
		return wrong(focused, 'There are no suggestions');

	const named: Invocation['named'] = { users: [], roles: [], channels: [] };
	let data: Record<string, unknown>[] = [];
	for (const option of basic) {
		const value = Object.hasOwn(values, option.name) ? values[option.name] : undefined;
		if (value === undefined && option.name !== focus) {
			if (option.required && focus === undefined) return wrong(option, 'This option is required. Specify a value');
			continue;
		}
		if (option === focused && typeof (value ?? '') !== 'string') return wrong(option, 'Must be a text');
		const fault = option !== focused && value !== undefined ? faultOf(option, value) : undefined;
		// While another option is typed, this may be but half of a value.
		if (fault !== undefined && focused) continue;
		if (fault !== undefined) return wrong(option, fault);
		if (option.type === Kind.User || option.type === Kind.Mentionable) named.users.push(String(value));
		if (option.type === Kind.Role || option.type === Kind.Mentionable) named.roles.push(String(value));
		if (option.type === Kind.Channel) named.channels.push(String(value));
		data.push({
			name: option.name,
			type: option.type,
			value: value ?? '',
			...(option.name === focus && { focused: true }),
		});
	}
	for (const { name, type } of nesting.reverse()) data = [{ name, type, options: data }];
	return { ok: true, invocation: { options: data as unknown as Invocation['options'], named } };
}

function isNesting(option: APIApplicationCommandOption): boolean {
	return option.type === Kind.Subcommand || option.type === Kind.SubcommandGroup;
}

function wrong(option: APIApplicationCommandBasicOption, text: string): Parsed {
	return { ok: false, text: `${option.name}: ${text}` };
}

function faultOf(option: APIApplicationCommandBasicOption, value: string | number | boolean): string | undefined {
	if ('choices' in option && option.choices && option.choices.length > 0) {
		return option.choices.some(choice => choice.value === value) ? undefined : 'Choose one of the choices';
	}
	switch (option.type) {
		case Kind.Boolean:
			return typeof value === 'boolean' ? undefined : 'Must be true or false';
		case Kind.Integer:
		case Kind.Number: {
			if (typeof value !== 'number' || (option.type === Kind.Integer && !Number.isSafeInteger(value))) {
				return option.type === Kind.Integer ? 'Must be a whole number' : 'Must be a number';
			}
			if (option.min_value !== undefined && value < option.min_value) return `Must be at least ${option.min_value}`;
			return option.max_value !== undefined && value > option.max_value
				? `Must be at most ${option.max_value}`
				: undefined;
		}
		case Kind.String: {
			if (typeof value !== 'string') return 'Must be a text';
			if (value.length < (option.min_length ?? 1)) return `Must be at least ${option.min_length ?? 1} characters long`;
			const most = option.max_length ?? longest.option;
			return value.length > most ? `Must be at most ${most} characters long` : undefined;
		}
		default:
			return typeof value === 'string' ? undefined : 'Must be an id';
	}
}
