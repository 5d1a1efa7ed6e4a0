import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { identified, rest, startLocal } from '../support.js';

async function inGeneral() {
	const local = await startLocal();
	const general = local.world.channelNamed('general').id;
	return { local, general, api: rest(local), you: local.world.person('you') };
}

describe('an id that is short', () => {
	it('is an id all the same, and before all others', async () => {
		const { api, general, you } = await inGeneral();
		const { id } = you.send(general, 'x');
		expect(await api('GET', '/channels/1')).toMatchObject({ status: 404, body: { code: 10003 } });
		const { body } = await api('GET', `/channels/${general}/messages?after=0&limit=100`);
		expect(body.map((message: { id: string }) => message.id)).toContain(id);
		expect(await api('GET', `/channels/${2n ** 64n}`)).toMatchObject({ status: 400, body: { code: 50035 } });
	});
});

describe('a direct channel', () => {
	it('has the other as its recipient, wherever the bot sees it', async () => {
		const { api, local, you } = await inGeneral();
		await api('POST', `/applications/${local.world.application.id}/commands`, { name: 'ask', description: 'x' });
		const gateway = await identified(local);
		const { body: made } = await api('POST', '/users/@me/channels', { recipient_id: you.user.id });
		const { body: got } = await api('GET', `/channels/${made.id}`);
		void you.run(made.id, 'ask');
		const { channel } = await gateway.event('INTERACTION_CREATE');
		for (const { recipients } of [made, got, channel]) expect(recipients).toEqual([you.user]);
		expect(you.channels()).toContainEqual(expect.objectContaining({ recipients: [local.world.bot, you.user] }));
	});

	it('is not to be had with oneself', async () => {
		const { api, local, you } = await inGeneral();
		const body = { recipient_id: local.world.bot.id };
		expect(await api('POST', '/users/@me/channels', body)).toMatchObject({ status: 400, body: { code: 50033 } });
		expect(() => you.openDirect(you.user.id)).toThrow('Invalid Recipient');
	});
});

describe('reactions and threads of the bot', () => {
	it('are set, listed and taken back', async () => {
		const { api, general, local, you } = await inGeneral();
		const message = you.send(general, 'x');
		const path = `/channels/${general}/messages/${message.id}/reactions/${encodeURIComponent('⏳')}`;
		local.world.overwrite(general, local.world.bot.id, { deny: P.AddReactions });
		expect(await api('PUT', `${path}/@me`)).toMatchObject({ status: 403, body: { code: 50013 } });
		local.world.overwrite(general, local.world.bot.id, {});
		expect((await api('PUT', `${path}/@me`)).status).toBe(204);
		expect((await api('GET', path)).body).toMatchObject([{ id: local.world.bot.id }]);
		expect((await api('DELETE', `${path}/@me`)).status).toBe(204);
		expect(you.message(message.id)?.reactions).toBeUndefined();
		expect(await api('PUT', `${path.replace(/[^/]*$/, 'x')}/@me`)).toMatchObject({ body: { code: 10014 } });
	});

	it('are listed page by page, in the order of the ids of who reacted', async () => {
		const { api, general, local, you } = await inGeneral();
		const { id } = you.send(general, 'x');
		const people = ['reader', 'owner', 'you'].map(name => local.world.person(name));
		for (const person of people) person.react(id, '👍');
		const [first, second, third] = people.map(person => person.user.id).sort();
		const path = `/channels/${general}/messages/${id}/reactions/${encodeURIComponent('👍')}`;
		expect((await api('GET', `${path}?limit=2`)).body).toMatchObject([{ id: first }, { id: second }]);
		expect((await api('GET', `${path}?limit=2&after=${second}`)).body).toMatchObject([{ id: third }]);
	});

	it('start on a message or in a forum', async () => {
		const { api, general, local, you } = await inGeneral();
		const message = you.send(general, 'x');
		const started = await api('POST', `/channels/${general}/messages/${message.id}/threads`, { name: 'more' });
		expect(started).toMatchObject({ status: 201, body: { id: message.id, name: 'more' } });
		const forum = local.world.channelNamed('questions').id;
		const post = await api('POST', `/channels/${forum}/threads`, { name: 'a post', message: { content: 'first' } });
		expect(post).toMatchObject({ status: 201, body: { parent_id: forum } });
	});

	it('are told of by the message that they start on, to the bot as well', async () => {
		const { api, general, local, you } = await inGeneral();
		const gateway = await identified(local);
		const message = you.send(general, 'x');
		await api('POST', `/channels/${general}/messages/${message.id}/threads`, { name: 'more' });
		const told = { id: message.id, flags: 32, thread: { id: message.id, name: 'more' } };
		expect(await gateway.event('MESSAGE_UPDATE')).toMatchObject(told);
		expect((await api('GET', `/channels/${general}/messages/${message.id}`)).body).toMatchObject(told);
	});

	it('are as they were asked for, or refused', async () => {
		const { api, general, local } = await inGeneral();
		const asked = { name: 'more', auto_archive_duration: 60, rate_limit_per_user: 5 };
		const made = { rate_limit_per_user: 5, thread_metadata: { auto_archive_duration: 60 } };
		const threads = `/channels/${general}/threads`;
		expect(await api('POST', threads, { ...asked, type: 11 })).toMatchObject({
			status: 201,
			body: { type: 11, ...made },
		});
		for (const type of [undefined, 12]) {
			const refused = { status: 400, body: { code: 50035, errors: { type: {} } } };
			expect(await api('POST', threads, { ...asked, type })).toMatchObject(refused);
		}
		const forum = local.world.channelNamed('questions').id;
		const post = await api('POST', `/channels/${forum}/threads`, { ...asked, message: { content: 'first' } });
		expect(post.body).toMatchObject({ ...made, message: { id: post.body.id, content: 'first' } });
	});

	it('are listed where the bot is and may see them', async () => {
		const { api, general, local } = await inGeneral();
		const [here, elsewhere] = [...local.world.guilds.keys()];
		local.world.overwrite(general, local.world.bot.id, { deny: P.ViewChannel });
		const { body } = await api('GET', `/guilds/${here}/threads/active`);
		expect(body.threads.map((thread: { name: string }) => thread.name)).toEqual(['first-impressions']);
		expect(await api('GET', `/guilds/${elsewhere}/threads/active`)).toMatchObject({ status: 404 });
	});
});
