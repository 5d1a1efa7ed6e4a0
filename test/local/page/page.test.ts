import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../../src/local/index.js';

let local: LocalDiscord;
let general: string;
beforeAll(async () => {
	local = await startLocalDiscord({ port: 0 });
	general = `${local.url}/as/you/${local.world.channelNamed('general').id}`;
});
afterAll(() => local.close());

const read = async (url: string) => (await fetch(url)).text();
const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
	fetch(url, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', ...headers },
		body: JSON.stringify(body),
		redirect: 'manual',
	});

/** The status of the answer to a GET with headers that `fetch` would not let one set. */
const visit = async (url: string, headers: Record<string, string>) => {
	const [response] = (await once(get(url, { headers }), 'response')) as [IncomingMessage];
	response.resume();
	return response.statusCode;
};

describe('the page', () => {
	test('opens on a channel, from the address that is printed at the start', async () => {
		const response = await fetch(local.url);
		expect(response.url).toBe(general);
		expect(response.headers.get('Content-Type')).toBe('text/html; charset=UTF-8');
		expect(await response.text()).toContain('<h1>');
	});

	test('allows no inline script or style, no frame, and nothing of others but pictures', async () => {
		const response = await fetch(general);
		const policy = response.headers.get('Content-Security-Policy') ?? '';
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("script-src 'self'");
		expect(policy).toContain("frame-ancestors 'none'");
		expect(policy).not.toContain('unsafe');
		expect(await response.text()).not.toMatch(/ style=| on[a-z]+=|<script(?! type="module" src)/);
	});

	test('loads nothing that is not there', async () => {
		const markup = await read(general);
		const names = [...markup.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(match => match[1]);
		expect(names).toHaveLength(3);
		for (const name of names) expect((await fetch(local.url + name)).status).toBe(200);
		const script = await read(`${local.url}/assets/page.js`);
		for (const [, name] of script.matchAll(/from '\.(\/[a-z]+\.js)'/g)) {
			expect((await fetch(`${local.url}/assets${name}`)).status).toBe(200);
		}
		expect((await fetch(`${local.url}/assets/..%2fassets.js`)).status).toBe(404);
	});

	test('answers to no other site', async () => {
		const { status } = await post(`${general}/send`, { content: 'x' }, { Origin: 'https://example.org' });
		expect(status).toBe(403);
		expect((await post(`${general}/send`, { content: 'from here' }, { Origin: local.url })).status).toBe(204);
	});

	test('is not asked for pictures and frames by other sites; a link from there may be followed', async () => {
		const visited = (site: string, mode: string, destination: string) =>
			visit(`${local.url}/as/owner/direct/${local.world.bot.id}`, {
				'Sec-Fetch-Site': site,
				'Sec-Fetch-Mode': mode,
				'Sec-Fetch-Dest': destination,
			});
		const before = [...local.world.channels.keys()];
		expect(await visited('cross-site', 'no-cors', 'image')).toBe(403);
		expect(await visited('same-site', 'no-cors', 'image')).toBe(403);
		expect(await visited('cross-site', 'navigate', 'iframe')).toBe(403);
		expect([...local.world.channels.keys()]).toEqual(before);
		expect(await visited('same-origin', 'no-cors', 'image')).toBe(302);
		expect(await visited('cross-site', 'navigate', 'document')).toBe(302);
	});

	test('takes no post outside of a forum, without title or text, or with more of it than Discord takes', async () => {
		const posts = `${local.url}/as/you/${local.world.channelNamed('questions').id}/posts`;
		const bodies = [
			{ name: ' ', content: 'x' },
			{ name: 'x', content: '\n' },
			{ name: 'x'.repeat(101), content: 'x' },
			{ name: 'x', content: 'x'.repeat(2001) },
		];
		for (const body of bodies) expect((await post(posts, body)).status).toBe(400);
		expect((await post(`${general}/posts`, { name: 'x', content: 'y' })).status).toBe(400);
		expect((await post(posts, { name: 'x', content: 'y' })).status).toBe(303);
	});

	test('finds a message in its own channel only', async () => {
		const you = local.world.person('you');
		const { id } = you.send(local.world.channelNamed('quotes').id, 'elsewhere');
		const path = `${general}/messages/${id}`;
		expect((await fetch(`${path}/menu`)).status).toBe(404);
		for (const deed of ['react', 'edit', 'pin', 'delete', 'thread']) {
			expect((await post(`${path}/${deed}`, { emoji: '👍', content: 'x', name: 'x' })).status).toBe(404);
		}
		expect(you.message(id)).toMatchObject({ content: 'elsewhere', pinned: false });
	});

	test('takes no thread without a name, and says why', async () => {
		const { id } = local.world.person('you').send(local.world.channelNamed('general').id, 'to talk about');
		const refused = await post(`${general}/messages/${id}/thread`, { name: '  ' });
		expect(refused.status).toBe(400);
		expect(await refused.text()).toContain('>A thread needs a name.<');
	});

	test('leads from a channel that is not there, or not for that person, to their first', async () => {
		const group = local.world.channelNamed('two-readers');
		for (const id of ['100000000000000009', group.id]) {
			expect((await fetch(`${local.url}/as/owner/${id}`)).url).toBe(general.replace('/as/you/', '/as/owner/'));
			expect((await post(`${local.url}/as/owner/${id}/send`, { content: 'x' })).status).toBe(404);
		}
		expect(await read(`${local.url}/as/you/${group.id}`)).toContain('href="/as/owner"');
	});

	test('says of a person who is not there that there is nobody, with a way back', async () => {
		const response = await fetch(`${local.url}/as/nobody`, { headers: { Accept: 'text/html' } });
		expect(response.status).toBe(404);
		expect(await response.text()).toMatch(/<title>.*There is nobody of that name\..*<a [^>]*href="\/"/s);
	});

	test('shows all that a person types as text', async () => {
		const evil = `<script>alert(1)</script> "onload='x' <img src=x onerror=alert(1)>`;
		await post(`${general}/send`, { content: evil });
		const [first] = local.world.person('you').history(local.world.channelNamed('general').id).slice(-1);
		await post(`${general}/messages/${first?.id}/thread`, { name: evil.slice(0, 60) });
		const forum = local.world.channelNamed('questions');
		await post(`${local.url}/as/you/${forum.id}/posts`, { name: evil.slice(0, 60), content: evil });
		for (const url of [general, `${local.url}/as/reader/${forum.id}`]) {
			const markup = await read(url);
			expect(markup).not.toMatch(/<script>|<img/);
			expect(markup).toContain('&lt;script&gt;alert(1)');
		}
	});

	test('turns the names of users into mentions', async () => {
		await post(`${general}/send`, { content: 'hi @Pilcrow, not x@pilcrow.example nor @pilcrows' });
		const { id } = local.world.bot;
		const sent = local.world.person('you').history(local.world.channelNamed('general').id).at(-1);
		expect(sent?.content).toBe(`hi <@${id}>, not x@pilcrow.example nor @pilcrows`);
	});

	test('shows these names again when the message is edited, where they lead back to the same mentions', async () => {
		const { id: bot } = local.world.bot;
		const edited = async (content: string) => {
			const { id } = local.world.person('you').send(local.world.channelNamed('general').id, content);
			const dialog = await read(`${general}/messages/${id}/edit`);
			return /<textarea[^>]*>([^<]*)</.exec(dialog)?.[1]?.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
		};
		expect(await edited(`hi <@${bot}>, is <@100000000000000009> there?`)).toBe(
			'hi @Pilcrow, is <@100000000000000009> there?',
		);
		expect(await edited(`two <@${bot}>s`)).toBe(`two <@${bot}>s`);
	});

	test('offers on a message what the person may do with it', async () => {
		const { id: channelId } = local.world.channelNamed('general');
		const { id } = local.world.person('owner').send(channelId, 'mine');
		const menu = (name: string) => read(`${local.url}/as/${name}/${channelId}/messages/${id}/menu`);
		expect(await menu('you')).toMatch(/Reply.*Create Thread.*Pin Message.*Delete Message/s);
		expect(await menu('reader')).not.toMatch(/Pin Message|Delete Message/);
	});

	test('lets a person type where they may write: in a thread, what counts is the permission for threads', async () => {
		const { world } = local;
		const [channel, thread] = [world.channelNamed('general'), world.channelNamed('where-to-begin')];
		const reader = world.person('reader').user.id;
		const isBarred = async (id: string) =>
			/<p id="barred"[^>]*>You do not have permission/.test(await read(`${local.url}/as/reader/${id}`));
		world.overwrite(channel.id, reader, { deny: PermissionFlagsBits.SendMessages });
		expect([await isBarred(channel.id), await isBarred(thread.id)]).toEqual([true, false]);
		world.overwrite(channel.id, reader, { deny: PermissionFlagsBits.SendMessagesInThreads });
		expect([await isBarred(channel.id), await isBarred(thread.id)]).toEqual([false, true]);
		world.overwrite(channel.id, reader, {});
		expect(await isBarred(world.channelNamed('two-readers').id)).toBe(false);
	});

	test('says what Discord refuses', async () => {
		const { id: channelId } = local.world.channelNamed('general');
		const { id } = local.world.person('you').send(channelId, 'not yours');
		const refused = await post(`${local.url}/as/reader/${channelId}/messages/${id}/delete`, {});
		expect(refused.status).toBe(403);
		expect(await refused.text()).toContain('Missing Permissions');
		expect((await post(`${general}/send`, { content: 7 })).status).toBe(400);
		expect((await post(`${general}/messages/${id}/press`, {})).status).toBe(400);
		expect((await post(`${general}/submit/1`, {})).status).toBe(404);
	});

	test('shows the commands in the language of the person', async () => {
		await fetch(`${local.apiUrl}/v10/applications/${local.world.application.id}/commands`, {
			method: 'PUT',
			headers: { Authorization: `Bot ${local.token}`, 'Content-Type': 'application/json' },
			body: JSON.stringify([
				{
					name: 'pin',
					description: 'Pins',
					name_localizations: { 'zh-CN': '置顶' },
					options: [
						{ type: 1, name: 'summary', description: 'A summary', description_localizations: { 'zh-CN': '摘要' } },
					],
				},
			]),
		});
		expect(await read(general)).toMatch(/data-command="pin summary" data-label="\/pin summary".*A summary/s);
		expect((await post(`${general}/locale`, { locale: 'zh-CN' })).status).toBe(303);
		expect(await read(general)).toMatch(/data-command="pin summary" data-label="\/置顶 summary".*摘要/s);
		await post(`${general}/locale`, { locale: 'en-US' });
	});
});

describe('the events', () => {
	/** The events of a page that has been drawn before `meanwhile`. */
	const follow = async (meanwhile: () => unknown) => {
		const path = /data-events="([^"]+)"/.exec(await read(general))?.[1];
		meanwhile();
		const stopped = new AbortController();
		const response = await fetch(local.url + path, { signal: stopped.signal });
		const events = response.body?.pipeThrough(new TextDecoderStream()).getReader();
		return { next: async () => (await events?.read())?.value ?? '', stopped };
	};

	test('carry what has changed since the page was drawn, then each change', async () => {
		const { id } = local.world.channelNamed('general');
		const { next, stopped } = await follow(() => local.world.person('reader').send(id, 'while nobody looked'));
		expect(await next()).toMatch(/^data: .*<ol id="messages".*while nobody looked/s);
		const sent = local.world.person('reader').send(id, 'and **now**');
		const created = `${await next()}`;
		expect(created).toContain(`id="message-${sent.id}"`);
		expect(created).toContain('data-into="messages"');
		local.world.person('reader').delete(sent.id);
		expect(await next()).toContain(`id="message-${sent.id}" data-gone`);
		stopped.abort();
	});

	test('tell a person what they may do when that changes', async () => {
		const { world } = local;
		const { user } = world.person('you');
		const { id } = world.channelNamed('general');
		const guild = [...world.guilds.values()].find(({ channels }) => channels.has(id));
		const roles = guild?.data.roles.filter(role => guild.members.get(user.id)?.roles.includes(role.id));
		const { next, stopped } = await follow(() => {});
		await next();
		world.overwrite(id, user.id, { deny: PermissionFlagsBits.SendMessages });
		expect(await next()).toMatch(/id="barred"[^>]*>You do not have permission/);
		world.overwrite(id, user.id, {});
		expect(await next()).toContain('id="barred" class="barred" role="status"></p>');
		world.setRoles(guild?.data.id ?? '', user.id, []);
		expect(await next()).toContain('id="commands"');
		world.setRoles(guild?.data.id ?? '', user.id, roles?.map(({ name }) => name) ?? []);
		stopped.abort();
	});

	test('do not start when only their head is asked for: nobody looks at the channel', async () => {
		const channel = local.world.channelNamed('general').id;
		const head = await fetch(`${local.url}/as/owner/${channel}/events`, { method: 'HEAD' });
		expect([head.status, head.headers.get('Content-Type')]).toEqual([200, 'text/event-stream']);
		local.world.person('reader').send(channel, 'unseen');
		const elsewhere = await read(`${local.url}/as/owner/${local.world.channelNamed('quotes').id}`);
		expect(elsewhere).toMatch(/general<\/span><span class="spoken">unread</);
	});

	test('show nobody what is for another', async () => {
		const { id } = local.world.channelNamed('two-readers');
		local.world.person('you').send(id, 'between us');
		expect(await read(`${local.url}/as/reader/${id}`)).toContain('between us');
		expect((await fetch(`${local.url}/as/owner/${id}/events`)).status).toBe(404);
	});
});
