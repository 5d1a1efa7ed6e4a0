import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { rest, startLocal } from '../support.js';

const v2 = MessageFlags.IsComponentsV2;
const text = (content: string) => ({ type: ComponentType.TextDisplay, content });
const button = (custom_id: string) => ({
	type: ComponentType.Button,
	style: ButtonStyle.Primary,
	custom_id,
	label: 'x',
});
const link = (url: string) => ({ type: ComponentType.Button, style: ButtonStyle.Link, label: 'x', url });
const menu = (more: object, chosen = false) => ({
	type: ComponentType.StringSelect,
	custom_id: 'menu',
	options: ['a', 'b'].map(value => ({ label: value, value, default: chosen })),
	...more,
});
const row = (...components: unknown[]) => ({ type: ComponentType.ActionRow, components });
const container = (...components: unknown[]) => ({ type: ComponentType.Container, components });

async function inGeneral() {
	const local = await startLocal();
	const general = local.world.channelNamed('general').id;
	const api = rest(local);
	/** Sends a body as it is. */
	const bare = async (body: BodyInit, type?: string) => {
		const headers = { authorization: `Bot ${local.token}`, ...(type !== undefined && { 'content-type': type }) };
		const response = await fetch(`${local.apiUrl}/v10/channels/${general}/messages`, { method: 'POST', headers, body });
		return { status: response.status, body: await response.json() };
	};
	return { local, api, bare, general, post: (body: unknown) => api('POST', `/channels/${general}/messages`, body) };
}

describe('who asks', () => {
	it('must have the token', async () => {
		const local = await startLocal();
		for (const token of ['wrong', null]) {
			const answer = await rest(local, token)('GET', '/users/@me');
			expect(answer).toMatchObject({ status: 401, body: { message: '401: Unauthorized', code: 0 } });
		}
		expect((await rest(local)('GET', '/users/@me')).body).toMatchObject({ id: local.world.bot.id, bot: true });
	});

	it('must not be a page of another origin', async () => {
		const local = await startLocal();
		expect((await rest(local)('GET', '/users/@me', undefined, { origin: 'https://example.org' })).status).toBe(403);
		expect((await rest(local)('GET', '/users/@me', undefined, { origin: local.url })).status).toBe(200);
	});

	it('finds the gateway, and no other version or path', async () => {
		const local = await startLocal();
		const api = rest(local);
		const { body } = await api('GET', '/gateway/bot');
		expect(body).toMatchObject({ url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\/gateway$/), shards: 1 });
		expect(await api('GET', '/nothing')).toMatchObject({ status: 404, body: { code: 0 } });
		expect(await api('DELETE', '/users/@me')).toMatchObject({ status: 405, body: { code: 0 } });
		const old = await fetch(`${local.apiUrl}/v9/users/@me`);
		expect(await old.json()).toMatchObject({ code: 50041 });
	});

	it('is not held up by those who come with a wrong token', async () => {
		const local = await startLocal();
		const wrong = rest(local, 'wrong');
		await Promise.all(Array.from({ length: 60 }, () => wrong('GET', '/users/@me')));
		expect((await rest(local)('GET', '/users/@me')).status).toBe(200);
	});

	it('is told the rate limit, and refused beyond it', async () => {
		const { api, general } = await inGeneral();
		const answers = await Promise.all(Array.from({ length: 51 }, () => api('GET', `/channels/${general}`)));
		expect(answers[0]?.headers.get('x-ratelimit-limit')).toBe('50');
		expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
		const [refused] = answers.filter(({ status }) => status === 429);
		expect(refused?.body).toMatchObject({ global: false, retry_after: expect.any(Number) });
		expect(refused?.headers.get('x-ratelimit-scope')).toBe('user');
	});
});

describe('a message of the bot', () => {
	it('is sent, edited, listed, deleted, and numbered in its components', async () => {
		const { api, general, local, post } = await inGeneral();
		const { body: sent } = await post({ flags: v2, components: [container(text('one'), row(button('a')))] });
		expect(sent).toMatchObject({
			author: { id: local.world.bot.id },
			components: [{ id: 1, components: [{ id: 2 }, { id: 3, components: [{ id: 4, custom_id: 'a' }] }] }],
		});
		const path = `/channels/${general}/messages/${sent.id}`;
		const { body: edited } = await api('PATCH', path, { components: [text('two')] });
		expect(edited).toMatchObject({ edited_timestamp: expect.any(String), components: [{ content: 'two' }] });
		expect(edited.flags & v2).toBe(v2);
		await post({ content: 'later' });
		const { body: list } = await api('GET', `/channels/${general}/messages?limit=2`);
		expect(list.map((one: { content: string }) => one.content)).toEqual(['later', '']);
		expect((await api('DELETE', path)).status).toBe(204);
		expect(await api('GET', path)).toMatchObject({ status: 404, body: { code: 10008 } });
		expect(await api('GET', '/channels/123456789012345678/messages')).toMatchObject({ body: { code: 10003 } });
	});

	it('is trimmed, and shows the files that come with it', async () => {
		const { bare, post } = await inGeneral();
		expect((await post({ content: '\n x ' })).body.content).toBe('x');
		const form = new FormData();
		const components = [{ type: ComponentType.File, file: { url: 'attachment://x.txt' } }];
		form.append('payload_json', JSON.stringify({ flags: v2, components }));
		form.append('files[0]', new Blob(['x']), 'x.txt');
		expect((await bare(form)).status).toBe(200);
	});

	it('keeps its embeds out of sight when an edit does not speak of that', async () => {
		const { api, general, post } = await inGeneral();
		const { body: sent } = await post({ content: 'x', flags: MessageFlags.SuppressEmbeds });
		const flags = async (edit: object) =>
			(await api('PATCH', `/channels/${general}/messages/${sent.id}`, edit)).body.flags;
		expect(await flags({ content: 'y' })).toBe(MessageFlags.SuppressEmbeds);
		expect(await flags({ flags: 0 })).toBe(0);
	});

	it('is paged through by before, after and around', async () => {
		const { api, general, post } = await inGeneral();
		const ids: string[] = [];
		for (let n = 0; n < 5; n++) ids.push((await post({ content: `${n}` })).body.id);
		const contents = async (query: string) =>
			(await api('GET', `/channels/${general}/messages?${query}`)).body.map((one: { content: string }) => one.content);
		expect(await contents(`before=${ids[2]}&limit=1`)).toEqual(['1']);
		expect(await contents(`after=${ids[2]}&limit=1`)).toEqual(['3']);
		expect(await contents(`around=${ids[2]}&limit=3`)).toEqual(['3', '2', '1']);
		expect(await api('GET', `/channels/${general}/messages?limit=101`)).toMatchObject({ body: { code: 50035 } });
		expect(await api('GET', `/channels/${general}/messages?before=x`)).toMatchObject({ body: { code: 50035 } });
	});

	it('that replies refers to its question, and fails without one unless told otherwise', async () => {
		const { general, local, post } = await inGeneral();
		const asked = local.world.person('you').send(general, 'a question');
		const reply = { content: 'an answer', message_reference: { message_id: asked.id } };
		expect((await post(reply)).body).toMatchObject({ type: 19, referenced_message: { id: asked.id } });
		local.world.person('you').delete(asked.id);
		expect(await post(reply)).toMatchObject({
			body: {
				code: 50035,
				errors: { message_reference: { _errors: [{ code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE' }] } },
			},
		});
		const lenient = { message_id: asked.id, fail_if_not_exists: false };
		expect((await post({ content: 'an answer', message_reference: lenient })).status).toBe(200);
	});

	it('pings whom it mentions unless that is not allowed', async () => {
		const { general, local, post } = await inGeneral();
		const you = local.world.person('you');
		const mention = `<@${you.user.id}>`;
		expect((await post({ content: mention })).body.mentions).toMatchObject([{ id: you.user.id }]);
		const quiet = { parse: [], replied_user: false };
		expect((await post({ content: mention, allowed_mentions: quiet })).body.mentions).toEqual([]);
		const asked = you.send(general, 'a question');
		const reply = { content: 'an answer', message_reference: { message_id: asked.id } };
		expect((await post(reply)).body.mentions).toMatchObject([{ id: you.user.id }]);
		expect((await post({ ...reply, allowed_mentions: quiet })).body.mentions).toEqual([]);
		expect((await post({ flags: v2, components: [text(mention)] })).body.mentions).toMatchObject([{ id: you.user.id }]);
		const [guild] = local.world.guilds.values();
		const role = guild?.data.roles.find(({ name }) => name === 'Moderators');
		const ofRole = async () => (await post({ content: `<@&${role?.id}>` })).body.mention_roles;
		expect(await ofRole()).toEqual([]);
		if (role) role.mentionable = true;
		expect(await ofRole()).toEqual([role?.id]);
	});

	it('with an enforced nonce is sent once', async () => {
		const { post } = await inGeneral();
		const once = { content: 'x', nonce: '1234', enforce_nonce: true };
		const { body: first } = await post(once);
		expect((await post(once)).body.id).toBe(first.id);
		expect((await post({ ...once, nonce: '1235' })).body.id).not.toBe(first.id);
		const without = { ...once, nonce: null };
		expect((await post(without)).body.id).not.toBe((await post(without)).body.id);
	});

	it.each<[string, Record<string, string | Blob>]>([
		['as fields', { content: 'with a file' }],
		['as JSON', { payload_json: '{"content":"with a file","attachments":[{"id":0,"description":"x"}]}' }],
		['as JSON that is a file', { payload_json: new Blob(['{"content":"with a file"}'], { type: 'application/json' }) }],
		['not at all', {}],
	])('that comes with files may say its text %s', async (_, fields) => {
		const { bare } = await inGeneral();
		const form = new FormData();
		for (const [name, value] of Object.entries(fields)) form.append(name, value);
		form.append('files[0]', new Blob(['x']), 'x.txt');
		expect(await bare(form)).toMatchObject({
			status: 200,
			body: { content: Object.keys(fields).length > 0 ? 'with a file' : '' },
		});
	});

	it('may have a file as large as its interactions say, and none that is larger', async () => {
		const { bare } = await inGeneral();
		const withFile = (size: number) => {
			const form = new FormData();
			form.append('files[0]', new Blob([new Uint8Array(size)]), 'x.txt');
			return bare(form);
		};
		const limit = 10 * 1024 * 1024;
		expect(await withFile(limit)).toMatchObject({ status: 200 });
		expect(await withFile(limit + 1)).toMatchObject({ status: 413, body: { code: 40005 } });
	});

	it.each<[string, string | FormData, string | undefined]>([
		['is said to be a text', '{"content":"x"}', 'text/plain'],
		['is a form of another kind', 'content=x', 'application/x-www-form-urlencoded'],
		['has no boundary', 'x', 'multipart/form-data'],
		['has other boundaries than it says', 'x', 'multipart/form-data; boundary=y'],
	])('whose body %s is refused', async (_, body, type) => {
		const { bare } = await inGeneral();
		expect(await bare(body, type)).toMatchObject({
			status: 400,
			body: { code: 50035, errors: { _errors: [{ code: 'CONTENT_TYPE_INVALID' }] } },
		});
	});

	it.each([
		['is empty', {}, 50006, undefined],
		['describes a file that does not come', { attachments: [{ id: 0, filename: 'x.txt' }] }, 50006, undefined],
		['is no JSON object', 5, 50035, undefined],
		['is too long', { content: 'x'.repeat(2001) }, 50035, { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } }],
		[
			'has too long a text display',
			{ flags: v2, components: [container(text('x'), text('x'.repeat(4001)))] },
			50035,
			{ components: { 0: { components: { 1: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } } } } },
		],
		[
			'has too much text in all displays',
			{ flags: v2, components: [text('x'.repeat(3000)), container(text('x'.repeat(1001)))] },
			50035,
			{ components: { _errors: [{ code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED' }] } },
		],
		[
			'has more than 40 components',
			{ flags: v2, components: [container(...Array.from({ length: 39 }, () => text('x'))), text('y')] },
			50035,
			{ components: { _errors: [{ code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED' }] } },
		],
		[
			'gives a custom_id twice',
			{ flags: v2, components: [row(button('a')), container(row(button('a')))] },
			50035,
			{ components: { 1: { components: { 0: { components: { 0: { custom_id: {} } } } } } } },
		],
		[
			'has a component that there is not',
			{ flags: v2, components: [{ type: 99 }] },
			50035,
			{ components: { 0: { type: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } } } },
		],
		[
			'mixes content with the new components',
			{ flags: v2, content: 'x', components: [text('x')] },
			50035,
			{ content: { _errors: [{ code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2' }] } },
		],
		[
			'uses the new components without the flag',
			{ components: [text('x')] },
			50035,
			{ components: { 0: { type: {} } } },
		],
		['has a button without label', { components: [row({ ...button('a'), label: undefined })] }, 50035, {}],
		['has a button without custom_id', { components: [row({ ...button('a'), custom_id: undefined })] }, 50035, {}],
		['is white space', { content: ' \n\t ' }, 50006, undefined],
		[
			'is much too long',
			{ content: 'x'.repeat(4001) },
			50035,
			{ content: { _errors: [{ message: 'Must be 2000 or fewer in length.' }] } },
		],
		['has an empty embed', { embeds: [{}] }, 50035, { embeds: { 0: { description: {} } } }],
		[
			'has an embed with an empty field',
			{ embeds: [{ title: 'x', fields: [{ name: 'x', value: ' ' }] }] },
			50035,
			{ embeds: { 0: { fields: { 0: { value: {} } } } } },
		],
		[
			'has an embed with a script',
			{ embeds: [{ title: 'x', url: 'javascript:alert(1)' }] },
			50035,
			{ embeds: { 0: { url: { _errors: [{ code: 'URL_TYPE_INVALID_SCHEME' }] } } } },
		],
		[
			'has a link to a script',
			{ components: [row(link('javascript:alert(1)'))] },
			50035,
			{ components: { 0: { components: { 0: { url: { _errors: [{ code: 'URL_TYPE_INVALID_SCHEME' }] } } } } } },
		],
		['has a link to files', { components: [row(link('ftp://example.org'))] }, 50035, {}],
		[
			'has a button that is a link too',
			{ components: [row({ ...button('a'), url: 'https://example.org' })] },
			50035,
			{},
		],
		['has a menu with too many to choose', { components: [row(menu({ min_values: 3, max_values: 3 }))] }, 50035, {}],
		['has a menu with bounds the wrong way round', { components: [row(menu({ min_values: 2 }))] }, 50035, {}],
		['has a menu with too much chosen', { components: [row(menu({}, true))] }, 50035, {}],
		[
			'allows all pings and some',
			{ content: 'x', allowed_mentions: { parse: ['users'], users: ['123456789012345678'] } },
			50035,
			{ allowed_mentions: { _errors: [{ code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE' }] } },
		],
		[
			'has a menu of users with bounds the wrong way round',
			{ components: [row({ type: ComponentType.UserSelect, custom_id: 'a', min_values: 2 })] },
			50035,
			{ components: { 0: { components: { 0: { min_values: {} } } } } },
		],
		[
			'shows a file from elsewhere',
			{ flags: v2, components: [{ type: ComponentType.File, file: { url: 'https://example.org/x' } }] },
			50035,
			{ components: { 0: { file: { url: { _errors: [{ code: 'URL_TYPE_INVALID_SCHEME' }] } } } } },
		],
		[
			'shows a file that did not come with it',
			{ flags: v2, components: [{ type: ComponentType.File, file: { url: 'attachment://x.txt' } }] },
			50035,
			{ components: { 0: { file: { url: {} } } } },
		],
		[
			'has too long an embed',
			{ embeds: Array.from({ length: 2 }, () => ({ description: 'x'.repeat(3001) })) },
			50035,
			{},
		],
	])('that %s is refused', async (_, body, code, errors) => {
		const { local, post } = await inGeneral();
		const answer = await post(body);
		expect(answer).toMatchObject({ status: 400, body: { code, ...(errors && { errors }) } });
		expect(local.world.person('you').history(local.world.channelNamed('general').id)).toEqual([]);
	});

	it('of too many bytes gets a bare 500', async () => {
		const { post } = await inGeneral();
		const answer = await post({ flags: v2, components: [text('字'.repeat(3500))] });
		expect(answer).toMatchObject({ status: 500, body: { code: 0 } });
	});

	it('cannot lose the flag of the new components, nor be edited by another', async () => {
		const { api, general, local, post } = await inGeneral();
		const { body: sent } = await post({ flags: v2, components: [text('x')] });
		const path = `/channels/${general}/messages/${sent.id}`;
		expect(await api('PATCH', path, { flags: 0, components: [row(button('a'))] })).toMatchObject({
			body: { code: 50035 },
		});
		expect(await api('PATCH', path, { content: 'x' })).toMatchObject({ body: { errors: { content: {} } } });
		const theirs = local.world.person('you').send(general, 'mine');
		const answer = await api('PATCH', `/channels/${general}/messages/${theirs.id}`, { content: 'yours' });
		expect(answer).toMatchObject({ status: 403, body: { code: 50005 } });
	});
});

describe('rights of the bot', () => {
	it('are checked with the overwrites of the channel', async () => {
		const { api, general, local, post } = await inGeneral();
		const { world } = local;
		const asked = world.person('you').send(general, 'a question');
		world.overwrite(general, world.bot.id, { deny: 1n << 11n });
		expect(await post({ content: 'x' })).toMatchObject({ status: 403, body: { code: 50013 } });
		world.overwrite(general, world.bot.id, { deny: 1n << 16n });
		const reply = { content: 'x', message_reference: { message_id: asked.id } };
		expect(await post(reply)).toMatchObject({ body: { code: 160002 } });
		world.overwrite(general, world.bot.id, { deny: 1n << 10n });
		expect(await post({ content: 'x' })).toMatchObject({ status: 403, body: { code: 50001 } });
		const everyone = [...world.guilds.keys()][0] as string;
		world.overwrite(general, world.bot.id, {});
		world.overwrite(general, everyone, { deny: 1n << 11n });
		expect(await post({ content: 'x' })).toMatchObject({ body: { code: 50013 } });
		world.overwrite(general, world.bot.id, { allow: 1n << 11n });
		expect((await post({ content: 'x' })).status).toBe(200);
		expect(await api('DELETE', `/channels/${general}/messages/${asked.id}`)).toMatchObject({ body: { code: 50013 } });
		const forum = world.channelNamed('questions').id;
		expect(await api('POST', `/channels/${forum}/messages`, { content: 'x' })).toMatchObject({ body: { code: 50008 } });
		const lobby = world.channelNamed('lobby').id;
		expect(await api('POST', `/channels/${lobby}/messages`, { content: 'x' })).toMatchObject({ body: { code: 50001 } });
	});

	it('hold in threads, posts, voice chats and direct messages', async () => {
		const { api, local } = await inGeneral();
		const places = ['where-to-begin', 'first-impressions', 'reading-aloud'].map(
			name => local.world.channelNamed(name).id,
		);
		const { body: direct } = await api('POST', '/users/@me/channels', {
			recipient_id: local.world.person('reader').user.id,
		});
		for (const id of [...places, direct.id]) {
			expect((await api('POST', `/channels/${id}/messages`, { content: 'x' })).status).toBe(200);
		}
	});
});
