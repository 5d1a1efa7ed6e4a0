import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { identified, rest, startLocal } from '../support.js';

/** JSON made of the names and values that the checks look at, in places where they do not belong. */
const names = ['type', 'data', 'components', 'content', 'custom_id', 'flags', 'options', 'name', 'embeds', '__proto__'];
const value = fc.letrec(tie => ({
	node: fc.oneof(
		{ depthSize: 'medium', maxDepth: 5 },
		fc.constantFrom(null, true, 0, 1, 2, 4, 7, 10, 17, 64, 32768, -1, 0.5, 1e21, '', 'x', 'x'.repeat(200)),
		fc.array(tie('node'), { maxLength: 4 }),
		fc.dictionary(fc.constantFrom(...names), tie('node'), { maxKeys: 4 }),
	),
})).node;

describe('a body of any shape', () => {
	it('is accepted or refused, and never an accident', async () => {
		const local = await startLocal();
		const { world } = local;
		const api = rest(local);
		const general = world.channelNamed('general').id;
		const commands = `/applications/${world.application.id}/commands`;
		await api('POST', commands, { name: 'ask', description: 'x' });
		const gateway = await identified(local);
		void world.person('you').run(general, 'ask');
		const { id, token } = await gateway.event('INTERACTION_CREATE');
		const { body: own } = await api('POST', `/channels/${general}/messages`, { content: 'x' });
		// So many that the rate limit of none is met.
		const requests: (readonly [string, string])[] = [
			['POST', `/channels/${general}/messages`],
			['PATCH', `/channels/${general}/messages/${own.id}`],
			['PUT', commands],
			['POST', commands],
			['POST', `/interactions/${id}/${token}/callback`],
			['POST', '/users/@me/channels'],
			['POST', `/channels/${world.channelNamed('questions').id}/threads`],
		];
		const statuses = new Set<number>();
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...requests), value, async ([method, path], body) => {
				const { status } = await api(method, path, body);
				statuses.add(status);
				return [200, 201, 204, 400, 403, 404, 429].includes(status);
			}),
			{ numRuns: 300 },
		);
		expect(statuses).toContain(400);
	});
});

describe('a body that is broken', () => {
	afterEach(() => vi.restoreAllMocks());

	it.each([
		['ends too early', 'Content-Length: 100', '{"a"'],
		['is in a chunk that is none', 'Transfer-Encoding: chunked', 'zz\r\n'],
	])('because it %s is no accident', async (_, header, body) => {
		const said = vi.spyOn(console, 'error').mockReturnValue();
		const local = await startLocal();
		const { host, port } = new URL(local.url);
		const head = [
			`POST /api/v10/users/@me/channels HTTP/1.1`,
			`Host: ${host}`,
			`Authorization: Bot ${local.token}`,
			'Content-Type: application/json',
			header,
		];
		const socket = connect(Number(port), '127.0.0.1');
		socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
		await once(socket.resume(), 'close');
		expect((await rest(local)('GET', '/users/@me')).status).toBe(200);
		expect(said).not.toHaveBeenCalled();
	});

	it('because it is nested too deep is refused', async () => {
		const local = await startLocal();
		const headers = { Authorization: `Bot ${local.token}`, 'Content-Type': 'application/json' };
		for (const [opening, closing] of [
			['{"data":', '}'],
			['[', ']'],
		] as const) {
			const body = `${opening.repeat(100_000)}{}${closing.repeat(100_000)}`;
			const answer = await fetch(`${local.apiUrl}/v10/users/@me/channels`, { method: 'POST', headers, body });
			expect(await answer.json()).toMatchObject({ code: 50109 });
		}
	});
});
