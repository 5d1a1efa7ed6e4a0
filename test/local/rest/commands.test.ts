import { ApplicationCommandType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { rest, startLocal } from '../support.js';

const ask = { name: 'ask', description: 'Ask the essay' };
const option = { type: 3, name: 'question', description: 'What you want to know' };

async function registering() {
	const local = await startLocal();
	const api = rest(local);
	const path = `/applications/${local.world.application.id}/commands`;
	return { local, api, path };
}

describe('registration', () => {
	it('by overwriting keeps the ids of what keeps its name, and forgets the rest', async () => {
		const { api, path } = await registering();
		const { body: first } = await api('PUT', path, [ask, { ...ask, name: 'search' }]);
		const { body: second } = await api('PUT', path, [
			{ ...ask, description: 'Changed' },
			{ ...ask, name: 'help' },
		]);
		expect(second[0].id).toBe(first[0].id);
		expect(second[0].version).not.toBe(first[0].version);
		const { body: listed } = await api('GET', path);
		expect(listed.map((one: { name: string }) => one.name)).toEqual(['ask', 'help']);
		const { body: third } = await api('PUT', path, [{ ...ask, description: 'Changed' }]);
		expect(third[0].version).toBe(second[0].version);
	});

	it('one by one: create, replace, edit, read, delete', async () => {
		const { api, path } = await registering();
		const created = await api('POST', path, ask);
		expect(created.status).toBe(201);
		expect(await api('POST', path, { ...ask, description: 'Again' })).toMatchObject({
			status: 200,
			body: { id: created.body.id, description: 'Again' },
		});
		const one = `${path}/${created.body.id}`;
		expect((await api('PATCH', one, { description: 'Edited' })).body.description).toBe('Edited');
		expect((await api('GET', one)).body.description).toBe('Edited');
		expect((await api('DELETE', one)).status).toBe(204);
		expect(await api('GET', one)).toMatchObject({ status: 404, body: { code: 10063 } });
	});

	it('of a name that is taken, or of one too many, is refused', async () => {
		const { api, path } = await registering();
		const { body: all } = await api(
			'PUT',
			path,
			Array.from({ length: 100 }, (_, n) => ({ ...ask, name: `c${n}` })),
		);
		expect(await api('POST', path, ask)).toMatchObject({ status: 400, body: { code: 30032 } });
		expect((await api('POST', path, { ...ask, name: 'c1' })).status).toBe(200);
		expect((await api('POST', path, { name: 'In a menu', type: ApplicationCommandType.Message })).status).toBe(201);
		const renamed = await api('PATCH', `${path}/${all[0].id}`, { name: 'c1' });
		expect(renamed).toMatchObject({ status: 400, body: { code: 50035, errors: { name: {} } } });
		expect((await api('PATCH', `${path}/${all[0].id}`, { name: 'c0', description: 'y' })).status).toBe(200);
	});

	it('takes permissions as a number, and gives them as a text', async () => {
		const { api, local, path } = await registering();
		const { body } = await api('POST', path, { ...ask, default_member_permissions: 0 });
		expect(body.default_member_permissions).toBe('0');
		const general = local.world.channelNamed('general').id;
		expect(local.world.person('reader').commands(general)).toEqual([]);
		expect(local.world.person('owner').commands(general)).toHaveLength(1);
	});

	it('for a server, where the bot is', async () => {
		const { api, local } = await registering();
		const base = `/applications/${local.world.application.id}/guilds`;
		const [here, elsewhere] = [...local.world.guilds.keys()];
		expect((await api('PUT', `${base}/${here}/commands`, [ask])).body).toMatchObject([{ guild_id: here }]);
		expect(await api('PUT', `${base}/${elsewhere}/commands`, [ask])).toMatchObject({ body: { code: 50001 } });
		expect(await api('GET', '/applications/123456789012345678/commands')).toMatchObject({ body: { code: 10002 } });
	});

	it('tells translations only to those who ask for them', async () => {
		const { api, path } = await registering();
		await api('PUT', path, [{ ...ask, name_localizations: { 'zh-CN': '提问' } }]);
		expect((await api('GET', path)).body[0]).not.toHaveProperty('name_localizations');
		const { body } = await api('GET', `${path}?with_localizations=true`);
		expect(body[0].name_localizations).toEqual({ 'zh-CN': '提问' });
	});

	it.each([
		['two of one name', [ask, ask], { 1: { name: { _errors: [{ code: 'APPLICATION_COMMANDS_DUPLICATE_NAME' }] } } }],
		['a name with capitals', [{ ...ask, name: 'Ask' }], { 0: { name: {} } }],
		['no description', [{ name: 'ask' }], { 0: { description: { _errors: [{ code: 'BASE_TYPE_REQUIRED' }] } } }],
		['too long a description', [{ ...ask, description: 'x'.repeat(101) }], { 0: { description: {} } }],
		[
			'a required option after another',
			[{ ...ask, options: [option, { ...option, name: 'work', required: true }] }],
			{ 0: { options: { 1: { _errors: [{ code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID' }] } } } },
		],
		['an option twice', [{ ...ask, options: [option, option] }], { 0: { options: { 1: { name: {} } } } }],
		[
			'a bad option',
			[{ ...ask, options: [{ ...option, description: '' }] }],
			{ 0: { options: { 0: { description: {} } } } },
		],
		[
			'more than 8000 characters',
			[
				{
					...ask,
					options: Array.from({ length: 4 }, (_, at) => ({
						...option,
						name: `o${at}`,
						choices: Array.from({ length: 25 }, (_, n) => ({
							name: `${n}`.padEnd(50, 'x'),
							value: `${n}`.padEnd(50, 'x'),
						})),
					})),
				},
			],
			{ 0: { _errors: [{ code: 'APPLICATION_COMMAND_TOO_LARGE' }] } },
		],
		[
			'a subcommand beside another option',
			[{ ...ask, options: [option, { type: 1, name: 'sub', description: 'x' }] }],
			{ 0: { options: { 1: { type: { _errors: [{ code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID' }] } } } } },
		],
		[
			'choices of yes or no',
			[{ ...ask, options: [{ ...option, type: 5, choices: [{ name: 'x', value: 'x' }] }] }],
			{ 0: { options: { 0: { choices: {} } } } },
		],
		[
			'suggestions of yes or no',
			[{ ...ask, options: [{ ...option, type: 5, autocomplete: true }] }],
			{ 0: { options: { 0: { autocomplete: {} } } } },
		],
		[
			'too long a choice',
			[{ ...ask, options: [{ ...option, choices: [{ name: 'x', value: 'x'.repeat(101) }] }] }],
			{ 0: { options: { 0: { choices: { 0: { value: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } } } } } },
		],
		[
			'two choices of one name',
			[{ ...ask, options: [{ ...option, choices: ['x', 'y'].map(value => ({ name: 'x', value })) }] }],
			{ 0: { options: { 0: { choices: { 1: { name: {} } } } } } },
		],
		[
			'half a number to choose',
			[{ ...ask, options: [{ ...option, type: 4, choices: [{ name: 'x', value: 1.5 }] }] }],
			{ 0: { options: { 0: { choices: { 0: { value: {} } } } } } },
		],
		[
			'bounds the wrong way round',
			[{ ...ask, options: [{ ...option, type: 4, min_value: 5, max_value: 2 }] }],
			{ 0: { options: { 0: { max_value: {} } } } },
		],
		[
			'lengths the wrong way round',
			[{ ...ask, options: [{ ...option, min_length: 5, max_length: 2 }] }],
			{ 0: { options: { 0: { max_length: {} } } } },
		],
		['a language that there is not', [{ ...ask, name_localizations: { xx: 'x' } }], { 0: { name_localizations: {} } }],
		[
			'half a permission',
			[{ ...ask, default_member_permissions: 1.5 }],
			{ 0: { default_member_permissions: { _errors: [{ code: 'NUMBER_TYPE_COERCE' }] } } },
		],
		['a described menu command', [{ ...ask, type: ApplicationCommandType.Message }], { 0: { description: {} } }],
	])('with %s is refused', async (_, body, errors) => {
		const { api, path } = await registering();
		expect(await api('PUT', path, body)).toMatchObject({ status: 400, body: { code: 50035, errors } });
		expect((await api('GET', path)).body).toEqual([]);
	});
});

describe('a person is offered', () => {
	it('what fits their place, their rights and the installation', async () => {
		const { api, local, path } = await registering();
		const { world } = local;
		await api('PUT', path, [
			ask,
			{ ...ask, name: 'here', contexts: [0] },
			{ ...ask, name: 'anywhere', contexts: [0, 1, 2], integration_types: [0, 1] },
			{ ...ask, name: 'pin', default_member_permissions: String(PermissionFlagsBits.PinMessages) },
			{ ...ask, name: 'admin', default_member_permissions: '0' },
			{ name: 'Find in the essay', type: ApplicationCommandType.Message },
		]);
		const names = (person: string, channelId: string) =>
			world
				.person(person)
				.commands(channelId)
				.map(command => command.name);
		const general = world.channelNamed('general').id;
		expect(names('reader', general)).toEqual(['ask', 'here', 'anywhere', 'Find in the essay']);
		expect(names('you', general)).toEqual(['ask', 'here', 'anywhere', 'pin', 'Find in the essay']);
		expect(names('owner', general)).toEqual(['ask', 'here', 'anywhere', 'pin', 'admin', 'Find in the essay']);
		expect(names('you', world.person('you').openDirect().id)).not.toContain('here');
		expect(names('you', world.channelNamed('two-readers').id)).toEqual(['anywhere']);
		expect(names('reader', world.channelNamed('two-readers').id)).toEqual([]);
		expect(names('you', world.channelNamed('lobby').id)).toEqual(['anywhere']);
		const pin = world.commands.in(null).find(command => command.name === 'pin');
		world.commands.openToAll([...world.guilds.keys()][0] as string, pin?.id as string);
		expect(names('reader', general)).toContain('pin');
	});
});
