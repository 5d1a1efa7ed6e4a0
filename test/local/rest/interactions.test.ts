import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import {
	ButtonStyle,
	ComponentType,
	GatewayDispatchEvents as Event,
	MessageFlags,
	InteractionResponseType as Reply,
	TextInputStyle,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { identified, messageOf, rest, startLocal } from '../support.js';

const ask = {
	name: 'ask',
	description: 'Ask the essay',
	integration_types: [0, 1],
	contexts: [0, 1, 2],
	options: [{ type: 3, name: 'question', description: 'What you want to know', required: true, autocomplete: true }],
};
const say = (content: string, flags = 0) => ({ type: Reply.ChannelMessageWithSource, data: { content, flags } });
const button = { type: ComponentType.Button, style: ButtonStyle.Primary, custom_id: 'go', label: 'Go' };
const withButton = (content: string) => ({
	content,
	components: [{ type: ComponentType.ActionRow, components: [button] }],
});

/** A bot in the raw: the next interaction, and a way to answer it. */
async function bot() {
	const local = await startLocal();
	const api = rest(local);
	await api('PUT', `/applications/${local.world.application.id}/commands`, [ask]);
	const gateway = await identified(local);
	const asked = (): Promise<APIInteraction> => gateway.event(Event.InteractionCreate);
	const reply = (to: APIInteraction, body: unknown, query = '') =>
		rest(local, null)('POST', `/interactions/${to.id}/${to.token}/callback${query}`, body);
	const hook = (to: APIInteraction, method: string, path: string, body?: unknown) =>
		rest(local, null)(method, `/webhooks/${local.world.application.id}/${to.token}${path}`, body);
	const you = local.world.person('you');
	const general = local.world.channelNamed('general').id;
	return { local, api, asked, reply, hook, you, general, run: () => you.run(general, 'ask', { question: 'why?' }) };
}

describe('a first response', () => {
	it('is what the person gets, in public or for them alone', async () => {
		const { asked, general, local, reply, run, you } = await bot();
		for (const flags of [0, MessageFlags.Ephemeral]) {
			const outcome = run();
			const answer = await reply(await asked(), say('because', flags), '?with_response=true');
			const message = messageOf(await outcome);
			expect(message).toMatchObject({ content: 'because', flags, type: 20, interaction_metadata: { user: you.user } });
			expect(answer).toMatchObject({ status: 200, body: { resource: { type: 4, message: { id: message.id } } } });
			const others = local.world.person('reader').history(general);
			expect(others.some(({ id }) => id === message.id)).toBe(flags === 0);
			expect(you.history(general).at(-1)?.id).toBe(message.id);
		}
	});

	it('pings users, but roles only where that is said', async () => {
		const { asked, local, reply, run, you } = await bot();
		const [guild] = local.world.guilds.values();
		const role = guild?.data.roles.find(({ name }) => name === 'Moderators');
		if (role) role.mentionable = true;
		const content = `<@${you.user.id}> <@&${role?.id}>`;
		const answered = async (more: object) => {
			const outcome = run();
			await reply(await asked(), { type: Reply.ChannelMessageWithSource, data: { content, ...more } });
			return messageOf(await outcome);
		};
		expect(await answered({})).toMatchObject({ mentions: [{ id: you.user.id }], mention_roles: [] });
		const roles = { allowed_mentions: { parse: ['roles'] } };
		expect(await answered(roles)).toMatchObject({ mentions: [], mention_roles: [role?.id] });
	});

	it('comes once', async () => {
		const { asked, reply, run } = await bot();
		const outcome = run();
		const interaction = await asked();
		expect((await reply(interaction, say('one'))).status).toBe(204);
		expect(await reply(interaction, say('two'))).toMatchObject({ status: 400, body: { code: 40060 } });
		expect(messageOf(await outcome).content).toBe('one');
	});

	it('comes within three seconds, else the person is told that the application did not respond', async () => {
		const { asked, hook, reply, run } = await bot();
		const outcome = run();
		const interaction = await asked();
		expect(await outcome).toEqual({ kind: 'failed', text: 'The application did not respond' });
		expect(await reply(interaction, say('late'))).toMatchObject({ status: 404, body: { code: 10062 } });
		expect(await hook(interaction, 'POST', '', { content: 'late' })).toMatchObject({
			status: 404,
			body: { code: 10015 },
		});
	});

	it('is counted, with those that came too late or again', async () => {
		const { asked, local, reply, run } = await bot();
		const outcome = run();
		const interaction = await asked();
		await reply(interaction, say('one'));
		await reply(interaction, say('two'));
		await outcome;
		expect(local.world.interactions.tally).toEqual({ opened: 1, answered: 1, lapsed: 0, repeated: 1, late: 0 });
	});

	it('needs the right id and token', async () => {
		const { asked, reply, run } = await bot();
		const outcome = run();
		const interaction = await asked();
		const other = { ...interaction, token: 'x' } as APIInteraction;
		expect(await reply(other, say('x'))).toMatchObject({ body: { code: 10062 } });
		await reply(interaction, say('x'));
		await outcome;
	});

	it.each<[string, unknown, object]>([
		['has too long a text', say('x'.repeat(2001)), { data: { content: {} } }],
		['updates where there is nothing to update', { type: Reply.UpdateMessage, data: { content: 'x' } }, { type: {} }],
		['suggests where nothing is typed', { type: Reply.ApplicationCommandAutocompleteResult }, { type: {} }],
		['has no type', {}, { type: {} }],
		[
			'defers with other flags than Ephemeral',
			{ type: Reply.DeferredChannelMessageWithSource, data: { flags: MessageFlags.IsComponentsV2 } },
			{ data: { flags: {} } },
		],
	])('that %s is refused, and does not count', async (_, body, errors) => {
		const { asked, reply, run } = await bot();
		const outcome = run();
		const interaction = await asked();
		expect(await reply(interaction, body)).toMatchObject({ status: 400, body: { code: 50035, errors } });
		await reply(interaction, say('well'));
		expect(messageOf(await outcome).content).toBe('well');
	});
});

describe('a deferred response', () => {
	it('thinks until it is edited, or until a follow-up takes its place', async () => {
		const { asked, hook, local, reply, run, you } = await bot();
		for (const finish of ['edit', 'follow up']) {
			const thinking = local.world.next(change => change.type === 'message-created');
			const outcome = run();
			const interaction = await asked();
			await reply(interaction, {
				type: Reply.DeferredChannelMessageWithSource,
				data: { flags: MessageFlags.Ephemeral },
			});
			const { messageId } = (await thinking) as { messageId: string };
			expect((you.message(messageId)?.flags ?? 0) & MessageFlags.Loading).toBe(MessageFlags.Loading);
			if (finish === 'edit') await hook(interaction, 'PATCH', '/messages/@original', { content: 'done' });
			else await hook(interaction, 'POST', '', { content: 'done' });
			const message = messageOf(await outcome);
			expect(message).toMatchObject({ id: messageId, content: 'done', flags: MessageFlags.Ephemeral });
		}
	});
});

describe('the token', () => {
	it('reads, edits and deletes the response, and sends, edits and deletes follow-ups', async () => {
		const { asked, hook, reply, run, you } = await bot();
		const outcome = run();
		const interaction = await asked();
		await reply(interaction, say('one'));
		const { id } = messageOf(await outcome);
		expect((await hook(interaction, 'GET', '/messages/@original')).body).toMatchObject({ id, content: 'one' });
		expect((await hook(interaction, 'PATCH', '/messages/@original', { content: 'two' })).body.content).toBe('two');
		const { body: more } = await hook(interaction, 'POST', '', { content: 'more', flags: MessageFlags.Ephemeral });
		expect(more).toMatchObject({ content: 'more', message_reference: { message_id: id } });
		const path = `/messages/${more.id}`;
		expect((await hook(interaction, 'PATCH', path, { content: 'less' })).body.content).toBe('less');
		expect((await hook(interaction, 'DELETE', path)).status).toBe(204);
		expect((await hook(interaction, 'DELETE', '/messages/@original')).status).toBe(204);
		expect(you.message(id)).toBeUndefined();
		expect(await hook(interaction, 'GET', '/messages/@original')).toMatchObject({ body: { code: 10008 } });
		const forged = { ...interaction, token: 'x' } as APIInteraction;
		expect(await hook(forged, 'POST', '', { content: 'x' })).toMatchObject({ status: 401, body: { code: 50027 } });
	});
});

describe('a component', () => {
	it('tells the bot of its message, and changes it, or is answered beside it', async () => {
		const { asked, general, hook, local, api, reply, you } = await bot();
		const { body: message } = await api('POST', `/channels/${general}/messages`, withButton('press me'));
		const use = async (response: APIInteractionResponse | object) => {
			const outcome = you.press(message.id, 'go');
			const interaction = await asked();
			expect(interaction).toMatchObject({ data: { custom_id: 'go', component_type: 2 }, message: { id: message.id } });
			await reply(interaction, response);
			return { interaction, outcome: await outcome };
		};
		const updated = await use({ type: Reply.UpdateMessage, data: { content: 'pressed' } });
		expect(updated.outcome).toMatchObject({ kind: 'update', message: { id: message.id, content: 'pressed' } });
		const beside = await use(say('beside', MessageFlags.Ephemeral));
		expect(messageOf(beside.outcome)).toMatchObject({ type: 19, message_reference: { message_id: message.id } });
		const noted = await use({ type: Reply.DeferredMessageUpdate });
		expect(noted.outcome).toEqual({ kind: 'acknowledged' });
		await hook(noted.interaction, 'PATCH', '/messages/@original', { content: 'later' });
		expect(you.message(message.id)?.content).toBe('later');
		expect(local.world.person('reader').message(message.id)?.components).toHaveLength(1);
	});

	it('that is not there, or cannot be used, fails without the bot', async () => {
		const { api, general, you } = await bot();
		const disabled = { ...button, disabled: true };
		const components = [{ type: ComponentType.ActionRow, components: [disabled] }];
		const { body: message } = await api('POST', `/channels/${general}/messages`, { content: 'x', components });
		expect(await you.press(message.id, 'other')).toMatchObject({ kind: 'failed' });
		expect(await you.press(message.id, 'go')).toMatchObject({ kind: 'failed', text: 'This button is disabled' });
		expect(await you.choose(message.id, 'go', ['x'])).toMatchObject({ kind: 'failed' });
		expect(await you.press('123456789012345678', 'go')).toMatchObject({ kind: 'failed', text: 'This message is gone' });
	});

	it('whose message has gone meanwhile cannot change it', async () => {
		const { api, asked, general, reply, you } = await bot();
		const { body: message } = await api('POST', `/channels/${general}/messages`, withButton('press me'));
		const outcome = you.press(message.id, 'go');
		const interaction = await asked();
		you.delete(message.id);
		const update = { type: Reply.UpdateMessage, data: { content: 'x' } };
		expect(await reply(interaction, update)).toMatchObject({ status: 404, body: { code: 10008 } });
		await reply(interaction, say('it is gone', MessageFlags.Ephemeral));
		expect(messageOf(await outcome).content).toBe('it is gone');
	});

	it('to choose with sends the choices, and those of users resolved', async () => {
		const { api, asked, general, local, reply, you } = await bot();
		const options = ['a', 'b', 'c'].map(value => ({ label: value, value }));
		const menu = { type: ComponentType.StringSelect, custom_id: 'menu', options, max_values: 2 };
		const people = { type: ComponentType.UserSelect, custom_id: 'people' };
		const components = [menu, people].map(select => ({ type: ComponentType.ActionRow, components: [select] }));
		const { body: message } = await api('POST', `/channels/${general}/messages`, { content: 'x', components });
		expect(await you.choose(message.id, 'menu', ['z'])).toMatchObject({ kind: 'failed' });
		expect(await you.choose(message.id, 'menu', ['a', 'b', 'c'])).toMatchObject({ kind: 'failed' });
		const chosen = you.choose(message.id, 'menu', ['a', 'c']);
		const first = await asked();
		expect(first.data).toMatchObject({ component_type: 3, values: ['a', 'c'] });
		await reply(first, { type: Reply.DeferredMessageUpdate });
		await chosen;
		const { user } = local.world.person('reader');
		const picked = you.choose(message.id, 'people', [user.id]);
		const second = await asked();
		expect(second.data).toMatchObject({ resolved: { users: { [user.id]: user }, members: { [user.id]: {} } } });
		await reply(second, { type: Reply.DeferredMessageUpdate });
		await picked;
	});
});

describe('a form', () => {
	it('is opened, filled in, sent off until it is answered, and then no more', async () => {
		const { asked, local, reply, run, you } = await bot();
		const opened = run();
		const input = { type: ComponentType.TextInput, custom_id: 'why', style: TextInputStyle.Short, max_length: 10 };
		const label = { type: ComponentType.Label, label: 'Why?', component: input };
		await reply(await asked(), {
			type: Reply.Modal,
			data: { custom_id: 'form', title: 'A form', components: [label] },
		});
		const outcome = await opened;
		if (outcome.kind !== 'modal') throw new Error(outcome.kind);
		expect(await you.submit(outcome.modal, {})).toMatchObject({ kind: 'failed' });
		expect(await you.submit(outcome.modal, { why: 'far too long' })).toMatchObject({ kind: 'failed' });
		expect(await you.submit(outcome.modal, { why: ['x', 'y'] })).toMatchObject({ kind: 'failed' });
		const lost = you.submit(outcome.modal, { why: 'because' });
		await asked();
		local.world.interactions.close();
		expect(await lost).toEqual({ kind: 'failed', text: 'Something went wrong. Try again.' });
		const sent = you.submit(outcome.modal, { why: 'because' });
		const interaction = await asked();
		expect(interaction.data).toMatchObject({
			custom_id: 'form',
			components: [{ type: 18, component: { type: 4, custom_id: 'why', value: 'because' } }],
		});
		await reply(interaction, say('thanks'));
		expect(messageOf(await sent).content).toBe('thanks');
		expect(await you.submit(outcome.modal, { why: 'again' })).toMatchObject({ kind: 'failed' });
	});
});

describe('a form to be opened', () => {
	const input = (more: object) => ({
		type: ComponentType.TextInput,
		custom_id: 'why',
		style: 1,
		label: 'Why?',
		...more,
	});
	const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components });
	it.each<[string, object[], object]>([
		['with six fields', Array.from({ length: 6 }, (_, n) => row(input({ custom_id: `${n}` }))), {}],
		['with a field without label', [row(input({ label: undefined }))], { 0: { components: { 0: { label: {} } } } }],
		['with lengths the wrong way round', [row(input({ min_length: 9, max_length: 2 }))], { 0: {} }],
		['that is filled in with too much', [row(input({ max_length: 2, value: 'why' }))], { 0: {} }],
	])('%s is refused', async (_, components, errors) => {
		const { asked, reply, run } = await bot();
		const outcome = run();
		const interaction = await asked();
		const data = { custom_id: 'form', title: 'A form', components };
		expect(await reply(interaction, { type: Reply.Modal, data })).toMatchObject({
			body: { code: 50035, errors: { data: { components: errors } } },
		});
		await reply(interaction, say('well'));
		await outcome;
	});
});

describe('autocompletion', () => {
	it('is answered by suggestions alone: its token cannot be used for more', async () => {
		const { asked, general, hook, reply, you } = await bot();
		const completion = you.complete(general, 'ask', { question: 'wh' }, 'question');
		const interaction = await asked();
		await reply(interaction, { type: Reply.ApplicationCommandAutocompleteResult, data: { choices: [] } });
		expect(await completion).toEqual({ kind: 'choices', choices: [] });
		const before = you.history(general);
		expect(await hook(interaction, 'POST', '', { content: 'x' })).toMatchObject({ status: 404, body: { code: 10015 } });
		expect(you.history(general)).toEqual(before);
	});

	it('asks with what is typed so far, and shows the choices', async () => {
		const { asked, general, reply, you } = await bot();
		const completion = you.complete(general, 'ask', { question: 'wh' }, 'question');
		const interaction = await asked();
		expect(interaction).toMatchObject({
			type: 4,
			data: { options: [{ name: 'question', value: 'wh', focused: true }] },
		});
		const choices = [{ name: 'why?', value: 'why' }];
		const tooMany = Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }));
		const result = (list: object[]) => ({ type: Reply.ApplicationCommandAutocompleteResult, data: { choices: list } });
		expect(await reply(interaction, result(tooMany))).toMatchObject({
			body: {
				code: 50035,
				errors: { data: { choices: { _errors: [{ message: 'Must be 25 or fewer in length.' }] } } },
			},
		});
		expect(await reply(interaction, result([{ name: 'x', value: 'x'.repeat(101) }]))).toMatchObject({
			body: { errors: { data: { choices: { 0: { value: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } } } } },
		});
		expect(await reply(interaction, say('x'))).toMatchObject({ body: { code: 50035 } });
		await reply(interaction, result(choices));
		expect(await completion).toEqual({ kind: 'choices', choices });
	});
});
