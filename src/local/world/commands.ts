import type {
	APIApplicationCommand,
	LocalizationMap,
	Permissions,
	RESTPostAPIApplicationCommandsJSONBody,
	Snowflake,
} from 'discord-api-types/v10';
import { ApplicationCommandType, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { refusal } from './errors.js';
import { newSnowflake } from './snowflake.js';
import type { World } from './world.js';

/** Where a command is registered: in one server, or (`null`) globally. */
export type Scope = Snowflake | null;

/** The application's commands. */
export class Commands {
	readonly #world: World;
	readonly #byScope = new Map<Scope, readonly APIApplicationCommand[]>();
	/** Commands that an admin of a server has opened to all its members, whatever their default permissions. */
	readonly #opened = new Set<string>();

	constructor(world: World) {
		this.#world = world;
	}

	in(scope: Scope): readonly APIApplicationCommand[] {
		return this.#byScope.get(scope) ?? [];
	}

	get(scope: Scope, id: Snowflake): APIApplicationCommand {
		const command = this.in(scope).find(one => one.id === id);
		if (!command) throw refusal(RESTJSONErrorCodes.UnknownApplicationCommand);
		return command;
	}

	/** The command of the same type and name. */
	named(scope: Scope, body: RESTPostAPIApplicationCommandsJSONBody): APIApplicationCommand | undefined {
		return this.in(scope).find(one => one.name === body.name && one.type === typeOf(body));
	}

	/** Replaces all commands of the scope; those that keep type and name keep their id. */
	overwrite(scope: Scope, bodies: readonly RESTPostAPIApplicationCommandsJSONBody[]): readonly APIApplicationCommand[] {
		const commands = bodies.map(body => this.#made(scope, body, this.named(scope, body)));
		this.#set(scope, commands);
		return commands;
	}

	/** Registers one command, in the place of one with the same type and name. */
	create(
		scope: Scope,
		body: RESTPostAPIApplicationCommandsJSONBody,
	): { command: APIApplicationCommand; isNew: boolean } {
		const old = this.named(scope, body);
		const command = this.#made(scope, body, old);
		this.#set(scope, [...this.in(scope).filter(one => one !== old), command]);
		return { command, isNew: !old };
	}

	edit(scope: Scope, id: Snowflake, patch: Partial<RESTPostAPIApplicationCommandsJSONBody>): APIApplicationCommand {
		const old = this.get(scope, id);
		const command = this.#made(scope, { ...old, ...patch } as RESTPostAPIApplicationCommandsJSONBody, old);
		this.#set(
			scope,
			this.in(scope).map(one => (one === old ? command : one)),
		);
		return command;
	}

	remove(scope: Scope, id: Snowflake): void {
		const old = this.get(scope, id);
		this.#set(
			scope,
			this.in(scope).filter(one => one !== old),
		);
	}

	/** What an admin does in a server's settings: lets every member use a command there. */
	openToAll(guildId: Snowflake, commandId: Snowflake): void {
		this.#opened.add(`${guildId}:${commandId}`);
		this.#world.tell({ type: 'commands-changed' });
	}

	isOpenToAll(guildId: Snowflake, commandId: Snowflake): boolean {
		return this.#opened.has(`${guildId}:${commandId}`);
	}

	#set(scope: Scope, commands: readonly APIApplicationCommand[]): void {
		this.#byScope.set(scope, commands);
		this.#world.tell({ type: 'commands-changed' });
	}

	#made(
		scope: Scope,
		body: RESTPostAPIApplicationCommandsJSONBody,
		old: APIApplicationCommand | undefined,
	): APIApplicationCommand {
		const { default_member_permissions: permissions, ...rest } = body;
		const options = 'options' in body && body.options ? withoutDefaults(body.options) : undefined;
		const command: Omit<APIApplicationCommand, 'version'> = {
			id: old?.id ?? newSnowflake(),
			application_id: this.#world.application.id,
			type: typeOf(body),
			name: body.name,
			name_localizations: (body.name_localizations ?? null) as LocalizationMap | null,
			description: ('description' in rest && rest.description) || '',
			description_localizations: (body.description_localizations ?? null) as LocalizationMap | null,
			...(options && options.length > 0 && { options }),
			default_member_permissions: permissionsOf(permissions),
			nsfw: body.nsfw ?? false,
			...(scope === null
				? {
						dm_permission: body.dm_permission ?? true,
						contexts: body.contexts ?? null,
						integration_types: body.integration_types ?? [0],
					}
				: { guild_id: scope }),
		};
		const same = old && JSON.stringify({ ...command, version: old.version }) === JSON.stringify(old);
		return { ...command, version: same ? old.version : newSnowflake() };
	}
}

function typeOf(body: RESTPostAPIApplicationCommandsJSONBody): ApplicationCommandType {
	return body.type ?? ApplicationCommandType.ChatInput;
}

/** Permissions, which may come as a number, as Discord gives them back. */
function permissionsOf(permissions: Permissions | number | null | undefined): Permissions | null {
	return permissions === undefined || permissions === null ? null : String(BigInt(permissions));
}

/** Options as Discord gives them back: what is null, false by default, or empty is left out. */
function withoutDefaults<T>(options: readonly T[]): T[] {
	return JSON.parse(
		JSON.stringify(options, (key, value) =>
			value === null || (value === false && (key === 'required' || key === 'autocomplete')) ? undefined : value,
		),
	);
}
