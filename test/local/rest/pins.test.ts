import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { rest, startLocal } from '../support.js';

async function inGeneral() {
	const local = await startLocal();
	const general = local.world.channelNamed('general').id;
	return { local, general, api: rest(local), you: local.world.person('you') };
}

describe('pinned messages', () => {
	it.each(['messages/pins', 'pins'])(
		'are set and taken off at /%s, with the reason in the audit log',
		async endpoint => {
			const { api, general, local, you } = await inGeneral();
			const message = you.send(general, 'x');
			const path = `/channels/${general}/${endpoint}/${message.id}`;
			const reason = { 'x-audit-log-reason': encodeURIComponent('für alle') };
			expect((await api('PUT', path, undefined, reason)).status).toBe(204);
			expect((await api('PUT', path)).status).toBe(204);
			expect(you.pins(general)).toHaveLength(1);
			expect(local.world.auditLog.entries).toMatchObject([{ action_type: 74, reason: 'für alle' }]);
			const { body } = await api('GET', `/channels/${general}/${endpoint}`);
			expect(body).toMatchObject(
				endpoint === 'pins' ? [{ id: message.id }] : { items: [{ message: { id: message.id } }], has_more: false },
			);
			expect((await api('DELETE', path)).status).toBe(204);
			expect(you.pins(general)).toEqual([]);
		},
	);

	it('are 250 at most, and are paged through', async () => {
		const { api, general, you } = await inGeneral();
		const ids = Array.from({ length: 251 }, (_, n) => you.send(general, `${n}`).id);
		for (const id of ids.slice(0, 250)) you.pin(id);
		const refused = await api('PUT', `/channels/${general}/messages/pins/${ids[250]}`);
		expect(refused).toMatchObject({ status: 400, body: { code: 30003 } });
		const seen: string[] = [];
		for (let before = ''; ; ) {
			const query = `limit=50${before && `&before=${encodeURIComponent(before)}`}`;
			const { body } = await api('GET', `/channels/${general}/messages/pins?${query}`);
			seen.push(...body.items.map((item: { message: { id: string } }) => item.message.id));
			before = body.items.at(-1).pinned_at;
			if (!body.has_more) break;
		}
		expect(seen).toEqual(ids.slice(0, 250).reverse());
	});

	it('are paged through by moments alone', async () => {
		const local = await startLocal();
		const path = `/channels/${local.world.channelNamed('general').id}/messages/pins`;
		const refused = { status: 400, body: { code: 50035, errors: { before: {} } } };
		expect(await rest(local)('GET', `${path}?before=abc`)).toMatchObject(refused);
		expect((await rest(local)('GET', `${path}?before=2026-01-01T00:00:00Z`)).status).toBe(200);
	});

	it('need the right to pin, and the message', async () => {
		const { api, general, local, you } = await inGeneral();
		const { world } = local;
		const message = you.send(general, 'x');
		const path = `/channels/${general}/messages/pins/${message.id}`;
		world.overwrite(general, world.bot.id, { deny: P.PinMessages });
		expect(await api('PUT', path)).toMatchObject({ status: 403, body: { code: 50013 } });
		world.overwrite(general, world.bot.id, { deny: P.ViewChannel });
		expect(await api('PUT', path)).toMatchObject({ status: 403, body: { code: 50001 } });
		world.overwrite(general, world.bot.id, { deny: P.ReadMessageHistory });
		expect((await api('GET', `/channels/${general}/messages/pins`)).body.items).toEqual([]);
		world.overwrite(general, world.bot.id, {});
		you.pin(message.id);
		you.delete(message.id);
		expect(await api('PUT', path)).toMatchObject({ status: 404, body: { code: 10008 } });
		expect((await api('GET', `/channels/${general}/messages/pins`)).body.items).toEqual([]);
	});

	it('are told of in a notice, which cannot be pinned, edited or replied to', async () => {
		const { api, general, you } = await inGeneral();
		const message = you.send(general, 'x');
		await api('PUT', `/channels/${general}/messages/pins/${message.id}`);
		const notice = you.history(general).at(-1)?.id;
		const system = { status: 403, body: { code: 50021 } };
		expect(await api('PUT', `/channels/${general}/messages/pins/${notice}`)).toMatchObject(system);
		expect(await api('PATCH', `/channels/${general}/messages/${notice}`, { content: 'x' })).toMatchObject(system);
		const reply = { content: 'x', message_reference: { message_id: notice } };
		expect(await api('POST', `/channels/${general}/messages`, reply)).toMatchObject({
			body: { errors: { message_reference: { _errors: [{ code: 'REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE' }] } } },
		});
	});

	it('outlast the messages that are forgotten', async () => {
		const { general, local, you } = await inGeneral();
		const first = you.send(general, 'pinned');
		const second = you.send(general, 'not pinned');
		you.pin(first.id);
		for (let n = 0; n < 2000; n++) you.send(general, 'x');
		expect(local.world.messages.of(general).length).toBeLessThan(1300);
		expect(you.message(first.id)?.pinned).toBe(true);
		expect(you.message(second.id)).toBeUndefined();
	});
});
