import {
	ApplicationCommandPatchRequestPartialSchema,
	ApplicationCommandUpdateRequestSchema,
	type Schema,
} from 'discord-api-spec/zod';
import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { type Context, Hono } from 'hono';
import type { Scope } from '../world/commands.js';
import { refusal } from '../world/errors.js';
import type { World } from '../world/world.js';
import { bodyOf, idIn } from './body.js';
import { checkBeside, checkCommands } from './command-rules.js';
import { checkForm, fault, refuseIf } from './form.js';

/** Registration of the application's commands, globally and server by server. */
export function commands(world: World): Hono {
	const app = new Hono();
	for (const base of ['/applications/:application_id', '/applications/:application_id/guilds/:guild_id']) {
		app.get(`${base}/commands`, c => {
			const isLong = c.req.query('with_localizations') === 'true';
			return c.json(world.commands.in(scopeOf(world, c)).map(command => (isLong ? command : unlocalized(command))));
		});
		app.put(`${base}/commands`, async c => {
			const scope = scopeOf(world, c);
			const bodies = await bodyOf(c);
			if (!Array.isArray(bodies)) refuseIf([fault([], 'LIST_TYPE_CONVERT', 'Only iterables may be used.')]);
			const list = bodies as RESTPostAPIApplicationCommandsJSONBody[];
			checkForm(listOf(ApplicationCommandUpdateRequestSchema), list.map(withNumbers));
			checkCommands(list, index => [index]);
			return c.json(world.commands.overwrite(scope, list));
		});
		app.post(`${base}/commands`, async c => {
			const scope = scopeOf(world, c);
			const body = (await bodyOf(c)) as RESTPostAPIApplicationCommandsJSONBody;
			checkForm(ApplicationCommandUpdateRequestSchema, withNumbers(body));
			checkCommands([body], () => []);
			const others = world.commands.in(scope).filter(one => one !== world.commands.named(scope, body));
			checkBeside(body, others);
			const { command, isNew } = world.commands.create(scope, body);
			return c.json(command, isNew ? 201 : 200);
		});
		app.get(`${base}/commands/:command_id`, c => c.json(world.commands.get(scopeOf(world, c), idIn(c, 'command_id'))));
		app.patch(`${base}/commands/:command_id`, async c => {
			const scope = scopeOf(world, c);
			const id = idIn(c, 'command_id');
			const patch = (await bodyOf(c)) as Partial<RESTPostAPIApplicationCommandsJSONBody>;
			checkForm(ApplicationCommandPatchRequestPartialSchema, withNumbers(patch));
			const edited = { ...world.commands.get(scope, id), ...patch } as RESTPostAPIApplicationCommandsJSONBody;
			checkCommands([edited], () => []);
			checkBeside(
				edited,
				world.commands.in(scope).filter(one => one.id !== id),
			);
			return c.json(world.commands.edit(scope, id, patch));
		});
		app.delete(`${base}/commands/:command_id`, c => {
			world.commands.remove(scopeOf(world, c), idIn(c, 'command_id'));
			return c.body(null, 204);
		});
	}
	return app;
}

function scopeOf(world: World, c: Context): Scope {
	if (idIn(c, 'application_id') !== world.application.id) throw refusal(RESTJSONErrorCodes.UnknownApplication);
	if (c.req.param('guild_id') === undefined) return null;
	const guildId = idIn(c, 'guild_id');
	if (!world.guilds.get(guildId)?.members.has(world.bot.id)) throw refusal(RESTJSONErrorCodes.MissingAccess);
	return guildId;
}

/** The description has permissions as a number; Discord, and its documentation, as digits in a string. */
function withNumbers(body: Partial<RESTPostAPIApplicationCommandsJSONBody>): unknown {
	const permissions = body?.default_member_permissions;
	const isDigits = typeof permissions === 'string' && /^\d+$/.test(permissions);
	return isDigits ? { ...body, default_member_permissions: Number(permissions) } : body;
}

function listOf(schema: Schema): Schema {
	return {
		safeParse(values) {
			const issues = (values as readonly unknown[]).flatMap((value, index) =>
				(schema.safeParse(value).error?.issues ?? []).map(issue => ({ ...issue, path: [index, ...issue.path] })),
			);
			return issues.length === 0 ? { success: true } : { success: false, error: { issues } };
		},
	};
}

/** As Discord lists commands unless one asks for all languages. */
function unlocalized(command: APIApplicationCommand): APIApplicationCommand {
	return JSON.parse(
		JSON.stringify(command, (key, value) => (/^(name|description)_localizations$/.test(key) ? undefined : value)),
	);
}
